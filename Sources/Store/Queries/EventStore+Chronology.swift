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
    if query.isRanked {
      let (chronology, unkept) = try database.read {
        try Self.rankedChronology(matching: query, $0)
      }
      if !unkept.isEmpty { try keepLeaders(of: unkept) }
      return chronology
    }
    return try database.read { database in
      let events =
        try EventReader(database, statements: statements).events(EventRequest(query))
      return Chronology(
        events: events.filter { $0.time.value != nil },
        undated: events.filter { $0.time.value == nil },
        sources: statements ? try Self.sources(of: events, database) : []
      )
    }
  }

  /// Returns the event whose id begins with some letters; of one that was merged into another, that other one.
  ///
  /// - Throws: ``StoreError/noEvent(_:)`` or ``StoreError/ambiguousEvent(_:ids:)``.
  public func event(_ id: String) throws -> Event {
    guard !id.isEmpty else { throw StoreError.noEvent(id) }
    try refresh()
    return try database.read { database in
      let reader = try EventReader(database)
      let wanted = id.lowercased()
      let events = try reader.events(
        where: "id BETWEEN ?1 AND ?1 || char(0x10FFFF)",
        orderedBy: "id",
        arguments: [wanted]
      )
      if let exact = events.first(where: { $0.id == wanted }) { return exact }
      guard let first = try events.first ?? reader.event(that: wanted) else {
        throw StoreError.noEvent(id)
      }
      guard events.count < 2 else {
        throw StoreError.ambiguousEvent(id, ids: events.map(\.id))
      }
      return first
    }
  }

  /// Returns how many events match a query, whatever part of them it wants.
  ///
  /// - Parameter query: Which events; one that chooses days by how much they matter is no such query.
  /// - Returns: Their number.
  /// - Throws: ``StoreError``.
  public func eventCount(matching query: TimelineQuery) throws -> Int {
    try refresh()
    let request = EventRequest(query)
    return try database.read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM \(request.table) WHERE \(request.condition)",
        arguments: request.arguments
      ) ?? 0
    }
  }

  /// Returns how many events there are.
  public func eventCount() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") ?? 0 }
  }

  /// Returns how many dated events no year is known of; a query by date never finds them.
  public func yearlessEventCount() throws -> Int {
    try database.read { database in
      let sql = "SELECT count(*) FROM event WHERE rank = 1"
      return try Int.fetchOne(database, sql: sql) ?? 0
    }
  }

  /// Returns the sources that report an event, by number.
  public func descriptions(of event: Event) throws -> [SourceDescription] {
    try database.read { try Self.sources(of: [event], $0) }
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
