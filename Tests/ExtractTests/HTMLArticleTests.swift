import Extract
import Testing

@Suite struct HTMLArticleTests {
  private let first =
    "The ferry left at noon with eleven passengers and a crate of oranges on board."
  private let second =
    "It came back in the evening, without the oranges, and nobody said a word about it."

  private func article(_ html: String, mediaType: String? = "text/html") throws -> Article {
    try ArticleReader().article(in: Page(bytes: Array(html.utf8), mediaType: mediaType))
  }

  @Test func `menus, captions, comments and footers are left out`() throws {
    let article = try article(
      """
      <body><nav><p>\(first) Menu.</p></nav><h1>Oranges</h1>
      <figure><img><figcaption>\(first) Caption.</figcaption></figure>
      <p>\(first)</p><div class=share-buttons>Share this with friends.</div><p>\(second)</p>
      <div id=comments><p>\(first) Comment.</p></div><footer><p>\(second) Footer.</p></footer>
      """
    )
    #expect(article.paragraphs.map(\.text) == [first, second])
  }

  @Test func `the headline is not repeated in the text`() throws {
    let article = try article(
      "<title>Oranges lost at sea | Ferry News</title><article><h1>Oranges lost at sea</h1><p>\(first)</p><p>\(second)</p>"
    )
    #expect(article.title == "Oranges lost at sea")
    #expect(article.siteName == "Ferry News")
    #expect(article.paragraphs.count == 2)
  }

  @Test func `the heading that agrees with the head is the title`() throws {
    let article = try article(
      """
      <title>Oranges lost at sea - Ferry News</title><h1>Ferry News</h1>
      <h2>Oranges lost at sea, ferry company says</h2><p>\(first)</p><p>\(second)</p>
      """
    )
    #expect(article.title == "Oranges lost at sea, ferry company says")
  }

  @Test func `headings, items and quotations keep their kind`() throws {
    let article = try article(
      """
      <article><h1>Oranges</h1><p>\(first)</p><h2>What was lost</h2><ul><li>Eleven oranges, all of them ripe.</li></ul>
      <blockquote><p>\(second)</p></blockquote></article>
      """
    )
    #expect(article.paragraphs.map(\.kind) == [.text, .heading, .listItem, .quote])
  }

  @Test func `a double line break ends a paragraph`() throws {
    let article = try article("<body><div>\(first)<br><br>\(second)<br>Really not.</div>")
    #expect(article.paragraphs.map(\.text) == [first, "\(second) Really not."])
  }

  @Test func `a paragraph leads back to its bytes`() throws {
    let html = "<body><p> \(first) </p><p>\(second)</p>"
    let range = try #require(try article(html).paragraphs.first?.pageRange)
    #expect(String(decoding: Array(html.utf8)[range], as: UTF8.self) == first)
  }

  @Test func `authors are named without the words around them`() throws {
    let article = try article(
      "<h1>Oranges</h1><p class=byline>By Ann Lee and Bo Ek</p><p>\(first)</p><p>\(second)</p>"
    )
    #expect(article.authors == ["Ann Lee", "Bo Ek"])
  }

  @Test(arguments: [
    ("<div class=author>3 May</div><a rel=author>Ada Vale</a>", ["Ada Vale"]),
    ("<p>von Ada Vale und Bo Roe</p>", ["Ada Vale", "Bo Roe"]),
    ("<div class=comment-author>Ada Vale says:</div>", []),
    ("<label class=author>Name</label><span class=author>Name (required)</span>", []),
  ])
  func `the first line that names somebody names the author`(
    line: String,
    authors: [String]
  ) throws {
    let article = try article("<h1>Oranges</h1>\(line)<p>\(first)</p><p>\(second)</p>")
    #expect(article.authors == authors)
  }

  @Test func `a site named elsewhere is not cut off the headline`() throws {
    let article = try article(
      """
      <meta property=og:site_name content="Ferry News"><title>Oranges – lost at sea on a Monday</title>
      <p>\(first)</p><p>\(second)</p>
      """
    )
    #expect(article.title == "Oranges – lost at sea on a Monday")
  }

  @Test(arguments: ["article-teaser", "postExcerpt", "lead"])
  func `the lines that open an article are part of it`(name: String) throws {
    let article = try article(
      """
      <title>Oranges</title><article><header><h1>Oranges</h1><p class="\(name)">Nobody knows where the oranges of the ferry went.</p>
      <p class=tagline>The best news of all the seven seas, every day.</p></header>
      <div class="article-body"><p>\(first)</p><p>\(second)</p>
      <p>\(second) Or so they say, those who were on board.</p></div></article>
      """
    )
    let last = second + " Or so they say, those who were on board."
    let opening = "Nobody knows where the oranges of the ferry went."
    #expect(article.paragraphs.map(\.text) == [opening, first, second, last])
  }

