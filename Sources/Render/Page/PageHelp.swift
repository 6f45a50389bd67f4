/// The keys of a page and what its marks mean.
enum PageHelp {
  /// Writes the dialog that the key "?" opens.
  static func writeKeys(to page: inout HTMLWriter) {
    page.block("dialog", ["id": "page-help", "aria-labelledby": "page-help-title"]) { page in
      page.element("h2", ["id": "page-help-title"], text: "Keys")
      page.element("dl") { page in
        for (key, words) in keys {
          page.element("dt") { $0.element("kbd", text: key) }
          page.element("dd", text: words)
        }
      }
      page.element("form", ["method": "dialog"]) { $0.element("button", text: "Close") }
    }
  }

  /// Writes what the marks on the rail mean.
  static func writeLegend(to page: inout HTMLWriter) {
    page.block("ul", ["class": "legend", "aria-label": "Marks"]) { page in
      for (mark, words) in marks {
        page.element("li") { page in
          page.element("span", ["class": "mark \(mark.rawValue)", "aria-hidden": "true"])
          page.text(words)
        }
      }
    }
  }

  private static let keys = [
    ("j", "next entry"), ("k", "entry before"), ("o", "open or close its evidence"),
    ("/", "search"), ("+", "zoom into time"), ("-", "zoom out"), ("Esc", "leave, then clear"),
    ("?", "this help"),
  ]

  private static let marks: [(DateMark, String)] = [
    (.exact, "day known"), (.rough, "month, year or about"), (.open, "open, or year not known"),
  ]
}
