import Timeline

/// What the user decides with on a page of the server.
///
/// All of it is hidden until the script has a token.
enum LiveControls {
  /// Writes the buttons for all of the timeline, and the place where is said what came of them.
  static func writeBar(to page: inout HTMLWriter) {
    page.block("p", ["class": "actions deciding"]) { page in
      page.element(
        "button",
        ["type": "button", "data-deed": "merge", "disabled": ""],
        text: "Merge"
      )
      page.element("button", ["type": "button", "data-deed": "undo"], text: "Undo")
      page.element("button", ["type": "button", "data-deed": "update"], text: "Update")
    }
    page.block("p", ["id": "page-said", "role": "status"])
  }

  /// Writes the buttons of an entry.
  static func writeButtons(of event: Event, to page: inout HTMLWriter) {
    page.element("p", ["class": "deeds"]) { page in
      let name = "Provenance: \(event.headline)"
      page.element("a", ["href": "/event/\(event.id)", "aria-label": name], text: "Provenance")
      page.element("label", ["class": "deciding"]) { page in
        page.open("input", ["type": "checkbox", "class": "pick", "value": event.id])
        page.text("merge")
      }
      let deeds = [
        ("edit", "Edit"), ("tag", "Tag"), event.isPinned ? ("unpin", "Unpin") : ("pin", "Pin"),
        event.isHidden ? ("unhide", "Show again") : ("hide", "Hide"),
      ]
      for (deed, words) in deeds {
        page.element(
          "button",
          ["type": "button", "class": "deciding", "data-deed": deed],
          text: words
        )
      }
    }
  }

  /// Writes the dialog in which an event is edited.
  static func writeDialog(to page: inout HTMLWriter) {
    page.block("dialog", ["id": "page-edit", "aria-labelledby": "page-edit-title"]) { page in
      page.element("h2", ["id": "page-edit-title"], text: "Edit")
      page.element("form", ["method": "dialog"]) { page in
        for (name, words, hint) in fields {
          page.element("p", ["class": "field"]) { page in
            page.element("label", ["for": "page-edit-\(name)"], text: words)
            page.open(
              "input",
              [
                "id": "page-edit-\(name)", "name": name, "type": "text", "placeholder": hint,
                "autocomplete": "off",
              ]
            )
          }
        }
        page.element("p", ["class": "actions"]) { page in
          page.element("button", ["value": "save"], text: "Save")
          page.element("button", ["value": "cancel"], text: "Cancel")
        }
      }
    }
  }

  private static let fields = [
    ("headline", "Headline", ""), ("date", "Date", "2025-02-24, 2025-02, 2022~"),
    ("note", "Note", ""),
  ]
}
