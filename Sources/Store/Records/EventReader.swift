import GRDB
import Temporal
import Timeline

/// Reads events with what reports them.
final class EventReader {
  private let database: Database
  /// Whether it is read what statements say; without, reports tell no more than their sources.
  private let readsStatements: Bool
  /// The tags of the sources met so far, which are those of the events they report.
  private var tags: [Int64: [String]] = [:]
  private let hasRivals: Bool

  init(_ database: Database, statements: Bool = true) throws {
    self.database = database
    readsStatements = statements
    hasRivals =
      try statements
      && Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM rival)") ?? false
  }

  /// The events of a request, in its order.
  func events(_ request: EventRequest) throws -> [Event] {
    try events(
      from: request.table,
      where: request.condition,
      orderedBy: request.order + request.limit,
      arguments: request.arguments
    )
  }

  /// The events that fulfil a condition, in an order, both written in SQL.
  func events(
    from table: String = "event",
    where condition: String,
    orderedBy order: String = EventRow.sorted,
    arguments: StatementArguments
  ) throws -> [Event] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(EventColumn.list) FROM \(table) WHERE \(condition) ORDER BY \(order)"
    )
    return try Array(Row.fetchCursor(statement, arguments: arguments).map(event))
  }

  /// The event that took in what would be another one, had the user not merged them.
  func event(that took: String) throws -> Event? {
    try events(
      where: "id IN (SELECT eventID FROM mention WHERE derivedID = ?)",
      orderedBy: "id",
      arguments: [took]
    )
    .first
  }

  private func event(_ row: Row) throws -> Event {
    let row = ColumnRow<EventColumn>(row)
    let id: String = row[.id]
    let reports = try readsStatements ? self.reports(of: id) : bareReports(row[.sources])
    let own = (row[.ownTags] as String).split(separator: "\n").map(String.init)
    var event = Event(
      id: id,
      time: time(row),
      headline: row[.headline],
      flags: (row[.flags] as String).split(separator: " ")
        .compactMap { Event.Flag(rawValue: String($0)) },
      tags: Set(try reports.flatMap { try tags(ofSource: $0.source) }).union(own).sorted(),
      isPinned: row[.pinned],
      reports: reports
    )
    event.ownTags = own
    event.isHidden = row[.hidden]
    event.note = row[.note]
    event.account = (row[.account] as String?).flatMap(AccountText.account)
    if hasRivals { event.rivals = try rivals(of: id) }
    return event
  }

  private func tags(ofSource id: Int64) throws -> [String] {
    guard readsStatements else { return [] }
    if let known = tags[id] { return known }
    let statement = try database.cachedStatement(
      sql: "SELECT tag FROM sourceTag WHERE sourceID = ? ORDER BY tag"
    )
    let found = try String.fetchAll(statement, arguments: [id])
    tags[id] = found
    return found
  }

  private func time(_ row: ColumnRow<EventColumn>) -> EventTime {
    EventTime(
      value: (row[.date] as String?).flatMap(EDTFValue.init),
      phase: (row[.phase] as String?).flatMap(TIMEX3Modifier.init),
      partOfDay: (row[.partOfDay] as String?).flatMap(PartOfDay.init),
      order: row[.dayOrder]
    )
  }

  private func reports(of id: String) throws -> [Report] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(MentionColumn.list) FROM mention WHERE eventID = ? ORDER BY sourceID, position
        """
    )
    return try Array(Row.fetchCursor(statement, arguments: [id]).map(MentionRow.report))
  }

  /// One report of each source, which says nothing.
  private func bareReports(_ sources: String) -> [Report] {
    sources.split(separator: " ").compactMap { Int64($0) }
      .map { Report(source: $0, position: 0, mention: Self.nothing) }
  }

  private static let nothing = EventMention(
    sentence: "",
    paragraph: 0,
    range: 0..<0,
    headline: "",
    time: EventTime(),
    dating: .undated,
    terms: []
  )

  /// What other sources tell in the same words of another day.
  private func rivals(of id: String) throws -> [DateRival] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT event.id, event.date, reporting.sourceID
        FROM mention AS own
        JOIN rival ON rival.mention = own.id
        JOIN mention AS their ON their.id = rival.other
        JOIN event ON event.id = their.eventID
        JOIN mention AS reporting ON reporting.eventID = event.id
        WHERE own.eventID = ?1 AND event.id <> ?1 AND event.date IS NOT NULL
        ORDER BY event.date, event.id, reporting.sourceID
        """
    )
    var rivals: [DateRival] = []
    var last: String?
    for row in try Row.fetchAll(statement, arguments: [id]) {
      if row["id"] == last {
        rivals[rivals.count - 1].sources.append(row["sourceID"])
      } else if let date = EDTFValue(row["date"] as String) {
        rivals.append(DateRival(date: date, sources: [row["sourceID"]]))
        last = row["id"]
      }
    }
    return rivals
  }
}
