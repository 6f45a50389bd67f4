import Foundation
import GRDB
import TestSupport
import Testing
import Timeline

@testable import Store

/// Events depend on what the sources say now, and not on what they said before.
@Suite struct ChangingSourcesTests {
  private let store: EventStore
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/store.db")
  }

  /// What happened, with its day.
  private static let tellings = [
    ("The ferry Marianne Holt sank off Skerra", "16 October"),
    ("Halden closed its smelter in Port Varr", "3 November"),
    ("Minister Ada Brandt signed the treaty of Linden", "20 October"),
    ("Two climbers were found alive on Mount Kessel", "18 October"),
  ]
  private static let details = [
    "with forty people aboard", "as the harbour master Per Lund watched", "said the owner", "",
    "and the mayor of Linden spoke of a black day",
  ]

  /// An article that tells some of these things in its own way.
  private static func article(
    _ number: Int,
    version: Int,
    _ random: inout SeededGenerator
  ) throws -> SourceRecord {
    let sentences = try (0..<Int.random(in: 1...4, using: &random))
      .map { _ in
        let (event, day) = try #require(tellings.randomElement(using: &random))
        let times = ["on \(day) 2023", "on \(day)"]
        let parts = try [[event], times, details]
          .map { try #require($0.randomElement(using: &random)) }
        return parts.filter { !$0.isEmpty }.joined(separator: " ") + "."
      }
    let days = [nil, "2023-10-17", "2023-10-20", "2023-11-30"]
    var record = SourceRecord(
      sentences + ["Version \(version)."],
      day: try #require(days.randomElement(using: &random)),
      locator: "/\(number).txt"
    )
    let moment = String(100 + version)
    record.snapshot.fetchedAt = "2025-03-01T08:00:00.\(moment)Z"
    return record
  }

  @Test(arguments: 1...8)
  func `what changed and what went leaves the events that reading all anew gives`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var locators: [String] = []
    for step in 1...30 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where locators.count > 3:
        let gone = locators.remove(at: Int.random(in: locators.indices, using: &random))
        let id = try store.database.read { try EventStore.sourceID(ofLocator: gone, $0) }
        try store.removeSource(try #require(id))
      case 1...2 where locators.count > 3:
        let index = Int.random(in: locators.indices, using: &random)
        var new = try Self.article(0, version: step, &random)
        new.locator = locators[index]
        #expect(try store.save(new).outcome == .changed)
      default:
        _ = try store.save(Self.article(step, version: step, &random))
        locators.append("/\(step).txt")
      }
      try store.matchEvents()
      let told = try store.everything()
      try store.rematch()
      #expect(try store.everything() == told, "step \(step)")
    }
  }
}
