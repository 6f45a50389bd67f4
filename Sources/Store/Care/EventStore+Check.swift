import Foundation
import GRDB

/// Something that is wrong with a store.
public struct StoreFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// SQLite finds the file damaged; the words are its own.
    case damage(String)
    /// An index does not agree with its table; the words are SQLite's.
    case tableIndex(String)
    /// A row belongs to one that is not there.
    case orphan(table: String, row: Int64)
    /// The index of words does not agree with the sentences.
    case searchIndex
    /// An event has no statement.
    case emptyEvent(String)
    /// A statement is in no event.
    case homelessStatements(Int)
    /// The bytes of a snapshot cannot be unpacked.
    case snapshot(source: Int64, Int64)
  }

  /// What is wrong.
  public var kind: Kind

  /// Creates a fault.
  public init(kind: Kind) {
    self.kind = kind
  }

  /// Whether a part of the file cannot be read.
  public var isDamage: Bool {
    if case .damage = kind { return true }
    return false
  }

  /// Whether ``EventStore/repair()`` mends it.
  public var isMendable: Bool {
    switch kind {
    case .tableIndex, .searchIndex, .emptyEvent, .homelessStatements: true
    case .damage, .orphan, .snapshot: false
    }
  }
}

extension EventStore {
  /// Looks for what is wrong with the store.
  ///
  /// - Returns: What was found; nothing where all is well.
  /// - Throws: ``StoreError``.
  public func check() throws -> [StoreFault] {
    let damage = try database.read(Self.damage)
    // What follows reads all of the file, which a damaged one does not bear.
    guard damage.isEmpty else { return damage }
    try matchEvents()
    let isSearchRight = try database.write(Self.isSearchIndexRight)
    return try database.read { database in
      try Self.orphans(database) + (isSearchRight ? [] : [StoreFault(kind: .searchIndex)])
        + Self.brokenEvents(database) + Self.brokenSnapshots(database)
    }
  }

  /// Makes anew what can be made from what is kept: the index of words, the indices of tables, and events.
  public func repair() throws {
    try database.write { database in
      try database.execute(sql: "REINDEX")
      try database.execute(sql: "INSERT INTO mentionSearch(mentionSearch) VALUES ('rebuild')")
      try database.execute(
        sql:
          "DELETE FROM event WHERE id NOT IN (SELECT eventID FROM mention WHERE eventID IS NOT NULL)"
      )
    }
    try rematch()
  }

  private static func damage(_ database: Database) throws -> [StoreFault] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
      .filter { $0 != "ok" }
      .map { StoreFault(kind: isOfIndex($0) ? .tableIndex($0) : .damage($0)) }
  }

  /// Whether what SQLite says is of an index only, which can be made anew from its table.
  private static func isOfIndex(_ words: String) -> Bool {
    ["missing from index ", "wrong # of entries in index ", "non-unique entry in index "]
      .contains(where: words.contains)
  }

  private static func orphans(_ database: Database) throws -> [StoreFault] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      .map { StoreFault(kind: .orphan(table: $0[0], row: $0[1] ?? 0)) }
  }

  private static func isSearchIndexRight(_ database: Database) throws -> Bool {
    do {
      try database.execute(
        sql: "INSERT INTO mentionSearch(mentionSearch, rank) VALUES ('integrity-check', 1)"
      )
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }

  private static func brokenEvents(_ database: Database) throws -> [StoreFault] {
    let empty = try String.fetchAll(
      database,
      sql: """
        SELECT id FROM event
        WHERE NOT EXISTS (SELECT * FROM mention WHERE mention.eventID = event.id)
        ORDER BY id
        """
    )
    let homeless = try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM mention WHERE eventID IS NULL"
    )
    return empty.map { StoreFault(kind: .emptyEvent($0)) }
      + [homeless ?? 0].filter { $0 > 0 }.map { StoreFault(kind: .homelessStatements($0)) }
  }

  private static func brokenSnapshots(_ database: Database) throws -> [StoreFault] {
    var faults: [StoreFault] = []
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, sourceID, body, bodyLength FROM snapshot ORDER BY id"
    )
    while let row = try rows.next() {
      if let length = Int.fromDatabaseValue(row["bodyLength"]),
        let packed = Data.fromDatabaseValue(row["body"]),
        let body = try? StoredBody.unpacked(Array(packed), length: length), body.count == length
      {
        continue
      }
      faults.append(StoreFault(kind: .snapshot(source: row["sourceID"], row["id"])))
    }
    return faults
  }
}
