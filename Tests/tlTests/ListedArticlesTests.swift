import Temporal
import Testing

@testable import tl

@Suite struct ListedArticlesTests {
  @Test func `addresses that are packed come out as they went in`() {
    var texts = PackedTexts()
    let long = String(repeating: "Ä", count: 300)
    let all =
      (0..<40).map { "https://example.org/news/2024/\($0)" } + ["", long + "1", long + "2", "a"]
    for text in all { texts.append(text) }
    #expect(texts.count == 44)
    #expect((0..<texts.count).map { texts[$0] } == all)
  }

  @Test func `the newest are taken first, those without a date last, and else in their order`() {
    var articles = ListedArticles()
    let moments = [5, nil, 7, 5, nil]
    for (place, moment) in moments.enumerated() {
      articles.append(
        ListedArticle(url: "https://a.example/\(place)", moment: moment, isPublished: false)
      )
    }
    #expect(articles.newestFirst == [2, 0, 3, 1, 4])
  }

  @Test func `articles found in listings keep their listing, and are taken up to the limit`() {
    var found = FoundArticles()
    func add(_ page: String) -> Bool {
      let article = ListedArticle(
        url: "https://a.example/\(page)",
        moment: 1_714_694_400,
        isPublished: page == "2"
      )
      return found.add(article, identity: article.identity, limit: 3)
    }
    found.begin(SourceRequest(name: .web("https://a.example/feed"), tags: ["x"]), id: 7)
    #expect(![add("1"), add("2"), add("1")].contains(true))
    found.begin(SourceRequest(name: .web("https://a.example/other")), id: 8)
    #expect([add("2"), add("3"), add("4")] == [false, false, true])
    #expect(found.map(\.name) == ["1", "2", "3"].map { .web("https://a.example/\($0)") })
    #expect(found.map(\.origin) == [7, 7, 8])
    #expect(found.map(\.tags) == [["x"], ["x"], []])
    #expect(found.map { $0.listedOn?.description } == [nil, "2024-05-03", nil])
  }
}
