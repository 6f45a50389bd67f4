import Extract
import Temporal
import Testing

@Suite struct DatedSeriesTests {
  private func paragraphs(
    _ body: String,
    head: String = "",
    title: String = "The pit"
  ) throws -> [Paragraph] {
    let html = """
      <html lang=en><head><title>\(title)</title>\(head)
      <meta property=article:published_time content=2025-05-06></head><body><article><h1>\(title)</h1>
      <p>The pit at Linden closed for good, and three hundred miners went home with what they had.</p>
      \(body)</article></body></html>
      """
    let page = Page(bytes: Array(html.utf8), mediaType: "text/html")
    return Array(try ArticleReader().article(in: page).paragraphs.dropFirst())
  }

  private func dates(_ paragraphs: [Paragraph]) -> [String] {
    paragraphs.compactMap { $0.ownDate?.description }
  }

  @Test func `a heading that is a year gives it to the days below`() throws {
    let found = try paragraphs(
      """
      <h2>2021</h2><ul><li>12 March: Water breaks in below.</li><li>4 May: The pumps fail again.</li></ul>
      <h2>2022</h2><ul><li>3 June: The owners file for help.</li><li>9 July: A court hears them all.</li></ul>
      """
    )
    #expect(dates(found) == ["2021-03-12", "2021-05-04", "2022-06-03", "2022-07-09"])
  }

  @Test func `a year in a cell over several rows holds for all`() throws {
    let found = try paragraphs(
      """
      <table><tr><td rowspan=2>2021<td>12 March<td>Water breaks in below.<tr><td>4 May<td>The pumps fail again.
      <tr><td>2022<td>3 June<td>The owners file for help.</table>
      """
    )
    #expect(dates(found) == ["2021-03-12", "2021-05-04", "2022-06-03"])
    #expect(found.first?.text == "12 March: Water breaks in below.")
  }

  @Test func `what an element says to programs is the date of its item`() throws {
    let found = try paragraphs(
      """
      <ul><li><time datetime=2021-03-12>12 March</time><br>Water breaks in below.</li>
      <li><time datetime=2022-06-03>3 June</time><br>The owners file for help.</li></ul>
      """
    )
    #expect(dates(found) == ["2021-03-12", "2022-06-03"])
    #expect(found.first?.text == "12 March: Water breaks in below.")
  }

  @Test func `one cell tells which number is the day in all`() throws {
    let cells = ["12/03/2021", "25/06/2022", "04/07/2023", "05/08/2024"]
    let rows = cells.map { "<tr><td>\($0)<td>The pumps fail once more." }.joined()
    #expect(
      dates(try paragraphs("<table>\(rows)</table>"))
        == ["2021-03-12", "2022-06-25", "2023-07-04", "2024-08-05"]
    )
  }

  @Test func `a stretch of days stays one`() throws {
    let cells = ["12–14 March 2021", "25 June – 2 July 2022", "5 August 2024"]
    let rows = cells.map { "<tr><td>\($0)<td>The pumps fail once more." }.joined()
    let found = try paragraphs("<table>\(rows)</table>")
    #expect(dates(found) == ["2021-03-12/2021-03-14", "2022-06-25/2022-07-02", "2024-08-05"])
    #expect(found.map(\.text).first == "12–14 March 2021: The pumps fail once more.")
  }

  @Test(arguments: [("h3", "h3"), ("div class=date", "div"), ("p class=day", "p")])
  func `a line that is a date stands over what happened then`(open: String, close: String) throws {
    let days = ["12 March 2021", "3 June 2022", "17 March 2023"]
    let parts = days.map {
      "<\(open)>\($0)</\(close)><p>The pumps of \($0) fail, and nobody is there to mend them.</p>"
    }
    let found = try paragraphs(parts.joined())
    #expect(dates(found) == ["2021-03-12", "2022-06-03", "2023-03-17"])
    #expect(
      found.first?.text
        == "12 March 2021: The pumps of 12 March 2021 fail, and nobody is there to mend them."
    )
  }

  @Test(arguments: [
    ["12 March 2021", "12 March 2021", "12 March 2021"],
    ["12 March 2021 10:15", "3 June 2022 11:20", "17 March 2023 12:25"],
  ])
  func `the days of articles and teasers are none of a timeline`(days: [String]) throws {
    let parts = days.enumerated()
      .map {
        "<p class=date>\($1)</p><p>The pumps of number \($0) fail, and nobody is there to mend them.</p>"
      }
    #expect(dates(try paragraphs(parts.joined())).isEmpty)
  }

  @Test func `quarters without a year are those of a game`() throws {
    let parts = ["First", "Second", "Third"]
      .map {
        "<h3>\($0) Quarter</h3><p>The \($0.lowercased()) of four was a slow one, and nobody scored in it.</p>"
      }
    #expect(dates(try paragraphs(parts.joined())).isEmpty)
  }

  @Test func `two rows with dates are a timeline`() throws {
    let found = try paragraphs(
      "<table><tr><td>3 June 2022<td>Water breaks in below.<tr><td>9 July 2022<td>The pumps fail again.</table>"
    )
    #expect(dates(found) == ["2022-06-03", "2022-07-09"])
  }

  @Test func `a time of day at the head of an item is no part of what it tells`() throws {
    let found = try paragraphs(
      """
      <ul><li><b>9:40 a.m.</b> Water breaks in below.</li><li><b>10:15 a.m.</b> The pumps fail again.</li>
      <li><b>1:50 p.m.</b> The miners come up.</li></ul>
      """
    )
    #expect(
      found.map(\.text) == [
        "Water breaks in below.", "The pumps fail again.", "The miners come up.",
      ]
    )
  }

  private static let posts = ["9.40am", "12.15am", "11:50pm", "6:05pm"]
    .map {
      "<div class=post><span class=time>\($0)</span><p>The miners of the shift that ended at \($0) came up.</p></div>"
    }
    .joined()

  @Test func `posts that give a time alone are followed over midnight`() throws {
    let found = try paragraphs(Self.posts, title: "Live: the pit closes")
    #expect(
      dates(found.filter { $0.text.hasPrefix("The miners") }) == [
        "2025-05-07T09:40", "2025-05-07T00:15", "2025-05-06T23:50", "2025-05-06T18:05",
      ]
    )
  }

  @Test func `the updates that the page states date its posts`() throws {
    let updates = [
      ("2025-05-07T08:40:00Z", "Water breaks in below, and more comes down."),
      ("2025-05-06T17:05:00Z", "The pumps fail again, and nobody knows why."),
    ]
    let stated =
      updates
      .map { #"{"@type":"BlogPosting","datePublished":"\#($0.0)","articleBody":"\#($0.1)"}"# }
      .joined(separator: ",")
    let head = """
      <script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[\(stated)]}</script>
      """
    let found = try paragraphs(updates.map { "<p>\($0.1)</p>" }.joined(), head: head)
    #expect(found.map(\.kind) == [.post, .post])
    #expect(dates(found) == ["2025-05-07T08:40:00Z", "2025-05-06T17:05:00Z"])
  }
}