  @Test func `signatures of posts and words for screen readers are left out`() throws {
    let article = try article(
      """
      <article><h1>Oranges</h1><p>\(first)<span class="visually-hidden">, opens in a new tab</span></p>
      <blockquote><p>\(second)</p>— Ada Vale (@ada) December 22, 2023</blockquote></article>
      """
    )
    #expect(article.paragraphs.map(\.text) == [first, second])
  }

  @Test func `the language tag is written as BCP 47 has it`() throws {
    #expect(
      try article("<html lang=en_gb><body><p>\(first)</p><p>\(second)</p>").language == "en-GB"
    )
  }

  @Test func `text that only scripts would draw is taken from structured data`() throws {
    let text = Array(repeating: first, count: 8).joined(separator: "\\n\\n")
    let article = try article(
      "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": \"\(text)\"}</script><div id=app></div>"
    )
    #expect(article.paragraphs.count == 8)
    #expect(article.paragraphs.first?.pageRange == nil)
  }

  @Test func `a page that shows no text still has its summary`() throws {
    let article = try article(
      "<meta name=description content='\(first)'><div id=app>Please enable JavaScript</div>"
    )
    #expect(article.paragraphs == [Paragraph(text: first)])
  }

  @Test func `the part of the text that is hidden until somebody pays is read`() throws {
    let article = try article(
      "<article><div itemprop=articleBody><p>\(first)</p><div style='display: none'><p>\(second)</p></div></div>"
    )
    #expect(article.paragraphs.map(\.text) == [first, second])
  }

  @Test(arguments: [
    "<title>River Times</title><meta property=og:site_name content='River Times'><article><h1>River Times</h1><h2>The pilots go out</h2>",
    """
    <title>River Times</title><script type="application/ld+json">{"@type": "NewsArticle", "headline":
    "The pilots go out"}</script><h1>River Times</h1><article>
    """,
  ])
  func `the name of the site is no title`(head: String) throws {
    let article = try article("\(head)<p>\(first)</p><p>\(second)</p></article>")
    #expect(article.title == "The pilots go out")
  }

  @Test func `what the site puts above and among the text is none of it`() throws {
    let article = try article(
      """
      <title>The pilots go out</title><article><h1>The pilots go out</h1><p>Tuesday</p><p>By Jane Miller</p>
      <p>Share</p><h2>The pilots go out</h2><p>\(first)</p><p>Sign up for our newsletter to get the news.</p>
      <p>\(second)</p><p>This article was amended on 8 May 2025 to correct a name.</p><p>© 2025 River Times.</p>
      <p class=wp-caption-text>A tug in June 2020, as the pilots knew it, and as they saw it from the quay.</p></article>
      """
    )
    #expect(article.paragraphs.filter { $0.kind != .caption }.map(\.text) == [first, second])
  }

  @Test func `another article below is left out as a whole`() throws {
    let article = try article(
      """
      <title>The pilots go out</title><article><h1>The pilots go out</h1><p>\(first)</p><p>\(second)</p></article>
      <article><h2>A tug runs aground</h2><time>30 April 2025</time><p>A tug ran aground on Monday near the old lighthouse.</p>
      <p>It was pulled free the next day, and nobody said a word of it.</p></article>
      """
    )
    #expect(article.paragraphs.map(\.text) == [first, second])
  }

  @Test(arguments: ["application/pdf", "image/png"])
  func `what is no text is refused`(type: String) {
    #expect(throws: ArticleError.notText(mediaType: type)) { try article("x", mediaType: type) }
  }

  @Test func `bytes that are no text are refused`() {
    let page = Page(bytes: [0x89, 0x50, 0x4E, 0x47] + Array(repeating: 0, count: 100))
    #expect(throws: ArticleError.binary) { try ArticleReader().article(in: page) }
  }

  @Test(arguments: [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0],
    Array("GIF89a".utf8), [0x50, 0x4B, 0x03, 0x04], Array("%PDF-1.4".utf8),
  ])
  func `a picture or an archive that is called a page is refused`(start: [UInt8]) {
    let page = Page(bytes: start + Array("words ".utf8), mediaType: "text/html")
    #expect(throws: ArticleError.binary) { try ArticleReader().article(in: page) }
  }

  @Test func `an empty body is refused`() {
    #expect(throws: ArticleError.empty) { try article(" \n ") }
  }

  @Test func `a page without running text holds no article`() {
    #expect(throws: ArticleError.noText) { try article("<body><nav><a href=/>Home</a></nav>") }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["<div>", "<b>", "<p><b id=x>", "<ul><li>", "<table><tr><td>", "{\"a\":["]
  )
  func `deep nesting does no harm`(opening: String) throws {
    let deep = String(repeating: opening, count: 100_000)
    let script = "<script type='application/ld+json'>\(deep)</script>"
    let article = try article("<body>\(script)\(deep)<p>\(first)</p><p>\(second)</p>")
    #expect(article.paragraphs.contains { $0.text.contains(second) })
  }
}
