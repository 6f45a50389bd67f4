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

  @Test func `an index that misses a row is found and made anew`() throws {
    try tamper(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '(published, opens)', '(opens, published)')
      WHERE name = 'articleOpening'
      """
    )
    let reopened = try EventStore(path: path)
    let faults = try reopened.check()
    #expect(
      faults.map(\.kind) == [
        .tableIndex("row 1 missing from index articleOpening")
      ]
    )
    #expect(faults.map(\.isMendable) == [true])
    try reopened.repair()
    #expect(try reopened.check() == [])
  }

  /// A copy of the store, as a file is after a crash of the disk.
  private func damagedCopy(_ damage: (inout Data) throws -> Void) throws -> String {
    let copy = scratch.folder.path + "/damaged.db"
    try store.backUp(to: copy)
    var bytes = try Data(contentsOf: URL(filePath: copy))
    try damage(&bytes)
    try bytes.write(to: URL(filePath: copy))
    return copy
  }

  @Test func `what can be read of a damaged file is saved to another`() throws {
    for number in 2...40 {
      let sentence = "Ann Berg opened bridge \(number) of Linden on 3 May 2024."
      _ = try store.save(SourceRecord([sentence], day: "2024-06-01", locator: "/\(number).txt"))
    }
    let told = try store.everything()
    try store.decide(.headline("By hand"), about: told[0].id, at: "2025-01-01T00:00:00Z")
    let page = try store.database.read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT pageno FROM (SELECT rootpage AS pageno FROM sqlite_schema WHERE name = 'eventInOrder')
          """
      )
    }
    let damaged = try damagedCopy { bytes in
      let start = (try #require(page) - 1) * 4096
      bytes.replaceSubrange(start + 8..<start + 4096, with: Data(repeating: 0xFF, count: 4088))
    }
    #expect(try EventStore(path: damaged).check().contains { $0.isDamage })
    let saved = scratch.folder.path + "/saved.db"
    #expect(try EventStore.salvage(damaged, to: saved) == Salvage(sources: 40, decisions: 1))
    let store = try EventStore(path: saved)
    #expect(try store.check() == [])
    #expect(try store.everything() == self.store.everything())
    #expect(throws: StoreError.exists(path: saved)) {
      _ = try EventStore.salvage(damaged, to: saved)
    }
  }

  @Test func `a file cut short is damaged, and what comes before the cut is saved`() throws {
    for number in 2...150 {
      let sentence = "Ann Berg opened bridge \(number) of Linden on 3 May 2024."
      _ = try store.save(SourceRecord([sentence], day: "2024-06-01", locator: "/\(number).txt"))
    }
    let damaged = try damagedCopy { $0 = $0.prefix($0.count * 9 / 10) }
    #expect(throws: StoreError.damaged(path: damaged)) { _ = try EventStore(path: damaged) }
    let saved = scratch.folder.path + "/saved.db"
    let salvage = try EventStore.salvage(damaged, to: saved)
    #expect(salvage.sources > 50)
    #expect(try EventStore(path: saved).check() == [])
  }

  @Test func `of a file that is cut in its first pages nothing is saved`() throws {
    let damaged = try damagedCopy { $0 = $0.prefix(9000) }
    let saved = scratch.folder.path + "/saved.db"
    #expect(try EventStore.salvage(damaged, to: saved) == Salvage())
  }
}
