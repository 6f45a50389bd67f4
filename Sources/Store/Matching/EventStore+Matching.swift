import GRDB
import Timeline

extension EventStore {
  /// Matches what is new to what is there, where mentions have changed since it was last done.
  ///
  /// Only the blocks that new mentions touch are grouped again, and only events that come out
  /// otherwise are written: a source costs the same whatever else is in the store, and the events
  /// are the same whether sources came at once or one by one. Many new sources are taken in rounds,
  /// each a transaction of its own.
  public func matchEvents() throws {
    guard try database.read(Self.isBehind) else { return }
    var isBehind = true
    while isBehind {
      isBehind = try database.write { database in
        guard try Self.isBehind(database) else { return false }
        let sources = try Self.unmatchedSources(database)
        var round = try MatchingRound(database)
        try round.add(sources)
        try round.finish()
        let isLast = sources.count < Self.sourcesOfRound
        if isLast { try database.execute(sql: "UPDATE matching SET isBehind = 0") }
        return !isLast
      }
    }
  }

  /// How many new sources are matched in one transaction, so that memory has a bound.
  private static let sourcesOfRound = 1_000

  private static func isBehind(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT isBehind FROM matching") ?? false
  }

  static func markBehind(_ database: Database) throws {
    try database.execute(sql: "UPDATE matching SET isBehind = 1")
  }

  /// The sources whose mentions are in no block yet, in the order in which they were saved.
  private static func unmatchedSources(_ database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT sourceID
        FROM mention
        WHERE block IS NULL
        GROUP BY sourceID
        ORDER BY min(id)
        LIMIT ?
        """,
      arguments: [sourcesOfRound]
    )
  }

  /// Takes the mentions of a source out; the blocks they were in are grouped again.
  static func deleteMentions(of source: Int64, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO staleBlock
        SELECT DISTINCT block FROM mention WHERE sourceID = ? AND block IS NOT NULL
        """,
      arguments: [source]
    )
    let reports = try MentionRow.numberedReports(of: source, database)
    try StoredIndex(database).remove(reports)
    try database.execute(sql: "DELETE FROM mention WHERE sourceID = ?", arguments: [source])
    try markBehind(database)
  }
}
