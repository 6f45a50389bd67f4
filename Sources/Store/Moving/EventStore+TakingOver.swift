import GRDB
import Timeline

extension EventStore {
  /// Returns the number of the source that another store knows, by its locator or one of its addresses.
  public func sourceID(of source: KeptSource) throws -> Int64? {
    try database.read { try KnownSource(source.locator, source.identities, in: $0)?.id }
  }

  /// Returns the locator of a source.
  public func locator(of id: Int64) throws -> String? {
    try database.read { database in
      try String.fetchOne(database, sql: "SELECT locator FROM source WHERE id = ?", arguments: [id])
    }
  }

  /// Whether a source has a version: one received at that moment, or the newest with the same content.
  public func source(_ id: Int64, has snapshot: SnapshotRecord) throws -> Bool {
    try database.read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (
            SELECT * FROM snapshot
            WHERE sourceID = ?1 AND contentDigest = ?2 AND (fetchedAt = ?3 OR id = (
              SELECT id FROM snapshot WHERE sourceID = ?1 \(KnownSource.latest)
            ))
          )
          """,
        arguments: [id, snapshot.contentDigest, snapshot.fetchedAt]
      ) ?? false
    }
  }

  /// Adds the tags and addresses that a source has in another store.
  ///
  /// - Returns: Whether a tag is new.
  @discardableResult
  public func addNames(of source: KeptSource, to id: Int64) throws -> Bool {
    try database.write { database in
      let before = try String.fetchSet(
        database,
        sql: "SELECT tag FROM sourceTag WHERE sourceID = ?",
        arguments: [id]
      )
      try Self.insertTags(source.tags, source: id, database)
      try Self.insertIdentities(source.identities, source: id, database)
      return !before.isSuperset(of: source.tags)
    }
  }

  /// Takes over the source of an event that the user of another store tells.
  ///
  /// - Returns: Whether it is new: not where it is here, or was taken back here.
  public func takeOver(handwritten source: KeptSource, from other: EventStore) throws -> Bool {
    let isKnown = try database.read { database in
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT * FROM subject WHERE locator = ?)",
        arguments: [source.locator]
      ) ?? false
    }
    guard try !isKnown && sourceID(of: source) == nil, let record = try other.toldRecord(of: source)
    else { return false }
    _ = try save(record)
    return true
  }

  /// What is stored of a source that the user tells of.
  private func toldRecord(of source: KeptSource) throws -> SourceRecord? {
    guard let snapshot = try snapshots(of: source.id).last else { return nil }
    return try database.read { database in
      guard let description = try Self.description(of: source.id, database) else { return nil }
      return ToldSource(description, snapshot: snapshot)
        .record(
          locator: source.locator,
          statements: try MentionRow.numberedReports(of: source.id, database).map(\.report.mention)
        )
    }
  }
}
