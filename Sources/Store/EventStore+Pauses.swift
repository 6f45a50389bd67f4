import GRDB

extension EventStore {
  /// Notes that a server or a page is not to be asked for some time.
  ///
  /// - Parameters:
  ///   - subject: The server, as its scheme, host and port, or the URL of the page.
  ///   - moment: Until when, in UTC as ISO 8601 writes it.
  /// - Throws: `DatabaseError`.
  public func notePause(of subject: String, until moment: String) throws {
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO pause (subject, until) VALUES (?1, ?2)
          ON CONFLICT(subject) DO UPDATE SET until = excluded.until
          """,
        arguments: [subject, moment]
      )
    }
  }

  /// Forgets the pauses that are over.
  ///
  /// - Parameter moment: The time, in UTC as ISO 8601 writes it.
  /// - Throws: `DatabaseError`.
  public func forgetPauses(endedBy moment: String) throws {
    try database.write { database in
      try database.execute(sql: "DELETE FROM pause WHERE until <= ?", arguments: [moment])
    }
  }

  /// Returns the last moment before which one of some servers and pages is not to be asked; `nil` where there is
  /// none.
  public func pause(ofAny subjects: [String]) throws -> String? {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT until FROM pause WHERE subject = ?"
      )
      return try subjects.compactMap { try String.fetchOne(statement, arguments: [$0]) }.max()
    }
  }
}
