import Foundation
import GRDB
import Temporal
import TestSupport
import Testing
import Timeline

@testable import Store

/// Stores that earlier versions wrote, kept as SQL in `Fixtures/`, open in this one with all that was in them.
@Suite struct MigrationTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Makes the store that a version wrote.
  private func path(ofVersion version: Int) throws -> String {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/version-\(version).sql")
    let path = scratch.folder.path + "/version-\(version).db"
    try DatabaseQueue(path: path)
      .writeWithoutTransaction {
        try $0.execute(sql: String(contentsOf: fixture, encoding: .utf8))
      }
    return path
  }

  @Test(arguments: [3, 9, 10, 13, 14])
  func `nothing is lost and nothing is wrong`(version: Int) throws {
    let path = try path(ofVersion: version)
    func texts(_ column: String, of table: String) throws -> [String] {
      try DatabaseQueue(path: path)
        .read {
          try String.fetchAll($0, sql: "SELECT \(column) FROM \(table) ORDER BY \(column)")
        }
    }
    let (sentences, digests) = (
      try texts("sentence", of: "mention"), try texts("digest", of: "snapshot")
    )
    let locators = try texts("locator", of: "source")
    #expect(!sentences.isEmpty)
    let store = try EventStore(path: path)
    #expect(try store.check().isEmpty)
    #expect(try texts("sentence", of: "mention") == sentences)
    #expect(try texts("digest", of: "snapshot") == digests)
    #expect(try texts("locator", of: "source") == locators)
    let events = try store.everything()
    #expect(events.flatMap(\.reports).map(\.mention.sentence).sorted() == sentences)
  }

  @Test func `what the user decided in version 9 holds`() throws {
    let store = try EventStore(path: try path(ofVersion: 9))
    let events = try store.chronology().events
    #expect(
      events.map { "\($0.id) \($0.time.value?.description ?? "") \($0.headline)" } == [
        "pqzk9 -0043-03-15 Caesar, \"the man\", died", "s4h9g -0043-03-15 Ides",
        "f5bgz 1955-12-01/1956-12-20 Bus boycott", "wwqak 1963-08-28T14:30 March",
        "wjeej 2022-21 =SUM was told", "w284v ../2023 Until then it stood.",
        "f6h88 2025-02-24 The ministers met in Linden.",
      ]
    )
    #expect(events.map(\.isPinned) == [false, true, false, false, false, false, false])
    #expect(events.map(\.ownTags) == [["rome"], [], ["rights"], [], [], [], ["linden"]])
    #expect(events[6].note == "See the\nminutes; p. 4")
    #expect(try store.decisions().count == 13)
  }

  @Test func `what the user decided in version 10 holds, and can be undone`() throws {
    let store = try EventStore(path: try path(ofVersion: 10))
    let event = try store.event("htn8z")
    #expect(event.headline == "Bank moves rate")
    #expect(event.isHidden)
    #expect(try store.decisions().count == 5)
    let undone = try store.undo(at: "2026-01-01T00:00:00Z")
    #expect(undone.map(\.decision.action) == [.merge])
    #expect(try store.event("htn8z").isHidden)
  }

  @Test(arguments: [13, 14])
  func `merged, split and edited events of later versions are the same, and can be undone`(
    version: Int
  ) throws {
    let store = try EventStore(path: try path(ofVersion: version))
    let ferry = "The ferry Marianne Holt sank off Skerra on"
    let harbour = "Ann Berg, the mayor, had opened the new harbour of Linden in May 2021"
    let rest = [
      "yxt6w 2024-03-03 The ferry Marianne Holt’s owner Halden closed the line on 3 March 2024",
      "spn2q 2024-10-30 Halden paid the families on 30 October 2024",
      "gez2f 2024-11-01 An inquiry opened in Linden on 1 November 2024",
    ]
    func lines() throws -> [String] {
      try store.everything()
        .map { "\($0.id) \($0.time.value?.description ?? "") \($0.headline)" }
    }
    #expect(
      try lines() == [
        "vq9rz 2021-05 \(harbour)", "t69a0 2023-10-16 \(ferry) 16 October with forty people aboard",
        "tsjps 2023-10-16 \(ferry) 16 October 2023; seven people drowned, the coast guard said",
        "sc5f4 2023-10-17 Harbour of Linden closed", "kbqyf 2023-10-18 Divers reached the wreck",
      ] + rest
    )
    while try store.decisions().contains(where: { $0.undoneAt == nil && $0.number > 1 }) {
      try store.undo(at: "2026-01-01T00:00:00Z")
    }
    #expect(
      try lines() == [
        "vq9rz 2021-05 \(harbour)", "t69a0 2023-10-16 \(ferry) 16 October with forty people aboard",
        "sc5f4 2023-10-17 The harbour of Linden was closed, the mayor Ann Berg said",
        "yw6va 2023-10-17 \(ferry) 17 October 2023 with forty people aboard",
        "kbqyf 2023-10-18 Divers reached the wreck",
      ] + rest
    )
  }
}
