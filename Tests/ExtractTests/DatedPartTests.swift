import Extract
import Temporal
import Testing

@Suite struct DatedPartTests {
  private static let first =
    "The pit at Linden closed on Monday, and three hundred miners went home for good."
  private static let second =
    "How it came to that is told by those who were there, and by what they left behind."

  private func paragraphs(_ body: String, head: String = "") throws -> [Paragraph] {
    let html = """
      <html lang=en><head><title>The end of the pit</title>\(head)
      <meta property=article:published_time content=2025-02-25></head><body><article>
      <h1>The end of the pit</h1><p>\(Self.first)</p><p>\(Self.second)</p>\(body)</article></body></html>
      """
    let page = Page(bytes: Array(html.utf8), mediaType: "text/html")
    return try ArticleReader().article(in: page).paragraphs
  }

  private func dates(_ paragraphs: [Paragraph]) -> [String?] {
    paragraphs.map { $0.ownDate?.description }
  }

  @Test func `every item of a timeline has its own date`() throws {
    let found = try paragraphs(
      """
      <h2>Timeline of events</h2><ul><li>3 March 2023: Water breaks into the lower shaft.</li>
      <li>12 May 2023 – Two days later than planned, the pumps arrive.</li>
      <li>January 9, 2024: The owners give up.</li></ul>
      """
    )
    #expect(found.map(\.kind) == [.text, .text, .heading, .listItem, .listItem, .listItem])
    #expect(dates(found) == [nil, nil, nil, "2023-03-03", "2023-05-12", "2024-01-09"])
  }

  @Test func `a list that is not dated has none`() throws {
    let found = try paragraphs(
      """
      <ul><li>Three pumps of the old kind, as of 3 March 2023.</li><li>One new pump that never ran.</li>
      <li>Nobody who could have mended them.</li></ul>
      """
    )
    #expect(dates(found).allSatisfy { $0 == nil })
  }

  @Test(arguments: [
    "<tr><td>3 March 2023</td><td>Water breaks in</td></tr>",
    "<tr><td>3 March 2023</td><td>Water breaks in</td><td></td></tr>",
    "<tr><td>Water breaks in</td><td>3 March 2023</td></tr>",
  ])
  func `a row of a table is read with its date`(row: String) throws {
    let found = try paragraphs(
      """
      <table>\(row)\(row.replacing("3 March", with: "4 March").replacing("breaks in", with: "stands still"))
      \(row.replacing("3 March", with: "5 March").replacing("breaks in", with: "runs off"))</table>
      """
    )
    let rows = found.filter { $0.kind == .row }
    #expect(
      rows.map(\.text) == [
        "3 March 2023: Water breaks in", "4 March 2023: Water stands still",
        "5 March 2023: Water runs off",
      ]
    )
    #expect(dates(rows) == ["2023-03-03", "2023-03-04", "2023-03-05"])
  }

  @Test func `terms that are dates belong to what is said of them`() throws {
    let found = try paragraphs(
      """
      <dl><dt>May 2023</dt><dd>Water breaks in.</dd><dt>June 2023</dt><dd>The pumps fail.</dd>
      <dt>July 2023</dt><dd>The pit is given up.</dd></dl>
      """
    )
    let items = found.filter { $0.kind == .listItem }
    #expect(items.map(\.text).first == "May 2023: Water breaks in.")
    #expect(dates(items) == ["2023-05", "2023-06", "2023-07"])
  }

  private static let posts = (1...4)
    .map {
      """
      <div class=update><time datetime=2025-02-24T1\($0):05:00+01:00>1\($0):05</time>
      <p>The miners of the number \($0) shift came up, and none of them said a word to anybody.</p></div>
      """
    }
    .joined()

  @Test func `a live blog is many posts, each with its time`() throws {
    let live = "<script type=application/ld+json>{\"@type\": \"LiveBlogPosting\"}</script>"
    let found = try paragraphs("<section>\(Self.posts)</section>", head: live)
    let posts = found.filter { $0.kind == .post }
    #expect(posts.count == 4)
    #expect(dates(posts).first == "2025-02-24T11:05:00+01:00")
    #expect(dates(posts).last == "2025-02-24T14:05:00+01:00")
    #expect(dates(Array(found.prefix(2))) == [nil, nil])
  }

  @Test func `an article with dated parts is no live blog`() throws {
    let found = try paragraphs("<section>\(Self.posts)</section>")
    #expect(!found.contains { $0.kind == .post })
  }
}
