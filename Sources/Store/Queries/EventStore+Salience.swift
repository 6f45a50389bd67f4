import GRDB
import Temporal
import Timeline

extension EventStore {
  /// Returns the days of a story that matter most, and what matters most on each; and of which of them it is not kept
  /// what leads them, though it might be.
  static func rankedChronology(
    matching query: TimelineQuery,
    _ database: Database
  ) throws -> (Chronology, unkept: [Int]) {
    let days = DaySalience(counts: try sourcesForDays(of: query, database)).rankedDays
    let selection = StorySelection(
      subject: query.subject,
      days: query.days,
      eventsPerDay: query.eventsPerDay
    )
    let keepsLeaders = LeadingEvents.answer(query)
    var unkept: [Int] = []
    let chosen = try selection.events(onDays: days.filter(query.covers)) { day in
      if keepsLeaders,
        let known = try LeadingEvents.events(query.eventsPerDay, on: day, database)
      {
        return known
      }
      if keepsLeaders { unkept.append(day) }
      return selection.leading(of: try events(on: day, matching: query, database))
    }
    let shown = try chosen + pinnedEvents(matching: query, besides: chosen, database)
    let inOrder = shown.count == chosen.count ? chosen : TimelineBuilder().ordered(shown)
    let chronology = Chronology(events: inOrder, sources: try sources(of: inOrder, database))
    return (chronology, try LeadingEvents.missing(on: unkept, database))
  }

  /// Keeps what leads some days, if the store can be written.
  func keepLeaders(of days: [Int]) throws {
    do {
      try database.write { database in
        for day in try LeadingEvents.missing(on: days, database) {
          let events = try Self.events(on: day, matching: TimelineQuery(), database)
          try LeadingEvents.find(on: day, events: events, database)
        }
      }
    } catch let error as DatabaseError where Self.isUnwritable(error) {
      return
    }
  }

  /// Whether an error says that nothing can be written now; then what could have been kept is found again.
  private static func isUnwritable(_ error: DatabaseError) -> Bool {
    [.SQLITE_FULL, .SQLITE_READONLY, .SQLITE_BUSY].contains(error.resultCode)
  }

  /// The events that match and that the user wants to see in any case.
  private static func pinnedEvents(
    matching query: TimelineQuery,
    besides chosen: [Event],
    _ database: Database
  ) throws -> [Event] {
    let request = EventRequest(query)
    let known = Set(chosen.map(\.id))
    return try EventReader(database)
      .events(
        from: request.table,
        where: "event.pinned = 1 AND \(request.condition)",
        arguments: request.arguments
      )
      .filter { !known.contains($0.id) }
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
    var anyDay = query
    (anyDay.from, anyDay.to) = (nil, nil)
    let request = EventRequest(anyDay)
    return try EventReader(database)
      .events(
        where: "rank = 0 AND firstDay = ? AND span = 0 AND \(request.condition)",
        arguments: [day] + request.arguments
      )
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
