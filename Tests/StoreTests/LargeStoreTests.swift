import Foundation
import GRDB
import Temporal
import TestSupport
import Testing
import Timeline

@testable import Store

/// What is kept so that a part of a large store is read quickly says the same as looking at everything.
@Suite struct LargeStoreTests {
  private let scratch: Scratch
  private let store: EventStore

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/store.db")
  }

  private func add(_ sentences: [String], _ locator: String) throws {
    _ = try store.save(SourceRecord(sentences, day: "2024-06-01", locator: locator))
  }

  private func leading(_ count: Int?, days: Int = 2) throws -> [String] {
    let query = TimelineQuery(days: days, eventsPerDay: count)
    return try store.chronology(matching: query).events.map(\.headline)
  }

  private func keptDays() throws -> Int {
    try store.database.read {
      try Int.fetchOne($0, sql: "SELECT count(DISTINCT day) FROM leadingEvent") ?? 0
    }
  }

  @Test func `periods of all lengths are found by every day they reach`() throws {
    let dates = [
      "on 3 May 2024", "on 31 May 2024", "in May 2024", "in 2024", "in June 2024", "in 2023",
      "between 28 April and 2 May 2024", "from 1998 to 2024", "in the 1990s", "in spring 2024",
    ]
    try add(dates.enumerated().map { "Bridge number \($0) of Linden was closed \($1)." }, "/a.txt")
    let all = try store.chronology().events
    #expect(all.count == dates.count)
    var generator = SeededGenerator(seed: 12)
    let first = try #require(CivilDate(year: 1989, month: 1, day: 1)).dayNumber
    let last = try #require(CivilDate(year: 2025, month: 12, day: 31)).dayNumber
    for _ in 0..<200 {
      let from = Int.random(in: first...last, using: &generator)
      let to = from + Int.random(in: 0...60, using: &generator)
      let query = TimelineQuery(from: CivilDate(dayNumber: from), to: CivilDate(dayNumber: to))
      let wanted = all.filter { event in
        guard let value = event.time.value, let earliest = value.earliest?.dayNumber,
          let latest = value.latest?.dayNumber
        else { return false }
        return earliest <= to && latest >= from
      }
      #expect(try store.chronology(matching: query).events.map(\.id) == wanted.map(\.id))
    }
  }

  @Test func `what leads a day is kept until the day changes`() throws {
    try add(["Mayor Ann Berg closed the harbour bridge on 3 May 2024."], "/a.txt")
    try add(["A storm tore the roof from the town hall on 4 May 2024."], "/b.txt")
    #expect(try keptDays() == 0)
    let first = try leading(1)
    #expect(first.map { $0.hasPrefix("Mayor") } == [true, false])
    #expect(try keptDays() == 2)
    #expect(try leading(1) == first)

    try add(["The sea flooded the port of Skerra on 4 May 2024."], "/c.txt")
    let second = try leading(nil)
    #expect(second.map { $0.prefix(7) } == ["Mayor A", "A storm", "The sea"])
    #expect(try keptDays() == 2)
  }

  @Test func `what is hidden leads no day`() throws {
    try add(
      [
        "Mayor Ann Berg closed the harbour bridge on 3 May 2024.",
        "A storm tore the roof from the town hall on 3 May 2024.",
      ],
      "/a.txt"
    )
    let told = try leading(1, days: 1)
    let event = try #require(try store.chronology().events.first { told.contains($0.headline) })
    try store.decide(.hide, about: event.id, at: "2024-06-02T00:00:00Z")
    #expect(try leading(1, days: 1) != told)
    #expect(try leading(1, days: 1).count == 1)
  }

  @Test func `a day outside the dates asked for leads nothing`() throws {
    try add(["Mayor Ann Berg closed the harbour bridge on 3 May 2024."], "/a.txt")
    var query = TimelineQuery(days: 5, eventsPerDay: 1)
    query.from = CivilDate(year: 2024, month: 5, day: 4)
    #expect(try store.chronology(matching: query).events.isEmpty)
  }
}
