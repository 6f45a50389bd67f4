import GRDB

extension EventStore {
  /// Returns the ids of all events, hidden ones included, sorted.
  ///
  /// - Throws: ``StoreError``.
  public func eventIDs() throws -> [String] {
    try refresh()
    return try database.read { try String.fetchAll($0, sql: "SELECT id FROM event ORDER BY id") }
  }

  /// Returns all tags of sources and of events, sorted.
  ///
  /// - Throws: ``StoreError``.
  public func tags() throws -> [String] {
    try refresh()
    return try database.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT tag FROM sourceTag
          UNION
          SELECT tag FROM eventTag
          ORDER BY tag
          """
      )
    }
  }
}
