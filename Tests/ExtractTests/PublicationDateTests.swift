import Extract
import Temporal
import Testing

@Suite struct PublicationDateTests {
  private static let body = """
    <p>The minister said on Monday that the harbour would be dredged before the end of the year, at a cost \
    nobody wished to name.</p><p>Work stopped in March 2021, when the last contractor went bankrupt and \
    took the plans with it.</p>
    """

  private func date(
    head: String = "",
    above: String = "",
    below: String = "",
    language: String = "en",
    url: String? = nil
  ) throws -> PublicationDate? {
    let html = """
      <html lang=\(language)><head><title>Harbour to be dredged</title>\(head)</head><body>
      <div class=main><h1>Harbour to be dredged</h1>\(above)\(Self.body)</div>\(below)</body></html>
      """
    let page = Page(url: url, bytes: Array(html.utf8), mediaType: "text/html")
    return try ArticleReader().article(in: page).publicationDate
  }

  @Test func `the day is the one on the page's own clock`() throws {
    let date = try date(
      head: "<meta property=article:published_time content=2025-02-25T23:30:00-05:00>"
    )
    #expect(date?.day.description == "2025-02-25")
    #expect(date?.value.description == "2025-02-25T23:30:00-05:00")
    #expect(date?.evidence.kind == .meta)
    #expect(date?.evidence.words == "2025-02-25T23:30:00-05:00")
  }

  @Test(arguments: [
    "<p>Updated: 9 May 2025 10:00 | Published: 6 May 2025 23:50</p>",
    "<p>Last updated Fri 9 May 2025 09.45 BST. First published Tue 6 May 2025 17.00 BST</p>",
    "<span class=date>Updated 9 May 2025, published 6 May 2025</span>",
    "<p>Tue 06/05/2025 - 14:30</p>",
  ])
  func `the day of publication goes before that of a change`(line: String) throws {
    #expect(try date(above: line)?.day.description == "2025-05-06")
  }

  @Test func `a sentence is about its day`() throws {
    #expect(try date(above: "<p>The harbour opened on 3 May 2025.</p>") == nil)
  }

  @Test func `a change long after the text is nothing to read other dates by`() throws {
    let date = try date(
      below: String(repeating: "<p>A line.</p>", count: 20) + "<p>Last updated: 12 January 2020</p>"
    )
    #expect(date?.isFirm == false)
  }

  @Test func `a live blog is of the day it began`() throws {
    let date = try date(
      head: """
        <script type="application/ld+json">{"@type": "LiveBlogPosting",
        "datePublished": "2025-05-06T16:00:00Z"}</script>
        """,
      above: "<div><time datetime=2025-05-07T09:40:00+02:00>09:40</time><p>It rains.</p></div>"
    )
    #expect(date?.day.description == "2025-05-06")
  }

  @Test func `no page is of a day after it was received`() throws {
    let html = """
      <meta property=article:published_time content=2099-05-06><h1>Harbour to be dredged</h1>\(Self.body)
      """
    let page = Page(
      bytes: Array(html.utf8),
      mediaType: "text/html",
      latestDay: CivilDate(year: 2025, month: 5, day: 8)
    )
    #expect(try ArticleReader().article(in: page).publicationDate == nil)
  }

  private static let structured = """
    <script type="application/ld+json">[{"@type": ["NewsArticle"], "datePublished":
    "2025-02-25T08:00:00Z", "headline": "Harbour\nto be dredged",}]</script>
    """

  @Test func `structured data goes before a date line that agrees, for it has the time`() throws {
    let date = try date(head: Self.structured, above: "<p>25 February 2025</p>")
    #expect(date?.day.description == "2025-02-25")
    #expect(date?.evidence.kind == .jsonLD)
    #expect(date?.otherCandidates.map(\.evidence.kind) == [.text])
  }

  @Test func `a date shown beside the headline goes before the one that programs are told`() throws
  {
    let date = try date(head: Self.structured, above: "<p>26 February 2025</p>")
    #expect(date?.day.description == "2025-02-26")
    #expect(date?.evidence.kind == .text)
    #expect(date?.otherCandidates.map(\.day.description) == ["2025-02-25"])
  }

  @Test(arguments: [
    "<p>Updated 26 February 2025</p>", "<p class=updated>26 February 2025</p>",
    "<span class=date>Last update: 26 February 2025</span>",
  ])
  func `the date of a change shown there does not`(line: String) throws {
    let date = try date(head: Self.structured, above: line)
    #expect(date?.day.description == "2025-02-25")
    #expect(date?.evidence.kind == .jsonLD)
  }

  @Test func `a date beside the headline goes before the one the page was made on`() throws {
    let date = try date(
      head: "<meta name=date content=2025-03-01T10:00:00Z>",
      above: "<p class=date>25 February 2025</p>"
    )
    #expect(date?.day.description == "2025-02-25")
  }

  @Test func `the date of a record's creation goes behind one on the page`() throws {
    let head = "<meta name=datecreated content=2004-01-01>"
    let date = try date(head: head, below: "<p class=date>25 February 2025</p>")
    #expect(date?.day.description == "2025-02-25")
    #expect(try self.date(head: head)?.day.description == "2004-01-01")
  }

  @Test func `facts at the article's side give its date`() throws {
    let date = try date(above: "<aside class=meta><time>25 February 2025</time> Jo Doe</aside>")
    #expect(date?.day.description == "2025-02-25")
  }

