import GRDB
import Timeline

/// The table `leadingEvent`: what matters most on a day, whatever the story.
///
/// It is found when a day is first asked for, and kept until something of the day changes
/// (``DaySources/count(_:_:)``): only the days that matter most are ever asked for.
enum LeadingEvents {
  /// Whether what matters for a query is what matters whatever the story.
  static func answer(_ query: TimelineQuery) -> Bool {
    var rest = query
    (rest.days, rest.eventsPerDay, rest.from, rest.to) = (nil, nil, nil, nil)
    rest.includesUndated = true
    return !rest.isSelective
  }

  /// Finds what leads a day and keeps it.
  static func find(on day: Int, events: [Event], _ database: Database) throws {
    let selection = StorySelection(subject: TimelineQuery().subject, days: nil, eventsPerDay: nil)
    let statement = try database.cachedStatement(
      sql:
        "INSERT INTO leadingEvent (day, place, eventID, sourceID, position) VALUES (?, ?, ?, ?, ?)"
    )
    for (place, leader) in selection.leaders(of: events).enumerated() {
      try statement.execute(
        arguments: [day, place, leader.event, leader.report.source, leader.report.position]
      )
    }
  }

  /// The days of some that have events, but of which it is not known what leads them.
  static func missing(on days: [Int], _ database: Database) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT * FROM daySources WHERE day = ?1)
          AND NOT EXISTS (SELECT * FROM leadingEvent WHERE day = ?1)
        """
    )
    return try days.filter { try Bool.fetchOne(statement, arguments: [$0]) ?? false }
  }

  /// The events that lead a day, in the order of the timeline.
  ///
  /// So many are wanted; all where no number is given. The answer is `nil` where they are not known.
  static func events(_ count: Int?, on day: Int, _ database: Database) throws -> [Event]? {
    let statement = try database.cachedStatement(
      sql: "SELECT eventID, sourceID, position FROM leadingEvent WHERE day = ? AND place < ?"
    )
    let leaders = try Row.fetchAll(statement, arguments: [day, count ?? .max])
      .map { LeadingEvent(event: $0[0], report: ReportKey(source: $0[1], position: $0[2])) }
    guard !leaders.isEmpty else { return nil }
    let byEvent = Dictionary(
      leaders.map { ($0.event, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return try EventReader(database)
      .events(
        where: "event.id IN (SELECT eventID FROM leadingEvent WHERE day = ? AND place < ?)",
        arguments: [day, count ?? .max]
      )
      .map { byEvent[$0.id]?.told($0) ?? $0 }
  }
}
