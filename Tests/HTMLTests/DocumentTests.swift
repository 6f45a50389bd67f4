import HTML
import Testing

@Suite struct DocumentTests {
  private func document(_ html: String) -> Document { Document(parsing: Array(html.utf8)) }

  @Test func `elements are found in document order`() {
    let page = document("<h1>One</h1><div><p class='lead x'>Two <b>three</b></p></div><p>Four")
    #expect(page.elements(named: .p, .h1).map(\.text) == ["One", "Two three", "Four"])
    #expect(page.elements(named: .p).first?.attribute("class") == "lead x")
    #expect(page.elements(named: .p).first?.attribute("id") == nil)
  }

  @Test func `entities are resolved and white space is folded`() {
    let page = document("<p>\n Caf&eacute; &amp;\n\t &#8220;bar&#x201D; &lt;b&gt;</p>")
    #expect(page.elements(named: .p).first?.text == "Café & “bar” <b>")
  }

  @Test func `scripts and styles are no text`() {
    let page = document("<div>a<script>var b = '<p>c</p>'</script><style>d</style>e</div>")
    #expect(page.elements(named: .div).first?.text == "ae")
    // Nobody reads programs; data are kept.
    #expect(page.elements(named: .script).first?.rawText == "")
    let data = Document(
      parsing: Array("<script type=application/ld+json>{\"a\": 1}</script>d".utf8)
    )
    #expect(data.elements(named: .script).first?.rawText == "{\"a\": 1}")
  }

  @Test func `parents, children and siblings lead to each other`() throws {
    let page = document("<ul><li>a</li><li>b</li></ul>")
    let list = try #require(page.elements(named: .ul).first)
    #expect(list.children.map(\.text) == ["a", "b"])
    #expect(list.firstChild?.nextSibling?.text == "b")
    #expect(list.firstChild?.nextSibling?.nextSibling == nil)
    #expect(list.firstChild?.parent?.tag == .ul)
    #expect(page.root.tag == .document)
  }

  @Test func `text leads back to the source`() throws {
    let source = "<p>one &amp; two</p><p>three"
    let page = document(source)
    let text = try #require(page.elements(named: .p).first?.firstChild)
    #expect(text.sourceRange == 3..<16)
    #expect(
      String(decoding: Array(source.utf8)[text.sourceRange], as: UTF8.self) == "one &amp; two"
    )
  }

  @Test(arguments: [
    "<style>p { color: red }</style><p>one</p><script>if (a < b) {}</script><p>two</p>",
    "<script><!-- <script>x</script> --></script><p>one</p><p>two</p>",
    "<script>never closed <p>one</p><p>two</p>",
  ])
  func `what is left out of a page moves nothing`(html: String) {
    let bytes = Array(html.utf8)
    for node in Document(parsing: bytes).elements(named: .p) {
      #expect(String(decoding: bytes[node.sourceRange], as: UTF8.self) == "<p>\(node.text)</p>")
    }
  }

  @Test func `an SVG title is not the page's`() {
    let page = document("<title>Page</title><svg><title>Icon</title></svg>")
    #expect(page.elements(named: .title).map(\.text) == ["Page"])
  }

  @Test func `an empty page has no text`() {
    #expect(document("").root.text == "")
    #expect(document("\u{0}<").root.text != "x")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred thousand nested elements do no harm`() {
    let page = document(String(repeating: "<div><span>", count: 100_000) + "deep")
    #expect(page.root.text == "deep")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred thousand unclosed formatting elements do no harm`() {
    var html = ""
    for number in 0..<100_000 { html += "<b id=\(number)><p>" }
    #expect(document(html + "end").root.text == "end")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hundred thousand attributes do no harm`() {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let page = document("<p \(attributes)>text</p>")
    #expect(page.elements(named: .p).first?.text == "text")
    #expect(page.elements(named: .p).first?.attribute("a7") == "1")
  }

  @Test(arguments: ["<!--", "<p title='", "<script>", "</", "<a <a <a", "&#xFFFFFFF;", "<![CDATA["])
  func `a page that breaks off is read as far as it goes`(fragment: String) {
    #expect(document("<p>before</p>" + fragment).root.text.hasPrefix("before"))
  }
}
