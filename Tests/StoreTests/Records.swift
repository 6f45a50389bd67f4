import Extract
import Foundation
import Store
import Temporal
import Timeline

extension SourceRecord {
  /// An article of some sentences, as it would be read.
  init(_ sentences: [String], day: String?, locator: String) {
    let evidence = DateEvidence(kind: .user, place: "test", words: "", confidence: 1)
    let article = Article(
      title: "Report",
      publicationDate: day.flatMap { EDTFValue($0)?.civilDate }
        .map { PublicationDate(day: $0, evidence: evidence) },
      paragraphs: sentences.map { Paragraph(text: $0) }
    )
    self.init(
      locator: locator,
      snapshot: SnapshotRecord(
        digest: locator + sentences.joined(),
        fetchedAt: "2025-02-26T08:00:00Z",
        url: locator,
        body: Array(sentences.joined().utf8)
      ),
      article: article,
      mentions: TimelineBuilder().mentions(in: article)
    )
  }
}

extension EventStore {
  /// All events, the dated ones first.
  func everything(hidden: Bool = true) throws -> [Event] {
    var query = TimelineQuery()
    query.includesHidden = hidden
    let chronology = try chronology(matching: query)
    return chronology.events + chronology.undated
  }
}

extension ToldSource {
  /// A source that somebody typed, of an address.
  static func typed(as address: String, at moment: String) -> ToldSource {
    ToldSource(
      SourceDescription(
        id: 0,
        url: address,
        title: HandwrittenSource.title,
        site: nil,
        published: nil,
        captured: "",
        digest: ""
      ),
      snapshot: SnapshotRecord(
        digest: "0123456789abcdef0123",
        fetchedAt: moment,
        url: address,
        body: Array("2024-05-03 I was there.".utf8)
      )
    )
  }
}
