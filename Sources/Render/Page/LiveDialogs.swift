/// The dialogs in which the user decides: each has the place where is said what went wrong in it.
enum LiveDialogs {
  /// Writes all of them.
  ///
  /// - Parameters:
  ///   - tags: The tags that are proposed.
  ///   - page: Where they are written.
  static func write(tags: [String], to page: inout HTMLWriter) {
    dialog("edit", "Edit", to: &page) { page in
      for (name, words, hint) in fields { field(name, words, hint, of: "edit", to: &page) }
    }
    dialog("tag", "Tag", to: &page) { page in
      field("value", "Tag", "", of: "tag", list: "page-tags", to: &page)
      page.element("datalist", ["id": "page-tags"]) { page in
        for tag in tags { page.open("option", ["value": tag]) }
      }
    }
    dialog("split", "Split", to: &page) { page in
      page.element("fieldset", ["class": "choices"]) { page in
        page.element("legend", text: "Which sentences tell of an event of their own?")
        page.element("ul")
      }
    }
  }

  private static func dialog(
    _ name: String,
    _ title: String,
    to page: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    let id = "page-\(name)"
    page.block("dialog", ["id": id, "class": "deed", "aria-labelledby": "\(id)-title"]) { page in
      page.element("h2", ["id": "\(id)-title"], text: title)
      page.element("p", ["class": "about", "dir": "auto"])
      page.element("form", ["method": "dialog"]) { page in
        content(&page)
        page.element("p", ["class": "fault", "role": "alert"])
        page.element("p", ["class": "actions"]) { page in
          page.element("button", ["value": "save"], text: title == "Edit" ? "Save" : title)
          page.element("button", ["value": "cancel", "formnovalidate": ""], text: "Cancel")
        }
      }
    }
  }

  private static func field(
    _ name: String,
    _ words: String,
    _ hint: String,
    of dialog: String,
    list: String? = nil,
    to page: inout HTMLWriter
  ) {
    let id = "page-\(dialog)-\(name)"
    page.element("p", ["class": "field"]) { page in
      page.element("label", ["for": id], text: words)
      page.open(
        "input",
        [
          "id": id, "name": name, "type": "text", "placeholder": hint.isEmpty ? nil : hint,
          "autocomplete": "off", "list": list,
        ]
      )
    }
  }

  private static let fields = [
    ("headline", "Headline", ""), ("date", "Date", "2025-02-24, 2025-02, 2022~"),
    ("note", "Note", ""),
  ]
}
