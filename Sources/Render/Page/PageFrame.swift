/// What all pages of the server have around what they show.
enum PageFrame {
  /// Returns a page whose body something writes.
  static func html(
    title: String,
    description: String,
    _ body: (inout HTMLWriter) -> Void
  ) -> String {
    var page = HTMLWriter()
    page.constant("<!doctype html>\n")
    page.block("html", ["lang": "en"]) { page in
      PageHead(title: title, description: description, policy: nil, style: PageStyle.liveText)
        .write(to: &page)
      page.block("body") { page in
        page.block("a", ["class": "skip", "href": "#page-timeline"], text: "Skip to the text")
        body(&page)
      }
    }
    return page.html
  }
}
