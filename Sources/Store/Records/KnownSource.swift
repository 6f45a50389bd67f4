import GRDB

/// A source that is in the store already.
struct KnownSource {
  let id: Int64
  let publishedOverride: String?

  /// Finds a source by its locator, by one it had before it moved, or by the first of its identities that is known.
  init?(_ locator: String, _ identities: [String], in database: Database) throws {
    let named = try EventStore.sourceID(ofLocator: locator, database)
    let known = try named ?? Self.source(ofOneOf: identities, database)
    let statement = try database.cachedStatement(
      sql: "SELECT id, publishedOverride FROM source WHERE id = ?"
    )
    guard let known, let row = try Row.fetchOne(statement, arguments: [known]) else { return nil }
    id = row["id"]
    publishedOverride = row["publishedOverride"]
  }

  /// The end of a query that finds the newest snapshot of a source.
  static let latest = "ORDER BY fetchedAt DESC, id DESC LIMIT 1"

  /// Whether the store has a version of a later time than that.
  func isNewer(than snapshot: SnapshotRecord, in database: Database) throws -> Bool {
    let moment = try String.fetchOne(
      database,
      sql: "SELECT fetchedAt FROM snapshot WHERE sourceID = ? \(Self.latest)",
      arguments: [id]
    )
    return moment.map { $0 > snapshot.fetchedAt } ?? false
  }

  /// Whether nothing came since a record was read: its version is the newest, and the user gives the same date.
  func isStill(_ record: SourceRecord, in database: Database) throws -> Bool {
    let newest = try Row.fetchOne(
      database,
      sql: "SELECT fetchedAt, contentDigest FROM snapshot WHERE sourceID = ? \(Self.latest)",
      arguments: [id]
    )
    return newest?["fetchedAt"] as String? == record.snapshot.fetchedAt
      && newest?["contentDigest"] as String? == record.snapshot.contentDigest
      && publishedOverride == record.publishedOverride?.description
  }

  /// Whether a record says nothing that is not in the store.
  func isUnchanged(by record: SourceRecord, in database: Database) throws -> Bool {
    let digest = try String.fetchOne(
      database,
      sql: "SELECT contentDigest FROM snapshot WHERE sourceID = ? \(Self.latest)",
      arguments: [id]
    )
    let tags = try Set(
      String.fetchAll(
        database,
        sql: "SELECT tag FROM sourceTag WHERE sourceID = ?",
        arguments: [id]
      )
    )
    let givesNewDate =
      record.publishedOverride != nil && record.publishedOverride != publishedOverride
    return digest == record.snapshot.contentDigest && !givesNewDate
      && tags.isSuperset(of: record.tags)
  }

  private static func source(ofOneOf identities: [String], _ database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: "SELECT sourceID FROM sourceIdentity WHERE identity = ?"
    )
    for identity in identities {
      if let found = try Int64.fetchOne(statement, arguments: [identity]) { return found }
    }
    return nil
  }
}
