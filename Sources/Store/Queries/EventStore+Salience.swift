import GRDB
import Temporal
import Timeline

extension EventStore {
  /// Returns the days of a story that matter most, and what matters most on each.
  static func rankedChronology(
    matching query: TimelineQuery,
    _ database: Database
  ) throws -> Chronology {
    let days = DaySalience(counts: try sourcesForDays(of: query, database)).rankedDays
    let selection = StorySelection(
      subject: query.subject,
      days: query.days,
      eventsPerDay: query.eventsPerDay
    )
    let chosen = try selection.events(onDays: days) {
      try events(on: $0, matching: query, database)
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
      sql:
        "SELECT * FROM event WHERE pinned = 1 AND \(request.condition) ORDER BY \(EventRow.order)",
      arguments: request.arguments
    )
    let known = Set(chosen.map(\.id))
    return try events(from: rows.filter { !known.contains($0["id"]) }, database)
  }

  /// How many sources speak for each day; of all that is told the store has counted them.
  private static func sourcesForDays(
    of query: TimelineQuery,
    _ database: Database
  ) throws -> DaySalience.Counts {
    if query.words.isEmpty, SourceCondition(query) == nil { return try DaySources.counts(database) }
    return DaySalience.counts(of: try tellings(for: query, database))
  }

  /// What every statement says of the days that matter, those about other things included.
  static func tellings(
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

  /// The events of a day that match, with the days on which their sources were published.
  private static func events(
    on day: Int,
    matching query: TimelineQuery,
    _ database: Database
  ) throws -> [Event] {
    let request = EventRequest(query)
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM event
          WHERE rank = 0 AND firstDay = ? AND span = 0 AND \(request.condition)
          ORDER BY \(EventRow.order)
          """
      ),
      arguments: [day] + request.arguments
    )
    return try events(from: rows, database)
      .map { event in
        var event = event
        for index in event.reports.indices {
          event.reports[index].published = try publicationDay(
            of: event.reports[index].source,
            database
          )
        }
        return event
      }
  }

  private static func publicationDay(of source: Int64, _ database: Database) throws -> CivilDate? {
    let statement = try database.cachedStatement(
      sql: "SELECT published FROM article WHERE sourceID = ?"
    )
    return try String.fetchOne(statement, arguments: [source]).flatMap { EDTFValue($0)?.civilDate }
  }

  private static func publicationDays(_ database: Database) throws -> [Int64: CivilDate] {
    let rows = try Row.fetchAll(database, sql: "SELECT sourceID, published FROM article")
    return rows.reduce(into: [:]) { days, row in
      days[row["sourceID"] as Int64] =
        (row["published"] as String?).flatMap { EDTFValue($0)?.civilDate }
    }
  }
}