  @Test(arguments: [
    "<p>LISBON (25.02.2025). The minister said that the harbour would be dredged, and soon.</p>",
    "<p>25.02.2025 “The harbour will be dredged”, said the minister on the quay in the rain.</p>",
    """
    <p>This article was posted on 25 February 2025 at 14:48 by our desk, and it \
    is filed among the reports from the coast.</p>
    """,
  ])
  func `a date that opens the text or is announced is its own`(line: String) throws {
    #expect(try date(above: line)?.day.description == "2025-02-25")
  }

  @Test(arguments: [
    ("<script>var page = {\"published_at\":\"2025-02-25T06:22:28+01:00\"}</script>", "script"),
    ("<script>data = '{\\\"publicationDate\\\":\\\"2025-02-25\\\"}'</script>", "script"),
    ("<div class=teaser><p>25.02.2025</p><h3>Harbour to be dredged</h3></div>", "list of articles"),
    ("<div class=footer><p>Stand: 25.02.2025, 01:40</p></div>", "footnote"),
    ("<div class=footer><p>Copyright © 25.02.2025 Harbour Board</p></div>", "footnote"),
  ])
  func `what a page says by the way is a hint`(below: String, place: String) throws {
    let date = try date(below: below)
    #expect(date?.day.description == "2025-02-25")
    #expect(date?.evidence.place == place)
    #expect((date?.evidence.confidence ?? 1) < 0.43)
    let dated = try self.date(above: "<p>20 February 2025</p>", below: below)
    #expect(dated?.day.description == "2025-02-20")
  }

  @Test func `the address of a picture is no date to read others by`() throws {
    let head = "<meta property=og:image content=https://example.org/2025/02/25/harbour.jpg>"
    let date = try date(head: head)
    #expect(date?.day.description == "2025-02-25")
    #expect(date?.isFirm == false)
    #expect(try self.date(above: "<p>25 February 2025</p>")?.isFirm == true)
  }

  @Test func `a date in a sidebar is not the publication date`() throws {
    let below = """
      <aside><h3>Latest</h3><time datetime=2025-03-01>1 March 2025</time></aside>
      <div class=related-stories><p>2 March 2025</p></div>
      """
    #expect(try date(below: below) == nil)
    #expect(
      try date(above: "<p>25 February 2025</p>", below: below)?.day.description == "2025-02-25"
    )
  }

  @Test func `a date in a sentence is not the publication date`() throws {
    #expect(
      try date(above: "<p>The plan was made on 3 May 2019 by a commission of nine.</p>") == nil
    )
  }

  @Test func `a date of change counts only where there is no other`() throws {
    let head = "<meta property=article:modified_time content=2025-02-27>"
    #expect(try date(head: head)?.evidence.kind == .modified)
    let both = try date(head: head, above: "<time datetime=2025-02-25>Tuesday</time>")
    #expect(both?.day.description == "2025-02-25")
    #expect(both?.evidence.kind == .timeElement)
  }

  @Test func `the address gives the date where the page does not`() throws {
    let date = try date(url: "https://example.org/2025/02/25/harbour")
    #expect(date?.day.description == "2025-02-25")
    #expect(date?.evidence.kind == .url)
  }

  @Test(arguments: [
    ("en-GB", "2025-04-03"), ("en-US", "2025-03-04"), ("de", "2025-04-03"), ("en", nil),
  ])
  func `the language decides which number is the day`(language: String, day: String?) throws {
    let date = try date(above: "<p class=date>03/04/2025</p>", language: language)
    #expect(date?.day.description == day)
  }

  @Test func `another date on the page decides which number is the day`() throws {
    let above = "<p class=date>03/04/2025</p><p>Updated 03/28/2025</p>"
    #expect(try date(above: above, language: "en")?.day.description == "2025-03-04")
  }

  @Test func `a moment in universal time gives way to the day in the address`() throws {
    let head = "<meta property=article:published_time content=2025-02-26T03:10:00Z>"
    let local = try date(head: head, url: "https://example.org/2025/02/25/harbour")
    #expect(local?.day.description == "2025-02-25")
    #expect(local?.otherCandidates.map(\.day.description) == ["2025-02-26"])
    // Two days apart is no matter of clocks.
    let far = try date(head: head, url: "https://example.org/2025/02/24/harbour")
    #expect(far?.day.description == "2025-02-26")
  }

  @Test func `a moment without separators gives way to the day in the address too`() throws {
    let date = try date(
      head: "<meta name=pubdate content=20250225T00:38:07Z>",
      url: "https://example.org/news/20250224/harbour"
    )
    #expect(date?.day.description == "2025-02-24")
  }

  @Test(arguments: [
    ("https://example.org/news/29-10-2021", "2021-10-29"),
    ("https://example.org/news/03-04-2021", nil),
  ])
  func `an address may put the day first`(url: String, day: String?) throws {
    #expect(try date(url: url)?.day.description == day)
  }

  @Test(arguments: [("site:uploaded", "2013-02-16"), ("site:expires", nil)])
  func `a moment of an unknown name is better than none`(name: String, day: String?) throws {
    let date = try date(head: "<meta property=\(name) content=2013-02-16T04:36:36-05:00>")
    #expect(date?.day.description == day)
  }

  @Test func `nothing is guessed where nothing is said`() throws {
    #expect(try date(above: "<p>Feb. 24</p>") == nil)
  }
}
