public import Extract
import Foundation
public import Store
import Temporal
public import Timeline

/// An article as the test data have it: a line of JSON.
public struct BenchmarkArticle: Decodable {
  /// What tells it from others.
  public var id: String
  /// The day of its publication, `YYYY-MM-DD`.
  public var date: String
  /// Its paragraphs, a line each.
  public var text: String

  /// Reads the next one of standard input; `nil` at its end.
  public static func next() throws -> BenchmarkArticle? {
    try readLine().map { try JSONDecoder().decode(BenchmarkArticle.self, from: Data($0.utf8)) }
  }

  /// The article as it is read.
  public var article: Article {
    let evidence = DateEvidence(kind: .user, place: "bench", words: date, confidence: 1)
    return Article(
      title: id,
      publicationDate: EDTFValue(date)?.civilDate
        .map { PublicationDate(day: $0, evidence: evidence) },
      paragraphs: text.split(separator: "\n").map { Paragraph(text: String($0)) }
    )
  }

  /// The article with its statements, as it is stored.
  public func record(_ article: Article, _ mentions: [EventMention]) -> SourceRecord {
    SourceRecord(
      locator: id,
      snapshot: SnapshotRecord(
        digest: id,
        fetchedAt: "2025-01-01T00:00:00Z",
        url: id,
        body: Array(text.utf8)
      ),
      article: article,
      mentions: mentions
    )
  }
}
