import Extract
import Temporal
import TestSupport
import Testing
import Timeline

/// The annotated stories of `data/clusters`, all together.
@Suite struct ClusterTests {
  private let builder = TimelineBuilder()

  private func reports(of article: ClusterStories.Article, source: Int64) -> [Report] {
    let evidence = DateEvidence(kind: .user, place: "test", words: article.day, confidence: 1)
    let day = EDTFValue(article.day)?.civilDate
    let content = Article(
      title: "",
      publicationDate: day.map { PublicationDate(day: $0, evidence: evidence) },
      paragraphs: article.sentences.map { Paragraph(text: $0.text) }
    )
    return builder.mentions(in: content).enumerated()
      .map { Report(source: source, position: $0, mention: $1, published: day) }
  }

  @Test func `statements of one event are brought together and others are not`() throws {
    let articles = try ClusterStories.articles()
    let sources = articles.enumerated().map { reports(of: $1, source: Int64($0 + 1)) }
    let events = builder.events(from: sources.flatMap(\.self))
    var items: [(meant: String, found: String)] = []
    for (number, article) in articles.enumerated() {
      for (event, text) in article.sentences {
        let found = events.filter { event in
          event.reports.contains { $0.source == number + 1 && $0.mention.sentence == text }
        }
        let best = found.max { ($0.reports.count, $1.id) < ($1.reports.count, $0.id) }
        items.append((event, best?.id ?? "\(number) \(text)"))
      }
    }
    #expect(items.count >= 150)
    let (precision, recall) = BCubed.score(items)
    #expect(precision >= 0.97, "precision \(precision)")
    #expect(recall >= 0.79, "recall \(recall)")
  }

  @Test func `B-cubed counts for each item what stands with it`() {
    let (precision, recall) = BCubed.score([("a", "1"), ("a", "1"), ("a", "2"), ("b", "2")])
    #expect(precision == 0.75)
    #expect((recall * 12).rounded() == 8)
  }
}
