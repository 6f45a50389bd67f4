/// A page of the server that says what went wrong.
public enum FaultPage {
  /// Returns the page.
  public static func html(_ words: String) -> String {
    PageFrame.html(title: "Timeline", description: words) { page in
      page.block("main", ["id": "page-timeline", "class": "columns", "tabindex": "-1"]) { page in
        page.block("h1", text: "Not there")
        page.block("p", text: words)
        page.block("p") { $0.element("a", ["href": "/"], text: "← Timeline") }
      }
    }
  }
}
