import Foundation
import GRDB
import TestSupport
import Testing
import Timeline

@testable import Store

/// Copies, checks and repairs.
@Suite struct CareTests {
  private let scratch: Scratch
  private let path: String
  private let store: EventStore

  init() throws {
    scratch = try Scratch()
    path = scratch.folder.path + "/store.db"
    store = try EventStore(path: path)
    let sentences = [
      "The council of Linden closed the bridge on 3 May 2024.",
      "A ferry sank off Skerra on 5 May 2024.",
    ]
    _ = try store.save(SourceRecord(sentences, day: "2024-06-01", locator: "/a.txt"))
    try store.matchEvents()
  }

  /// Changes the file behind the store's back.
  private func tamper(_ sql: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.write { try $0.execute(sql: "PRAGMA defer_foreign_keys = ON; \(sql)") }
  }

  @Test func `a copy is a store like the first and is never written over`() throws {
    let copy = scratch.folder.path + "/copy.db"
    try store.backUp(to: copy)
    #expect(try EventStore(path: copy).everything() == store.everything())
    #expect(throws: StoreError.exists(path: copy)) { try store.backUp(to: copy) }
  }

  @Test func `a copy that cannot be written leaves nothing behind`() throws {
    #expect(throws: StoreError.self) { try store.backUp(to: "/nowhere/copy.db") }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        .allSatisfy {
          $0.hasPrefix("store.db")
        }
    )
  }

  @Test func `nothing is wrong with a sound store`() throws {
    #expect(try store.check() == [])
  }

  @Test func `events that are wrong are found and made anew`() throws {
    let before = try store.everything()
    try tamper("UPDATE mention SET eventID = NULL WHERE position = 0")
    let faults = try store.check()
    #expect(
      faults == [
        StoreFault(kind: .emptyEvent(before[0].id)), StoreFault(kind: .homelessStatements(1)),
      ]
    )
    #expect(faults.map(\.isMendable) == [true, true])
    try store.repair()
    #expect(try store.check() == [])
    #expect(try store.everything() == before)
  }

  @Test func `an index of words that is wrong is found and made anew`() throws {
    try tamper("DELETE FROM mentionSearch_docsize")
    #expect(try store.check() == [StoreFault(kind: .searchIndex)])
    try store.repair()
    #expect(try store.check() == [])
    #expect(try store.sentences(matching: TimelineQuery(words: ["ferry"])).count == 1)
  }

  @Test func `a snapshot that cannot be unpacked is found`() throws {
    try tamper("UPDATE snapshot SET body = x'00112233'")
    #expect(try store.check() == [StoreFault(kind: .snapshot(source: 1, 1))])
  }

  @Test func `a file cut short is no store, and stays as it was`() throws {
    let cut = scratch.folder.path + "/cut.db"
    try store.backUp(to: cut)
    let bytes = try Data(contentsOf: URL(filePath: cut)).prefix(9000)
    try bytes.write(to: URL(filePath: cut))
    #expect(throws: (any Error).self) {
      let broken = try EventStore(path: cut)
      guard try broken.check().isEmpty else { throw StoreError.notAStore(path: cut) }
      _ = try broken.everything()
    }
    #expect(try Data(contentsOf: URL(filePath: cut)).prefix(9000) == bytes)
  }
}
