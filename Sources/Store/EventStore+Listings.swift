import GRDB

/// What a store knows of an article that a listing names.
public enum ListedStanding: Hashable, Sendable {
  /// Nothing.
  case new
  /// It is a source.
  case known
  /// It could not be read, so many times in a row, the last time at a moment in UTC as ISO 8601 writes it.
  case failed(count: Int, last: String)
}

extension EventStore {
  /// Saves a feed or a sitemap, or notes that it was read again.
  ///
  /// - Parameter record: What was read.
  /// - Returns: What was done, and the number of the source.
  /// - Throws: `DatabaseError`.
  public func save(_ record: ListingRecord) throws -> (outcome: SaveOutcome, id: Int64) {
    let body = record.snapshot.map { StoredBody.packed($0.body) }
    return try database.write { database in
      let known = try KnownSource(record.locator, record.identities, in: database)
      let id = try known?.id ?? Self.insertListing(record, database)
      try Self.insertIdentities(record.identities, source: id, database)
      try Self.insertTags(record.tags, source: id, database)
      try Self.noteCheck(of: id, at: record.checkedAt, isChange: false, database)
      if let snapshot = record.snapshot, let body {
        try Self.keepNewest(snapshot, body, source: id, database)
      }
      try Self.noteVisit(record.confirmation, movedTo: nil, source: id, database)
      return (known == nil ? .added : .unchanged, id)
    }
  }

  /// Notes that new articles were found in a feed or a sitemap.
  ///
  /// - Parameters:
  ///   - id: The number of the source.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Throws: `DatabaseError`.
  public func noteChange(of id: Int64, at moment: String) throws {
    try database.write { try Self.noteCheck(of: id, at: moment, isChange: true, $0) }
  }

  /// Notes that a source was asked for in vain; one that is not in the store is passed over.
  ///
  /// - Parameters:
  ///   - locator: Its normalised URL or absolute path.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Throws: `DatabaseError`.
  public func noteFailure(ofLocator locator: String, at moment: String) throws {
    try database.write { database in
      try database.execute(
        sql: "UPDATE source SET checkedAt = ?, failures = failures + 1 WHERE id = ?",
        arguments: [moment, try Self.sourceID(ofLocator: locator, database)]
      )
    }
  }

  /// Notes that an article that a listing names could not be read.
  public func noteFailure(ofListed identity: String, at moment: String) throws {
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO failedListing (identity, failures, failedAt) VALUES (?, 1, ?)
          ON CONFLICT(identity) DO UPDATE SET failures = failures + 1, failedAt = excluded.failedAt
          """,
        arguments: [identity, moment]
      )
    }
  }

  /// Returns what is known of the articles that a listing names.
  ///
  /// - Parameter identities: Their identities.
  /// - Returns: The standing of each, in the same order.
  /// - Throws: `DatabaseError`.
  public func standings(ofListed identities: some Sequence<String>) throws -> [ListedStanding] {
    try database.read { database in
      let known = try database.cachedStatement(
        sql: "SELECT sourceID FROM sourceIdentity WHERE identity = ?"
      )
      let failed = try database.cachedStatement(
        sql: "SELECT failures, failedAt FROM failedListing WHERE identity = ?"
      )
      return try identities.map { identity in
        if try Int64.fetchOne(known, arguments: [identity]) != nil { return .known }
        let row = try Row.fetchOne(failed, arguments: [identity])
        return row.map { .failed(count: $0[0], last: $0[1]) } ?? .new
      }
    }
  }

  /// Keeps what was received of a listing in place of what was kept before.
  private static func keepNewest(
    _ snapshot: SnapshotRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws {
    let newest = try insertSnapshot(snapshot, body, source: source, database)
    try database.execute(
      sql: "DELETE FROM snapshot WHERE sourceID = ? AND id <> ?",
      arguments: [source, newest]
    )
  }

  private static func insertListing(_ record: ListingRecord, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO source (locator, addedAt, kind, title, changedAt) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        record.locator, record.checkedAt, record.kind.rawValue, record.title, record.checkedAt,
      ]
    )
    return database.lastInsertedRowID
  }

  /// Writes by which addresses a source goes; one that is taken stays with the source that has it.
  static func insertIdentities(
    _ identities: [String],
    source: Int64,
    _ database: Database
  ) throws {
    for identity in identities {
      try database.execute(
        sql: "INSERT OR IGNORE INTO sourceIdentity (identity, sourceID) VALUES (?, ?)",
        arguments: [identity, source]
      )
    }
  }

  static func noteCheck(
    of source: Int64,
    at moment: String,
    isChange: Bool,
    _ database: Database
  ) throws {
    try database.execute(
      sql: """
        UPDATE source
        SET checkedAt = ?, failures = 0, changedAt = CASE WHEN ? THEN ? ELSE changedAt END
        WHERE id = ?
        """,
      arguments: [moment, isChange, moment, source]
    )
  }
}
