import Foundation
import GRDB
import Timeline

extension EventStore {
  /// Matches what is new to what is there, where mentions have changed since it was last done.
  ///
  /// Only the blocks that new mentions touch are grouped again, and only events that come out
  /// otherwise are written: a source costs the same whatever else is in the store, and the events
  /// are the same whether sources came at once or one by one. Many new sources are taken in rounds, each of them
  /// committed, so that others can write in between.
  public func matchEvents() throws {
    guard try database.read(Self.isBehind) else { return }
    var waiting = WaitingSources()
    while try database.write({ try Self.matchRound(&waiting, $0) }) {
      Thread.sleep(forTimeInterval: Self.pauseInSeconds)
    }
  }

  /// Matches some of the sources that wait.
  ///
  /// - Returns: Whether others wait still.
  private static func matchRound(
    _ waiting: inout WaitingSources,
    _ database: Database
  ) throws -> Bool {
    guard try isBehind(database) else { return false }
    try waiting.refresh(unmatchedSources, database)
    let round = waiting.sources.prefix(sourcesOfRound)
    for source in round {
      let open = try MentionRow.unmatched(of: source, database)
      let reports = try MentionRow.numberedReports(of: source, database)
      try waiting.linker?.add(reports, where: open.contains)
    }
    if let changes = try waiting.linker?.memory.save() {
      var matching = try MatchingRound(changes, database)
      try matching.finish()
    }
    waiting.sources.removeFirst(round.count)
    try waiting.noteState(database)
    guard waiting.sources.isEmpty else { return true }
    try database.execute(sql: "UPDATE matching SET isBehind = 0")
    return false
  }

  /// Matches what is new before something is read.
  ///
  /// On a full disk what is there can be read all the same; the next command that has room matches the rest.
  func refresh() throws {
    do {
      try matchEvents()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      return
    }
  }

  /// Matches everything anew, as if all sources had just been added in their order.
  public func rematch() throws {
    try database.write(Self.forgetMatching)
    try matchEvents()
  }

  /// Takes all mentions out of their blocks; their events keep their ids.
  static func forgetMatching(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO staleBlock SELECT DISTINCT block FROM mention WHERE block IS NOT NULL;
        DELETE FROM listing;
        DELETE FROM rival;
        UPDATE mention SET block = NULL, likeness = 0;
        UPDATE matching SET isBehind = EXISTS (SELECT * FROM mention);
        """
    )
  }

  /// How many new sources are linked before events are written: what takes a second or two.
  private static let sourcesOfRound = 200
  /// How long others have to write between two rounds: longer than SQLite waits before it asks again.
  private static let pauseInSeconds = 0.12

  private static func isBehind(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT isBehind FROM matching") ?? false
  }

  static func markBehind(_ database: Database) throws {
    try database.execute(sql: "UPDATE matching SET isBehind = 1")
  }

  /// The sources whose mentions are in no block yet, in the order in which they were added.
  private static func unmatchedSources(_ database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT sourceID
        FROM mention
        WHERE block IS NULL
        GROUP BY sourceID
        ORDER BY sourceID
        """
    )
  }

  /// Takes the mentions of a source out; the blocks they were in are taken apart and matched anew, so that nothing
  /// stays together that only they held together.
  static func deleteMentions(of source: Int64, _ database: Database) throws {
    try markReachedStale(from: source, database)
    let blocks = "SELECT DISTINCT block FROM mention WHERE sourceID = ? AND block IS NOT NULL"
    try database.execute(
      sql: "INSERT OR IGNORE INTO staleBlock \(blocks)",
      arguments: [source]
    )
    let reports = try MentionRow.numberedReports(of: source, database)
    try StoredIndex.remove(reports, database)
    try database.execute(
      sql: "UPDATE mention SET block = NULL, likeness = 0 WHERE block IN (\(blocks))",
      arguments: [source]
    )
    try database.execute(sql: "DELETE FROM mention WHERE sourceID = ?", arguments: [source])
    try markBehind(database)
  }

  /// Lets the blocks that decisions join with those of a source be grouped again.
  private static func markReachedStale(from source: Int64, _ database: Database) throws {
    var blocks = try Int64.fetchSet(
      database,
      sql: "SELECT DISTINCT block FROM mention WHERE sourceID = ? AND block IS NOT NULL",
      arguments: [source]
    )
    try AppliedDecisions.reach(&blocks, database)
    for block in blocks.sorted() {
      try database.execute(sql: "INSERT OR IGNORE INTO staleBlock VALUES (?)", arguments: [block])
    }
  }
}

/// The sources that wait to be matched, and the linker that goes on from one round to the next.
private struct WaitingSources {
  /// The numbers of the sources, ascending.
  var sources: ArraySlice<Int64> = []
  var linker: Linker<StoredIndex>?
  /// The state of the store at the end of the last round; `nil` before the first.
  private var state: State?

  /// What SQLite counts of the writing of other processes, and of this one.
  private struct State: Equatable {
    let version: Int?
    let changes: Int

    init(_ database: Database) throws {
      version = try Int.fetchOne(database, sql: "PRAGMA data_version")
      changes = database.totalChangesCount
    }
  }

  /// Above how many mentions the linker forgets what it has seen and reads it in the store again, so that memory has
  /// a bound.
  private static let mentionsInMemory = 250_000

  /// Begins anew where anybody else has written since the last round.
  mutating func refresh(
    _ unmatched: (Database) throws -> [Int64],
    _ database: Database
  ) throws {
    let isOther = try State(database) != state
    if isOther { sources = try unmatched(database)[...] }
    if isOther || (linker?.memory.count ?? 0) > Self.mentionsInMemory {
      linker = Linker(memory: try StoredIndex(database))
    }
  }

  /// Notes the state of the store at the end of a round.
  mutating func noteState(_ database: Database) throws { state = try State(database) }
}
