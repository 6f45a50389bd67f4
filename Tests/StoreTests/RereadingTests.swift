import Foundation
import Store
import TestSupport
import Testing
import Timeline

/// Sources that are read anew.
@Suite struct RereadingTests {
  private let scratch: Scratch
  private let store: EventStore
  private static let ferry = "The ferry Marianne Holt sank off Skerra on 16 October 2023."
  private static let bridge = "Mayor Ann Berg opened the bridge of Linden on 3 May 2024."

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/store.db")
  }

  private static func version(_ sentences: [String], _ moment: String) -> SourceRecord {
    var record = SourceRecord(sentences, day: "2024-06-01", locator: "/a.txt")
    record.snapshot.fetchedAt = moment
    return record
  }

  private static let first = version([ferry, bridge], "2025-02-01T08:00:00Z")
  private static let second = version([bridge], "2025-02-02T08:00:00Z")

  @Test func `what was taken out of an article stays what it was`() throws {
    _ = try store.save(Self.first)
    _ = try store.save(Self.second)
    let before = try store.everything()
    #expect(
      before.map { $0.reports[0].mention.withdrawal?.noticed } == ["2025-02-02T08:00:00Z", nil]
    )
    #expect(try !store.reread([Self.first, Self.second]))
    try store.rematch()
    #expect(try store.everything() == before)
  }

  @Test func `reading anew that is stopped halfway leaves the timeline as it was`() throws {
    let records = try RandomCuration.records()
    for record in records { _ = try store.save(record) }
    let before = try store.everything()
    for count in [1, records.count / 2, records.count - 1] {
      try store.beginRereading()
      for record in records.prefix(count) { try store.reread([record]) }
      #expect(try store.everything() == before)
    }
  }

  @Test func `a version that came while the one before was read anew stays`() throws {
    _ = try store.save(Self.first)
    let read = Self.first
    _ = try store.save(Self.second)
    let before = try store.everything()
    #expect(try !store.reread([read]))
    try store.rematch()
    #expect(try store.everything() == before)
    #expect(try store.snapshots(of: 1).count == 2)
  }

  @Test func `a sentence that other rules no longer take was not withdrawn`() throws {
    _ = try store.save(Self.first)
    var read = Self.version([Self.bridge], "2025-02-01T08:00:00Z")
    read.snapshot = Self.first.snapshot
    #expect(try store.reread([read]))
    try store.rematch()
    #expect(try store.everything().map { $0.reports[0].mention.sentence } == [Self.bridge])
    #expect(try store.everything().map { $0.reports[0].mention.withdrawal } == [nil])
  }
}
