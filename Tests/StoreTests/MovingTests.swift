import Foundation
import GRDB
import TestSupport
import Testing
import Timeline

@testable import Store

/// A whole store in another one.
@Suite struct MovingTests {
  private let scratch: Scratch
  private let store: EventStore
  private let copy: EventStore
  private static let now = "2025-03-01T12:00:00Z"

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/store.db")
    copy = try EventStore(path: scratch.folder.path + "/copy.db")
  }

  private func records(of store: EventStore) throws -> [MovedRecord] {
    var records: [MovedRecord] = []
    try store.moveOut { records.append($0) }
    return records
  }

  private func load(_ records: [MovedRecord]) throws {
    var rest = records[...]
    try copy.moveIn { rest.popFirst() }
  }

  private func addArticle() throws {
    let sentences = ["The ferry Marianne Holt sank off Skerra on 16 October 2023."]
    _ = try store.save(SourceRecord(sentences, day: "2024-06-01", locator: "/a.txt"))
    try store.matchEvents()
  }

  @Test(arguments: [1, 2, 3])
  func `a store that was moved is the same, whatever was decided`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for record in try RandomCuration.records().shuffled(using: &random) {
      _ = try store.save(record)
    }
    for _ in 0..<40 { try RandomCuration.decide(in: store, at: Self.now, &random) }
    for number in [Int64(3), 11, 17] { try store.undo(number, at: Self.now) }
    try store.removeSource(2)

    try load(try records(of: store))
    #expect(try copy.everything() == store.everything())
    #expect(try copy.decisions() == store.decisions())
    #expect(try copy.keptSources() == store.keptSources())
    #expect(try records(of: copy) == records(of: store))
    #expect(try copy.check() == [])
    // What is undone there comes out as it would here.
    for _ in try store.decisions()
    where try store.decisions().contains(where: { $0.undoneAt == nil }) {
      try store.undo(at: Self.now)
      try copy.undo(at: Self.now)
    }
    #expect(try copy.everything() == store.everything())
  }

  @Test func `bytes, headers and moments of every version come along`() throws {
    var record = SourceRecord(["It began on 3 May 2024."], day: "2024-06-01", locator: "/a.txt")
    record.snapshot.body = Array(0...255)
    record.snapshot.headers = [SnapshotRecord.Header(name: "ETag", value: "\"ü\"")]
    record.snapshot.status = 200
    _ = try store.save(record)
    record.snapshot.body = []
    record.snapshot.contentDigest = "other"
    record.snapshot.fetchedAt = "2025-02-27T08:00:00Z"
    _ = try store.save(record)
    try load(try records(of: store))
    #expect(try copy.snapshots(of: 1) == store.snapshots(of: 1))
    #expect(try copy.snapshots(of: 1).map(\.body) == [Array(0...255), []])
  }

  /// What is made again from what is carried.
  private static let derived: Set<String> = [
    "mention.eventID", "mention.block", "mention.likeness", "mention.inferredDate",
    "mention.inferredFrom", "mention.isTurn", "article.opens", "snapshot.bodyLength",
  ]

  @Test func `every column of the schema is carried or made again`() throws {
    let columns = try store.database.read { database in
      try MovedTable.all.flatMap { table in
        try database.columns(in: table.name).map { "\(table.name).\($0.name)" }
      }
    }
    let carried = MovedTable.all.flatMap { table in
      table.columns.map { "\(table.name).\($0.name)" }
    }
    #expect(Set(columns).subtracting(carried) == Self.derived)
    let tables = try store.database.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      )
    }
    let others = tables.filter { name in
      !MovedTable.all.contains { $0.name == name } && !name.hasPrefix("sqlite_")
        && !name.hasPrefix("mentionSearch")
    }
    #expect(
      others == [
        "daySources", "event", "eventTag", "failedListing", "grdb_migrations", "leadingEvent",
        "listing", "matching", "pause",
        "rival", "staleBlock",
      ]
    )
  }

  @Test func `a store that has something takes none over`() throws {
    try addArticle()
    #expect(throws: MovingFault.notEmpty) { try store.moveIn { nil } }
  }

  /// Changes one field of the first record of a kind.
  private func changed(
    _ kind: String,
    _ key: String,
    to value: MovedRecord.Value
  ) throws -> [MovedRecord] {
    var records = try records(of: store)
    let place = try #require(records.firstIndex { $0.kind == kind })
    records[place].fields.removeAll { $0.key == key }
    records[place].fields.append(MovedRecord.Field(key, value))
    return records
  }

  @Test(
    arguments: [
      ("source", "locator", MovedRecord.Value.null, MovingFault.missing("locator")),
      ("source", "id", .text("1"), .unusable("id")),
      ("source", "id", .integer(.max), .unusable("id")),
      ("statement", "event", .text("\u{1B}[2J"), .unusable("event")),
      ("statement", "timexType", .text("NEVER"), .unusable("timexType")),
      ("snapshot", "body", .text("no base64!"), .unusable("body")),
      ("snapshot", "headers", .text("{"), .unusable("headers")),
      ("article", "authors", .text("Berg"), .unusable("authors")),
      ("article", "source", .integer(9), .incomplete),
      ("statement", "rangeEnd", .integer(-1), .unusable("rangeEnd")),
      ("statement", "pageStart", .integer(5), .unusable("pageEnd")),
      ("statement", "rule", .null, .missing("rule")),
      ("statement", "paragraph", .real(0.5), .unusable("paragraph")),
      ("decision", "action", .text("explode"), .unusable("action")),
      ("decision", "value", .null, .unusable("action")),
    ]
  )
  func `a record that cannot be leaves nothing behind`(
    kind: String,
    key: String,
    value: MovedRecord.Value,
    fault: MovingFault
  ) throws {
    try addArticle()
    let id = try #require(try store.everything().first).id
    try store.decide(.headline("By hand"), about: id, at: Self.now)
    let records = try changed(kind, key, to: value)
    #expect(throws: fault) { try load(records) }
    #expect(try copy.isEmpty())
  }

  @Test func `records of another kind and records that come twice are refused`() throws {
    try addArticle()
    let records = try records(of: store)
    #expect(throws: MovingFault.unknownKind("event")) {
      try load(records + [MovedRecord(kind: "event", fields: [])])
    }
    #expect(throws: MovingFault.repeated) { try load(records + [records[0]]) }
    #expect(try copy.isEmpty())
  }
}
