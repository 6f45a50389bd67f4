import Timeline

/// What the user decides with on a page of the server.
///
/// All of it is hidden until the script has a token.
enum LiveControls {
  /// Writes the bar below the page: what came of a decision, and the buttons for all of the timeline.
  static func writeBar(isUpdating: Bool, to page: inout HTMLWriter) {
    page.block("footer", ["id": "page-bar", "data-updating": isUpdating ? "" : nil]) { page in
      page.element("p", ["id": "page-said", "role": "status"])
      page.element("p", ["id": "page-fault", "class": "fault", "role": "alert"])
      page.element("p", ["class": "actions deciding"]) { page in
        for (deed, words, title) in deeds {
          page.element(
            "button",
            ["type": "button", "data-deed": deed, "title": title],
            text: words
          )
        }
      }
    }
  }

  private static let deeds = [
    ("merge", "Merge", "Make one event of those that are ticked"),
    ("undo", "Undo", "Take back what was decided last"),
    ("update", "Update", "Look again at the sources that are due"),
    ("updateAll", "Update all", "Look again at all sources"),
  ]

  /// Writes the buttons of an entry.
  static func writeButtons(of event: Event, to page: inout HTMLWriter) {
    page.element("p", ["class": "deeds"]) { page in
      let name = "Provenance: \(event.headline)"
      page.element("a", ["href": "/event/\(event.id)", "aria-label": name], text: "Provenance")
      page.element("label", ["class": "deciding"]) { page in
        page.open("input", ["type": "checkbox", "class": "pick", "value": event.id])
        page.text("merge")
      }
      for (deed, words) in deeds(of: event) {
        page.element(
          "button",
          ["type": "button", "class": "deciding", "data-deed": deed],
          text: words
        )
      }
    }
  }

  private static func deeds(of event: Event) -> [(deed: String, words: String)] {
    let split = event.reports.count > 1 ? [("split", "Split…")] : []
    return [("edit", "Edit…"), ("tag", "Tag…")] + split + [
      event.isPinned ? ("unpin", "Unpin") : ("pin", "Pin"),
      event.isHidden ? ("unhide", "Show again") : ("hide", "Hide"),
    ]
  }

  /// Writes the button that takes a tag of the user away.
  static func writeUntag(_ tag: String, to page: inout HTMLWriter) {
    page.element(
      "button",
      [
        "type": "button", "class": "deciding", "data-deed": "untag", "data-tag": tag,
        "aria-label": "Take away the tag \(tag)",
      ]
    )
  }
}
