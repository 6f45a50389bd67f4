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

  /// Returns the names of all who say something, as the store has them, sorted.
  ///
  /// - Throws: `DatabaseError`.
  public func speakers() throws -> [String] {
    try database.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT speaker FROM mention WHERE speaker IS NOT NULL ORDER BY speaker"
      )
    }
  }

  /// Returns the names of all sites that articles are from, sorted.
  ///
  /// - Throws: `DatabaseError`.
  public func sites() throws -> [String] {
    try database.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT site FROM article WHERE site IS NOT NULL ORDER BY site"
      )
    }
  }
}
