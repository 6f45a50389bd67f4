import Foundation
import Store
import Temporal
import TestSupport
import Testing
import Timeline

/// Random sequences of additions, decisions, new readings and undoings.
@Suite struct CurationPropertyTests {
  private static let now = "2025-03-01T12:00:00Z"
  private static let steps = 200

  /// The annotated stories, each article a source.
  private static func records() throws -> [SourceRecord] {
    try ClusterStories.articles().enumerated()
      .map { number, article in
        SourceRecord(article.sentences.map(\.text), day: article.day, locator: "/\(number).txt")
      }
  }

  @Test(arguments: [1, 2])
  func `no decision is lost, and undoing all gives the first timeline`(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try EventStore(path: scratch.folder.path + "/curated.db")
    let plain = try EventStore(path: scratch.folder.path + "/plain.db")
    var random = SeededGenerator(seed: seed)
    var waiting = try Self.records().shuffled(using: &random)
    var added: [SourceRecord] = []
    for _ in 0..<10 { added.append(waiting.removeLast()) }
    for record in added { _ = try store.save(record) }

    var holding: Set<Int64> = []
    for _ in 0..<Self.steps {
      switch Int.random(in: 0..<10, using: &random) {
      case 0 where !waiting.isEmpty:
        added.append(waiting.removeLast())
        _ = try store.save(added[added.count - 1])
      case 1: try rebuild(store, added)
      case 2 where !holding.isEmpty:
        let number = try #require(holding.sorted().randomElement(using: &random))
        try store.undo(number, at: Self.now)
        holding.remove(number)
      default: try decide(in: store, &random)
      }
      holding.formUnion(try store.decisions().filter { $0.undoneAt == nil }.map(\.number))
      #expect(try Set(store.decisions().filter { $0.undoneAt == nil }.map(\.number)) == holding)
      try expectOrder(of: store)
    }
    for _ in holding { try store.undo(at: Self.now) }

    for record in added { _ = try plain.save(record) }
    #expect(try store.everything() == plain.everything())
  }

  @Test(arguments: [4])
  func `other rules keep what was decided`(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try EventStore(path: scratch.folder.path + "/curated.db")
    var random = SeededGenerator(seed: seed)
    let records = try Self.records().shuffled(using: &random)
    for record in records { _ = try store.save(record) }
    for _ in 0..<40 { try decide(in: store, &random) }
    let curated = try store.everything()
    for rules in 1...3 {
      try rebuild(store, records, rules: rules)
      try expectOrder(of: store)
    }
    try rebuild(store, records)
    #expect(try store.everything() == curated)
  }

  /// Reads all sources anew; other rules give the statements other lines.
  private func rebuild(_ store: EventStore, _ records: [SourceRecord], rules: Int = 0) throws {
    for record in records {
      var reread = record
      for index in reread.mentions.indices {
        reread.mentions[index].headline += String(repeating: "!", count: rules)
      }
      try store.reread([reread])
    }
    try store.rematch()
  }

  /// Decides something about some event.
  private func decide(in store: EventStore, _ random: inout SeededGenerator) throws {
    let events = try store.everything()
    let event = try #require(events.randomElement(using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      let other = try #require(events.randomElement(using: &random))
      guard other.id != event.id else { return }
      let merged = try store.merge([event.id, other.id], at: Self.now)
      #expect(merged.reports.count == event.reports.count + other.reports.count)
    case 1:
      guard event.reports.count > 1 else { return }
      let parted = try store.split(event.id, statements: [1], at: Self.now)
      #expect(parted.reports.map(\.key) == [event.reports[0].key])
    case 2:
      let day = CivilDate(dayNumber: Int.random(in: 19_000..<20_000, using: &random))
      let edited = try store.decide(
        .date(try #require(EDTFValue("\(day)"))),
        about: event.id,
        at: Self.now
      )
      #expect(edited.time.value?.description == "\(day)")
    case 3:
      let edited = try store.decide(.headline("By hand"), about: event.id, at: Self.now)
      #expect(edited.headline == "By hand")
    case 4:
      #expect(try store.decide(.hide, about: event.id, at: Self.now).isHidden)
    default:
      #expect(try store.decide(.tag("x"), about: event.id, at: Self.now).ownTags == ["x"])
    }
  }

  /// Every statement stands in one event, ids are unique, and the timeline is in order.
  private func expectOrder(of store: EventStore) throws {
    let events = try store.everything()
    #expect(Set(events.map(\.id)).count == events.count)
    let keys = events.flatMap(\.reports).map(\.key)
    #expect(Set(keys).count == keys.count)
    let places = events.map(\.place)
    #expect(zip(places, places.dropFirst()).allSatisfy { !($1 < $0) })
  }
}

/// SplitMix64, the same on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
