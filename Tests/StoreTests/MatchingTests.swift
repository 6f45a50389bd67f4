import Foundation
import Extract
import GRDB
import Temporal
import TestSupport
import Testing
import Timeline

@testable import Store

/// Events come out the same however their sources came.
@Suite struct MatchingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func store(_ name: String) throws -> EventStore {
    try EventStore(path: scratch.folder.path + "/\(name).db")
  }

  /// The annotated stories, and articles without a date that learn their year from them.
  private func records() throws -> [SourceRecord] {
    let dated = try ClusterStories.articles()
      .map { ($0.day as String?, $0.sentences.map(\.text)) }
    let undated: [(String?, [String])] = [
      (nil, ["The ferry Marianne Holt sank off Skerra on 16 October.", "Six drowned on 3 May."]),
      (nil, ["Halden said on 1 September that it would close its smelter in Port Varr."]),
    ]
    return (dated.prefix(20) + undated + dated.dropFirst(20)).enumerated()
      .map { record($1.1, day: $1.0, locator: "/\($0).txt") }
  }

  private func record(_ sentences: [String], day: String?, locator: String) -> SourceRecord {
    SourceRecord(sentences, day: day, locator: locator)
  }

  private func everything(_ store: EventStore) throws -> [Event] {
    let chronology = try store.chronology()
    return chronology.events + chronology.undated
  }

  @Test func `one by one gives the same events, ids and order as all at once`() throws {
    let (slow, fast) = (try store("slow"), try store("fast"))
    for record in try records() {
      _ = try slow.save(record)
      try slow.matchEvents()
    }
    for record in try records() { _ = try fast.save(record) }
    #expect(try everything(slow) == everything(fast))
    #expect(try everything(fast).count > 60)
  }

  @Test func `in the store events are the same as in memory`() throws {
    let store = try store("store")
    let records = try records()
    for record in records { _ = try store.save(record) }
    let reports = records.enumerated()
      .flatMap { number, record in
        record.mentions.enumerated()
          .map {
            Report(
              source: Int64(number + 1),
              position: $0,
              mention: $1,
              published: record.article.publicationDate?.day
            )
          }
      }
    let events = TimelineBuilder().events(from: reports)
    #expect(try everything(store).map(\.id) == events.map(\.id))
    #expect(try everything(store).map(\.headline) == events.map(\.headline))
  }

  @Test func `what a source brought goes with it, and what was there stays as it was`() throws {
    let store = try store("store")
    for record in try records() { _ = try store.save(record) }
    let before = try everything(store)
    let guest = record(
      [
        "The ferry Marianne Holt sank off Skerra on 16 October 2023.",
        "It was raised on 3 May 2024.",
      ],
      day: "2024-05-04",
      locator: "/guest.txt"
    )
    let id = try store.save(guest).id
    let during = try everything(store)
    #expect(during.count == before.count + 1)
    try store.removeSource(id)
    #expect(try everything(store) == before)
  }

  @Test func `a new source writes the events it touches and no others`() throws {
    let store = try store("store")
    for record in try records() { _ = try store.save(record) }
    try store.matchEvents()
    _ = try store.save(
      record(
        ["A comet was seen over Port Ellis on Sunday."],
        day: "2030-01-07",
        locator: "/comet.txt"
      )
    )
    let before = try store.database.read { $0.totalChangesCount }
    try store.matchEvents()
    let changes = try store.database.read { $0.totalChangesCount } - before
    #expect(changes < 50)
  }

  @Test func `an event keeps its id when its first source goes`() throws {
    let store = try store("store")
    let sentence = "Mayor Ann Berg opened the harbour of Linden on Monday."
    for locator in ["/a.txt", "/b.txt"] {
      _ = try store.save(record([sentence], day: "2025-02-25", locator: locator))
    }
    let id = try #require(try everything(store).first).id
    try store.removeSource(1)
    #expect(try everything(store).map(\.id) == [id])
  }

  @Test func `a crowded day falls into blocks of bounded size`() throws {
    let store = try store("day")
    for source in 0..<60 {
      let sentences = (0..<40)
        .map { "Ward \(source)x\($0) of Linden closed its old harbour bridge on Monday." }
      _ = try store.save(record(sentences, day: "2025-02-25", locator: "/\(source).txt"))
    }
    try store.matchEvents()
    let sizes = try store.database.read {
      try Int.fetchAll($0, sql: "SELECT count(*) FROM mention GROUP BY block")
    }
    #expect(sizes.reduce(0, +) == 2_400)
    #expect(sizes.allSatisfy { $0 <= 1_000 })
  }

  @Test func `the sources that speak for a day are counted as their statements say`() throws {
    let store = try store("store")
    let records = try records()
    for record in records.prefix(40) { _ = try store.save(record) }
    try store.matchEvents()
    for record in records.dropFirst(40) { _ = try store.save(record) }
    try store.removeSource(3)
    _ = try store.everything()
    try store.database.read { database in
      let told = DaySalience.counts(of: try EventStore.tellings(for: TimelineQuery(), database))
      let counted = try DaySources.counts(database)
      #expect(counted == told)
      #expect(told.allSatisfy { !$0.isEmpty })
    }
  }
}
