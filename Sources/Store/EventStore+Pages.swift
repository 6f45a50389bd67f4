import Foundation
import GRDB

/// The page of a source as it is kept, and what is known of it.
public struct StoredPage: Hashable, Sendable {
  /// What was received.
  public var snapshot: SnapshotRecord
  /// When it was received or confirmed last, in UTC as ISO 8601 writes it.
  public var checkedAt: String
  /// The header fields that hold since then.
  public var headers: [SnapshotRecord.Header]
}

extension EventStore {
  /// Returns the latest page of a source that came from a server; `nil` where there is none.
  public func page(ofLocator locator: String) throws -> StoredPage? {
    try database.read { database in
      guard let id = try Self.sourceID(ofLocator: locator, database) else { return nil }
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT * FROM snapshot WHERE sourceID = ? AND status IS NOT NULL AND archive IS NULL
          \(KnownSource.latest)
          """,
        arguments: [id]
      )
      return try row.map(Self.page)
    }
  }

  /// Notes that the page of a source is gone for good; what was kept of it stays.
  ///
  /// - Parameters:
  ///   - locator: The source; nothing happens where it is not known.
  ///   - time: When that was found, in UTC as ISO 8601 writes it.
  /// - Throws: `DatabaseError`.
  public func markGone(locator: String, at time: String) throws {
    try database.write { database in
      try database.execute(
        sql: "UPDATE source SET goneAt = coalesce(goneAt, ?) WHERE id = ?",
        arguments: [time, try Self.sourceID(ofLocator: locator, database)]
      )
    }
  }

  /// Returns the number of the source that has a locator, or had it before it moved.
  static func sourceID(ofLocator locator: String, _ database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id FROM source WHERE locator = ?
        UNION ALL SELECT sourceID FROM formerLocator WHERE locator = ?
        """
    )
    return try Int64.fetchOne(statement, arguments: [locator, locator])
  }

  /// Takes over what a server says of a page besides its content.
  static func noteVisit(
    _ confirmation: PageConfirmation?,
    movedTo locator: String?,
    source: Int64,
    _ database: Database
  ) throws {
    try database.execute(sql: "UPDATE source SET goneAt = NULL WHERE id = ?", arguments: [source])
    if let confirmation {
      try database.execute(
        sql: """
          UPDATE snapshot SET checkedAt = ?, checkedHeaders = ?
          WHERE id = (SELECT id FROM snapshot WHERE sourceID = ? \(KnownSource.latest))
          """,
        arguments: [confirmation.checkedAt, try text(of: confirmation.headers), source]
      )
    }
    if let locator { try move(source, to: locator, database) }
  }

  /// Gives a source another locator, unless that is the one of another source.
  private static func move(_ source: Int64, to locator: String, _ database: Database) throws {
    guard try sourceID(ofLocator: locator, database) == nil else { return }
    try database.execute(
      sql: "INSERT OR IGNORE INTO formerLocator SELECT locator, id FROM source WHERE id = ?",
      arguments: [source]
    )
    // What was decided about the source goes with it.
    try database.execute(
      sql:
        "UPDATE subject SET locator = ? WHERE locator = (SELECT locator FROM source WHERE id = ?)",
      arguments: [locator, source]
    )
    try database.execute(
      sql: "UPDATE source SET locator = ? WHERE id = ?",
      arguments: [locator, source]
    )
  }

  private static func page(_ row: Row) throws -> StoredPage {
    let snapshot = try SnapshotRecord(row)
    let checked: String? = row["checkedHeaders"]
    return StoredPage(
      snapshot: snapshot,
      checkedAt: row["checkedAt"] ?? row["fetchedAt"],
      headers: try checked.map(headers) ?? snapshot.headers
    )
  }

  private static func headers(_ text: String) throws -> [SnapshotRecord.Header] {
    try JSONDecoder().decode([SnapshotRecord.Header].self, from: Data(text.utf8))
  }
}
