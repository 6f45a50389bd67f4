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

  @Test(arguments: [1, 2])
  func `no decision is lost, and undoing all gives the first timeline`(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try EventStore(path: scratch.folder.path + "/curated.db")
    let plain = try EventStore(path: scratch.folder.path + "/plain.db")
    var random = SeededGenerator(seed: seed)
    var waiting = try RandomCuration.records().shuffled(using: &random)
    var saved: [SourceRecord] = []
    func save(_ record: SourceRecord) throws {
      saved.append(record)
      _ = try store.save(record)
    }
    for _ in 0..<10 { try save(waiting.removeLast()) }

    var holding: Set<Int64> = []
    for step in 1...Self.steps {
      switch Int.random(in: 0..<12, using: &random) {
      case 0...1 where !waiting.isEmpty: try save(waiting.removeLast())
      case 2:
        let record = try #require(saved.randomElement(using: &random))
        try save(RandomCuration.newVersion(of: record, step, &random))
      case 3: try rebuild(store, saved)
      case 4 where !holding.isEmpty:
        let number = try #require(holding.sorted().randomElement(using: &random))
        try store.undo(number, at: Self.now)
        holding.remove(number)
      case 5 where step > Self.steps / 2:
        // Its source has a number of its own, so it comes when all others are there.
        for record in waiting { try save(record) }
        waiting = []
        try RandomCuration.tell(step, to: store)
      default: try RandomCuration.decide(in: store, at: Self.now, &random)
      }
      holding.formUnion(try store.decisions().filter { $0.undoneAt == nil }.map(\.number))
      #expect(try Set(store.decisions().filter { $0.undoneAt == nil }.map(\.number)) == holding)
      try expectOrder(of: store)
    }
    let curated = try store.everything()
    try rebuild(store, saved)
    #expect(try store.everything() == curated)
    while try store.decisions().contains(where: { $0.undoneAt == nil }) {
      try store.undo(at: Self.now)
    }

    for record in saved {
      _ = try plain.save(record)
      try plain.matchEvents()
    }
    #expect(try store.everything() == plain.everything())
  }

  @Test(arguments: [4])
  func `other rules keep what was decided`(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try EventStore(path: scratch.folder.path + "/curated.db")
    var random = SeededGenerator(seed: seed)
    let records = try RandomCuration.records().shuffled(using: &random)
    for record in records { _ = try store.save(record) }
    for _ in 0..<40 { try RandomCuration.decide(in: store, at: Self.now, &random) }
    let curated = try store.everything()
    for rules in 1...3 {
      try rebuild(store, records, rules: rules)
      try expectOrder(of: store)
    }
    try rebuild(store, records)
    #expect(try store.everything() == curated)
  }

  /// Reads all versions of all sources anew; other rules give the statements other lines.
  private func rebuild(_ store: EventStore, _ saved: [SourceRecord], rules: Int = 0) throws {
    let versions = Dictionary(grouping: saved, by: \.locator)
    for source in try store.keptSources() {
      guard !source.isHandwritten else { continue }
      var reread = try #require(versions[source.locator])
      for version in reread.indices {
        for index in reread[version].mentions.indices {
          reread[version].mentions[index].headline += String(repeating: "!", count: rules)
        }
      }
      try store.reread(reread)
    }
    try store.rematch()
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
