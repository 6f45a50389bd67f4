import GRDB
import Temporal
import Timeline

extension EventStore {
  /// Returns the days of a story that matter most, and what matters most on each.
  static func rankedChronology(
    matching query: TimelineQuery,
    _ database: Database
  ) throws -> Chronology {
    let days = DaySalience(tellings: try tellings(for: query, database)).rankedDays
    let ids = try eventIDs(matching: query, database)
    let published = try publicationDays(database)
    let selection = StorySelection(
      subject: query.subject,
      days: query.days,
      eventsPerDay: query.eventsPerDay
    )
    let chosen = try selection.events(onDays: days.filter { ids[$0] != nil }) { day in
      try events(withIDs: ids[day] ?? [], database)
        .map { event in
          var event = event
          for index in event.reports.indices {
            event.reports[index].published = published[event.reports[index].source]
          }
          return event
        }
    }
    let shown = try chosen + pinnedEvents(matching: query, besides: chosen, database)
    let inOrder = shown.count == chosen.count ? chosen : TimelineBuilder().ordered(shown)
    return Chronology(events: inOrder, sources: try sources(of: inOrder, database))
  }

  /// The events that match and that the user wants to see in any case.
  private static func pinnedEvents(
    matching query: TimelineQuery,
    besides chosen: [Event],
    _ database: Database
  ) throws -> [Event] {
    let request = EventRequest(query)
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT * FROM event WHERE pinned AND \(request.condition) ORDER BY \(EventRow.order)",
      arguments: request.arguments
    )
    let known = Set(chosen.map(\.id))
    return try events(from: rows.filter { !known.contains($0["id"]) }, database)
  }

  /// What every statement says of the days that matter, those about other things included.
  private static func tellings(
    for query: TimelineQuery,
    _ database: Database
  ) throws -> [Telling] {
    let expression = EventRequest.sentences(about: query)
    let isOnSubject =
      expression == nil
      ? "1" : "mention.id IN (SELECT rowid FROM mentionSearch WHERE mentionSearch MATCH ?)"
    let sources = SourceCondition(query)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT mention.sourceID, mention.paragraph, mention.sentence, event.earliest, event.latest,
          \(isOnSubject) AS isOnSubject
        FROM mention LEFT JOIN event ON event.id = mention.eventID
        WHERE \(sources?.sql ?? "1")
        """,
      arguments: StatementArguments(expression.map { [$0] } ?? []) + (sources?.arguments ?? [])
    )
    let published = try publicationDays(database)
    var tellings: [Telling] = []
    while let row = try rows.next() {
      let source: Int64 = row["sourceID"]
      let earliest: Int? = row["earliest"]
      let latest: Int? = row["latest"]
      let isOnSubject: Bool = row["isOnSubject"]
      tellings.append(
        Telling(
          source: source,
          published: published[source]?.dayNumber,
          day: earliest == latest ? earliest : nil,
          paragraph: row["paragraph"],
          isOnSubject: isOnSubject,
          isTurn: isOnSubject && earliest != nil && query.subject.turns(row["sentence"])
        )
      )
    }
    return tellings
  }

  /// The ids of the events that match and are dated to the day, in order, by day.
  private static func eventIDs(
    matching query: TimelineQuery,
    _ database: Database
  ) throws -> [Int: [String]] {
    let request = EventRequest(query)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, earliest FROM event WHERE earliest = latest AND \(request.condition)
        ORDER BY \(EventRow.order)
        """,
      arguments: request.arguments
    )
    var ids: [Int: [String]] = [:]
    while let row = try rows.next() { ids[row["earliest"], default: []].append(row["id"]) }
    return ids
  }

  private static func events(withIDs ids: [String], _ database: Database) throws -> [Event] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM event WHERE id = ?")
    return try events(
      from: ids.compactMap { try Row.fetchOne(statement, arguments: [$0]) },
      database
    )
  }

  private static func publicationDays(_ database: Database) throws -> [Int64: CivilDate] {
    let rows = try Row.fetchAll(database, sql: "SELECT sourceID, published FROM article")
    return rows.reduce(into: [:]) { days, row in
      days[row["sourceID"] as Int64] =
        (row["published"] as String?).flatMap { EDTFValue($0)?.civilDate }
    }
  }
}
