import GRDB
import Temporal
public import Timeline

extension EventStore {
  /// Returns the events that match a query, in order, with their sources.
  ///
  /// - Parameters:
  ///   - query: Which events.
  ///   - statements: Whether it is to be read what their statements say; without, the reports tell no more than their
  ///     sources, and the sources are not described.
  /// - Returns: The events.
  /// - Throws: ``StoreError``.
  public func chronology(
    matching query: TimelineQuery = TimelineQuery(),
    statements: Bool = true
  ) throws -> Chronology {
    try refresh()
    return try database.read { database in
      if query.isRanked { return try Self.rankedChronology(matching: query, database) }
      let request = EventRequest(query)
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM event WHERE \(request.condition) ORDER BY \(request.order)",
        arguments: request.arguments
      )
      let events =
        try statements
        ? Self.events(from: rows, database) : EventRow.eventsWithoutStatements(from: rows, database)
      return Chronology(
        events: events.filter { $0.time.value != nil },
        undated: events.filter { $0.time.value == nil },
        sources: statements ? try Self.sources(of: events, database) : []
      )
    }
  }

  /// Returns the event whose id begins with some letters.
  ///
  /// - Throws: ``StoreError/noEvent(_:)`` or ``StoreError/ambiguousEvent(_:ids:)``.
  public func event(_ id: String) throws -> Event {
    try refresh()
    return try database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM event WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id",
        arguments: [id.lowercased()]
      )
      let exact = rows.filter { $0["id"] == id.lowercased() }
      let found = exact.isEmpty ? rows : exact
      guard let first = try Self.events(from: found, database).first, !id.isEmpty else {
        throw StoreError.noEvent(id)
      }
      guard found.count == 1 else {
        throw StoreError.ambiguousEvent(id, ids: found.map { $0["id"] })
      }
      return first
    }
  }

  /// Returns how many events there are.
  public func eventCount() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 }
  }

  /// Returns how many dated events no year is known of; a query by date never finds them.
  public func yearlessEventCount() throws -> Int {
    try database.read { database in
      let sql = "SELECT count(*) FROM event WHERE date IS NOT NULL AND earliest IS NULL"
      return try Int.fetchOne(database, sql: sql) ?? 0
    }
  }

  /// Returns the sources that report an event, by number.
  public func descriptions(of event: Event) throws -> [SourceDescription] {
    try database.read { try Self.sources(of: [event], $0) }
  }

  static func events(from rows: [Row], _ database: Database) throws -> [Event] {
    try EventRow.events(from: rows, tags: tags(database), database)
  }

  static func tags(_ database: Database) throws -> [Int64: [String]] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT sourceID, tag FROM sourceTag ORDER BY sourceID, tag"
    )
    return rows.reduce(into: [:]) { tags, row in
      tags[row["sourceID"] as Int64, default: []].append(row["tag"])
    }
  }
}
