import GRDB
import Temporal

/// What a store holds, in numbers.
public struct StoreStatistics: Hashable, Sendable {
  /// How many events begin in a month.
  public struct Month: Hashable, Sendable {
    /// The year, astronomical: 0 is 1 BC.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// How many events.
    public var count: Int

    /// The month in EDTF.
    public var edtf: String {
      EDTFDate(year: EDTFDate.Component(year), month: EDTFDate.Component(month)).description
    }
  }

  /// How many statements a source makes.
  public struct Source: Hashable, Sendable {
    /// Its number.
    public var id: Int64
    /// Its title, or else its address.
    public var title: String
    /// How many statements.
    public var statements: Int
  }

  /// How many sources there are.
  public var sources = 0
  /// How many snapshots of them.
  public var snapshots = 0
  /// How large the snapshots are as received, in bytes.
  public var snapshotBytes = 0
  /// How many statements were found.
  public var statements = 0
  /// How many events they tell of, those without a date included.
  public var events = 0
  /// How many of these have no date.
  public var undated = 0
  /// How many are told by two sources or more.
  public var confirmed = 0
  /// How many the user hid.
  public var hidden = 0
  /// How many decisions hold.
  public var decisions = 0
  /// The months in which events begin that are dated to a month or a day, in order.
  public var months: [Month] = []
  /// The sources that make most statements, at most ten of them, those with most first.
  public var leadingSources: [Source] = []
}

extension EventStore {
  /// Counts what is in the store.
  public func statistics() throws -> StoreStatistics {
    try refresh()
    return try database.read { database in
      func count(_ sql: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT \(sql)") ?? 0
      }
      var statistics = StoreStatistics()
      statistics.sources = try count("count(*) FROM source")
      statistics.snapshots = try count("count(*) FROM snapshot")
      statistics.snapshotBytes = try count("coalesce(sum(bodyLength), 0) FROM snapshot")
      statistics.statements = try count("count(*) FROM mention")
      statistics.events = try count("count(*) FROM event")
      statistics.undated = try count("count(*) FROM event WHERE date IS NULL")
      statistics.confirmed = try count("count(*) FROM event WHERE sourceCount > 1")
      statistics.hidden = try count("count(*) FROM event WHERE hidden")
      statistics.decisions = try count("count(*) FROM decision WHERE undoneAt IS NULL")
      statistics.months = try months(database)
      statistics.leadingSources = try leadingSources(database)
      return statistics
    }
  }

  private func leadingSources(_ database: Database) throws -> [StoreStatistics.Source] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT counted.sourceID, nullif(article.title, ''), counted.number, (
          SELECT url FROM snapshot WHERE snapshot.sourceID = counted.sourceID ORDER BY id DESC LIMIT 1
        )
        FROM (
          SELECT sourceID, count(*) AS number FROM mention
          GROUP BY sourceID ORDER BY number DESC, sourceID LIMIT 10
        ) AS counted
        LEFT JOIN article ON article.sourceID = counted.sourceID
        ORDER BY counted.number DESC, counted.sourceID
        """
    )
    .map { row in
      let address: String = row[3] ?? ""
      let isOwn = HandwrittenSource.isLocator(address)
      let name = isOwn ? HandwrittenSource.title : address
      return StoreStatistics.Source(id: row[0], title: row[1] ?? name, statements: row[2])
    }
  }

  private func months(_ database: Database) throws -> [StoreStatistics.Month] {
    let longestMonth = 31
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT earliest, count(*) AS number FROM event
        WHERE earliest IS NOT NULL AND latest - earliest < \(longestMonth) AND hidden = 0
        GROUP BY earliest
        ORDER BY earliest
        """
    )
    return rows.reduce(into: []) { months, row in
      let day = CivilDate(dayNumber: row["earliest"])
      if let last = months.last, last.year == day.year, last.month == day.month {
        months[months.count - 1].count += row["number"]
      } else {
        months.append(StoreStatistics.Month(year: day.year, month: day.month, count: row["number"]))
      }
    }
  }
}
