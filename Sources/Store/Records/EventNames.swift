import GRDB

/// The events that the statements of a source belong to, by what they say, while the source is read anew.
struct EventNames {
  private let source: Int64
  private let rows: [Row]

  /// Notes what the mentions of a source belong to now.
  init(source: Int64, _ database: Database) throws {
    self.source = source
    rows = try Row.fetchAll(
      database,
      sql: """
        SELECT sentence, \(MentionRow.ordinal) AS ordinal, eventID, derivedID
        FROM mention
        WHERE sourceID = ? AND derivedID IS NOT NULL
        """,
      arguments: [source]
    )
  }

  /// Lets the mentions that say the same now belong to the same events, until they are matched.
  func restore(_ database: Database) throws {
    for row in rows {
      try database.execute(
        sql: """
          UPDATE mention
          SET derivedID = ?, eventID = (SELECT id FROM event WHERE id = ?)
          WHERE sourceID = ? AND sentence = ? AND \(MentionRow.ordinal) = ?
          """,
        arguments: [
          row["derivedID"] as String, row["eventID"] as String?, source,
          row["sentence"] as String, row["ordinal"] as Int,
        ]
      )
    }
  }
}
