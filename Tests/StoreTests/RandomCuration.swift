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

  /// Decides something about some event.
  static func decide(
    in store: EventStore,
    at now: String,
    _ random: inout SeededGenerator
  ) throws {
    let events = try store.everything()
    let event = try #require(events.randomElement(using: &random))
    switch Int.random(in: 0..<6, using: &random) {
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
        .date(try #require(EDTFValue("\(day)"))),
        about: event.id,
        at: now
      )
      #expect(edited.time.value?.description == "\(day)")
    case 3:
      let edited = try store.decide(.headline("By hand"), about: event.id, at: now)
      #expect(edited.headline == "By hand")
    case 4:
      #expect(try store.decide(.hide, about: event.id, at: now).isHidden)
    default:
      #expect(try store.decide(.tag("x"), about: event.id, at: now).ownTags == ["x"])
    }
  }
}
