import Extract
import Temporal
import Testing

@Suite struct PlainTextTests {
  private let paragraphs = [
    "The ferry left at noon with eleven passengers and a crate of oranges on board, the harbour master said.",
    "It came back in the evening without the oranges, and the captain would not say what had become of them.",
    "An inquiry will begin on Monday. The company has promised to publish its findings before the summer.",
    "\"I have never seen so many gulls,\" said one of the passengers, who asked not to be named in print.",
  ]

  private func article(_ lines: [String]) throws -> Article {
    let text = lines.joined(separator: "\n")
    return try ArticleReader().article(in: Page(bytes: Array(text.utf8), mediaType: "text/plain"))
  }

  private func spaced(_ lines: [String]) -> [String] { lines.flatMap { [$0, ""] } }

  @Test func `headline, byline and date line stand above the text`() throws {
    let article = try article(
      [
        "THE FERRY NEWS", "Feb 25, 2025 |", "Ferry comes back without its oranges", "By Ann Lee",
        "",
      ]
        + spaced(paragraphs)
    )
    #expect(article.title == "Ferry comes back without its oranges")
    #expect(article.authors == ["Ann Lee"])
    #expect(article.siteName == "The Ferry News")
    #expect(article.publicationDate?.day.description == "2025-02-25")
    #expect(article.paragraphs.map(\.text) == paragraphs)
  }

  @Test func `lines that start with dates are a timeline`() throws {
    let article = try article(
      spaced([
        "Timeline of the ferry", "7 May 2025",
        "12 March 2021: The ferry leaves without its oranges.",
        "3 June 2022: The inquiry begins.",
      ])
    )
    #expect(article.publicationDate?.day.description == "2025-05-07")
    #expect(
      article.paragraphs.map(\.text) == [
        "12 March 2021: The ferry leaves without its oranges.", "3 June 2022: The inquiry begins.",
      ]
    )
    #expect(
      article.paragraphs.map { $0.ownDate?.description } == ["2021-03-12", "2022-06-03"]
    )
  }

  @Test func `times of day in four digits are no years`() throws {
    let article = try article(
      spaced([
        "Ferry live", "2049: " + paragraphs[0], "2048: " + paragraphs[1], "2043: " + paragraphs[2],
      ])
    )
    #expect(article.paragraphs.allSatisfy { $0.ownDate == nil })
  }

  @Test func `a name above the headline is not the author's where another says so`() throws {
    let article = try article(
      spaced(["Harbour Times", "Ferry comes back without its oranges", "By Ann Lee"] + paragraphs)
    )
    #expect(article.title == "Ferry comes back without its oranges")
    #expect(article.authors == ["Ann Lee"])
  }

  @Test func `a short first line that stands alone is the headline`() throws {
    let article = try article(spaced(["Ferry late", "6 May 2025", paragraphs[0]]))
    #expect(article.title == "Ferry late")
  }

  @Test func `a date in front of the first sentence is no part of it`() throws {
    let article = try article(spaced(["date 2025-02-25 " + paragraphs[0]] + paragraphs[1...]))
    #expect(article.publicationDate?.day.description == "2025-02-25")
    #expect(article.paragraphs.first?.text == paragraphs[0])
    #expect(article.paragraphs.first?.pageRange?.lowerBound == 16)
    #expect(article.title == "")
  }

  @Test func `teasers at the end are left out, and so are their dates`() throws {
    let teasers = [
      "MORE TO READ", "Bridge closed for the winter",
      "The bridge was closed on 3 March 2025 and will stay so.",
      "Two cats found in a lighthouse", "Nobody knows how they got there.",
      "Fish auction moves online", "Bidders can stay at home from next week.",
    ]
    let article = try article(
      spaced(["Ferry comes back without its oranges"] + paragraphs + teasers)
    )
    #expect(article.paragraphs.map(\.text) == paragraphs)
    #expect(article.publicationDate == nil)
  }

  @Test func `the author's signature closes the article`() throws {
    let article = try article(
      spaced(["Ferry comes back without its oranges"] + paragraphs + ["By Ann Lee", paragraphs[0]])
    )
    #expect(article.authors == ["Ann Lee"])
    #expect(article.paragraphs.count == 4)
  }

  @Test func `captions, buttons and contacts are left out`() throws {
    let clutter = [
      paragraphs[0], "Advertisement", "The ferry in better days. Photo: Harbour Museum",
      paragraphs[1],
      paragraphs[2], "• Ann Lee can be reached at lee@ferry.example.",
    ]
    let article = try article(spaced(["Ferry comes back without its oranges"] + clutter))
    #expect(article.paragraphs.map(\.text) == Array(paragraphs[0...2]))
  }

  @Test func `subheadings and labels stay`() throws {
    let article = try article(
      spaced(["Ferry comes back without its oranges", paragraphs[0], "What the captain knew"])
        + spaced([paragraphs[1], "Details: " + paragraphs[2], "Background:", paragraphs[3]])
    )
    #expect(article.paragraphs.map(\.kind) == [.text, .heading, .text, .text, .heading, .text])
  }

  @Test func `lines broken at a width are joined`() throws {
    let article = try article([
      "Ferry comes back without its oranges", "",
      "The ferry left at noon with eleven passengers and a crate of",
      "oranges on board, the harbour master said in a statement that",
      "was read out on the quay.", "",
      "It came back in the evening without the oranges, and the captain",
      "would not say what had become of them, although he was asked by",
      "everybody who was there.", "",
      "An inquiry will begin on Monday, and the company has promised that",
      "it will publish the findings before the summer.",
    ])
    #expect(article.paragraphs.count == 3)
    #expect(
      article.paragraphs.last?.text
        .hasSuffix("that it will publish the findings before the summer.") == true
    )
  }

  @Test func `windows line ends make no difference`() throws {
    let lines = spaced(["Ferry comes back without its oranges"] + paragraphs)
    let text = lines.joined(separator: "\r\n")
    let page = Page(bytes: Array(text.utf8), mediaType: "text/plain")
    #expect(try ArticleReader().article(in: page).paragraphs.map(\.text) == paragraphs)
  }
}
