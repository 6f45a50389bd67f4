import Extract
import Store
import Temporal
import TestSupport
import Testing
import Timeline

/// Stories, and what somebody might decide about them.
enum RandomCuration {
  /// The annotated stories, each article a source.
  static func records() throws -> [SourceRecord] {
    try ClusterStories.articles().enumerated()
      .map { number, article in
        SourceRecord(article.sentences.map(\.text), day: article.day, locator: "/\(number).txt")
      }
  }

  /// A later version of an article: a sentence less, or one more.
  static func newVersion(
    of record: SourceRecord,
    _ step: Int,
    _ random: inout SeededGenerator
  ) -> SourceRecord {
    var sentences = record.article.paragraphs.map(\.text)
    if sentences.count > 1, Bool.random(using: &random) {
      sentences.remove(at: Int.random(in: sentences.indices, using: &random))
    } else {
      sentences.append("Mayor Ann Berg opened bridge \(step) of Linden on 3 May 2024.")
    }
    var new = SourceRecord(
      sentences,
      day: record.article.publicationDate?.day.description,
      locator: record.locator
    )
    new.snapshot.fetchedAt = "2025-03-02T08:00:00.\(1_000 + step)Z"
    return new
  }

  /// Tells an event of one's own.
  static func tell(_ step: Int, to store: EventStore) throws {
    let text = "Told \(step)"
    let date = try #require(EDTFValue("2024-05-04"))
    let own = HandwrittenEvent(date: date, text: text)
    let ids = try store.add(
      [OwnEvent(own, statements: [.init(own.statement, of: 0)])],
      from: [.typed(as: "https://example.org/\(step)", at: "2025-03-02T09:00:00Z")],
      at: "2025-03-02T09:00:00Z"
    )
    #expect(try ids.map { try store.event($0).headline } == [text])
  }

  /// Decides something about some event.
  static func decide(
    in store: EventStore,
    at now: String,
    _ random: inout SeededGenerator
  ) throws {
    let events = try store.everything()
    let event = try #require(events.randomElement(using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      let other = try #require(events.randomElement(using: &random))
      guard other.id != event.id else { return }
      let merged = try store.merge([event.id, other.id], at: now)
      #expect(merged.reports.count == event.reports.count + other.reports.count)
    case 1:
      guard event.reports.count > 1 else { return }
      let parted = try store.split(event.id, statements: [1], at: now)
      #expect(parted.reports.map(\.key) == [event.reports[0].key])
    case 2:
      let day = CivilDate(dayNumber: Int.random(in: 19_000..<20_000, using: &random))
      let edited = try store.decide(
        .date(EventTime(value: EDTFValue(day))),
        about: event.id,
        at: now
      )
      #expect(edited.time.value?.description == "\(day)")
    case 3:
      let edited = try store.decide(.headline("By hand"), about: event.id, at: now)
      #expect(edited.headline == "By hand")
    case 4: #expect(try store.decide(.pin, about: event.id, at: now).isPinned)
    case 5: #expect(try !store.decide(.unpin, about: event.id, at: now).isPinned)
    case 6: #expect(try store.decide(.note("See."), about: event.id, at: now).note == "See.")
    case 7:
      #expect(try store.decide(.hide, about: event.id, at: now).isHidden)
    default:
      #expect(try store.decide(.tag("x"), about: event.id, at: now).ownTags == ["x"])
    }
  }
}
