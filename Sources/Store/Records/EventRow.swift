import GRDB
import Temporal
import Timeline

/// What the table `event` says of an event, besides its place inside a day.
struct EventLine: Hashable {
  var id: String
  /// The block of its mentions; none where a version before blocks wrote it.
  var block: Int64?
  var place: EventPlace
  var first: ReportKey
  var date: String?
  var earliest: Int?
  var latest: Int?
  var phase: String?
  var partOfDay: String?
  var dayOrder: String?
  var headline: String
  var flags: String
  var sourceCount: Int
  var isPinned: Bool
  var isHidden: Bool
  var note: String?
  /// The tags on the event itself, a line each.
  var ownTags: String

  init(_ event: Event, block: Int64) {
    id = event.id
    self.block = block
    place = event.place
    first = event.reports.first?.key ?? ReportKey(source: 0, position: 0)
    date = event.time.value?.description
    earliest = event.time.value?.earliest?.dayNumber
    latest = event.time.value?.latest?.dayNumber
    phase = event.time.phase?.rawValue
    partOfDay = event.time.partOfDay?.rawValue
    dayOrder = event.time.order
    headline = event.headline
    flags = event.flags.map(\.rawValue).joined(separator: " ")
    sourceCount = event.sources.count
    isPinned = event.isPinned
    isHidden = event.isHidden
    note = event.note
    ownTags = event.ownTags.joined(separator: "\n")
  }

  fileprivate init(_ row: Row) {
    id = row["id"]
    block = row["block"]
    place = EventPlace(rank: row["rank"], firstDay: row["firstDay"], span: row["span"])
    first = ReportKey(source: row["firstSource"], position: row["firstPosition"])
    date = row["date"]
    earliest = row["earliest"]
    latest = row["latest"]
    phase = row["phase"]
    partOfDay = row["partOfDay"]
    dayOrder = row["dayOrder"]
    headline = row["headline"]
    flags = row["flags"]
    sourceCount = row["sourceCount"]
    isPinned = row["pinned"]
    isHidden = row["hidden"]
    note = row["note"]
    ownTags = row["ownTags"]
  }
}

/// The table `event`: one line of the timeline, with its place in the order.
enum EventRow {
  /// The columns by which events are in order.
  static let order = """
    event.rank, event.firstDay, event.span DESC, event.sequence, event.firstSource, event.firstPosition
    """

  /// The same for some events only: the plus sign keeps SQLite from going through all in order.
  static let sorted = "+" + order

  /// Writes an event in place of one of that id; its place inside a day is yet to be found.
  static func write(_ line: EventLine, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO event (
          id, block, sequence, rank, firstDay, span, firstSource, firstPosition, date, earliest,
          latest, phase, partOfDay, dayOrder, headline, flags, sourceCount, pinned, hidden, note, ownTags
        ) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET
          block = excluded.block, sequence = 0, rank = excluded.rank,
          firstDay = excluded.firstDay, span = excluded.span,
          firstSource = excluded.firstSource, firstPosition = excluded.firstPosition,
          date = excluded.date, earliest = excluded.earliest, latest = excluded.latest,
          phase = excluded.phase, partOfDay = excluded.partOfDay, dayOrder = excluded.dayOrder,
          headline = excluded.headline, flags = excluded.flags, sourceCount = excluded.sourceCount,
          pinned = excluded.pinned, hidden = excluded.hidden, note = excluded.note,
          ownTags = excluded.ownTags
        """
    )
    try statement.execute(
      arguments: [
        line.id, line.block, line.place.rank, line.place.firstDay, line.place.span,
        line.first.source, line.first.position, line.date, line.earliest, line.latest, line.phase,
        line.partOfDay, line.dayOrder, line.headline, line.flags, line.sourceCount, line.isPinned,
        line.isHidden, line.note, line.ownTags,
      ]
    )
    try writeTags(of: line, database)
  }

  private static func writeTags(of line: EventLine, _ database: Database) throws {
    let deletion = try database.cachedStatement(sql: "DELETE FROM eventTag WHERE eventID = ?")
    try deletion.execute(arguments: [line.id])
    for tag in line.ownTags.split(separator: "\n") {
      let insertion = try database.cachedStatement(
        sql: "INSERT INTO eventTag (tag, eventID) VALUES (?, ?)"
      )
      try insertion.execute(arguments: [String(tag), line.id])
    }
  }

  static func delete(_ id: String, _ database: Database) throws {
    let statement = try database.cachedStatement(sql: "DELETE FROM event WHERE id = ?")
    try statement.execute(arguments: [id])
  }

  /// Whether an event has an id, or would have it without what the user decided.
  static func isTaken(_ id: String, _ database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 1 FROM event WHERE id = ?1
        UNION ALL SELECT 1 FROM mention WHERE derivedID = ?1
        UNION ALL SELECT 1 FROM decision WHERE event = ?1
        LIMIT 1
        """
    )
    return try Int.fetchOne(statement, arguments: [id]) != nil
  }

  /// The events of some blocks, and those to which mentions belong.
  static func lines(
    ofBlocks blocks: Set<Int64>,
    and mentions: [[MatchedMention]],
    _ database: Database
  ) throws -> [String: EventLine] {
    var lines: [String: EventLine] = [:]
    let ofBlock = try database.cachedStatement(sql: "SELECT * FROM event WHERE block = ?")
    for block in blocks {
      for row in try Row.fetchAll(ofBlock, arguments: [block]) { lines[row["id"]] = EventLine(row) }
    }
    let ofID = try database.cachedStatement(sql: "SELECT * FROM event WHERE id = ?")
    for id in Set(mentions.joined().compactMap(\.event)) where lines[id] == nil {
      lines[id] = try Row.fetchOne(ofID, arguments: [id]).map(EventLine.init)
    }
    return lines
  }

  /// The rows of the events of one place.
  static func rows(at place: EventPlace, _ database: Database) throws -> [Row] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM event WHERE rank = ? AND firstDay = ? AND span = ?"
    )
    return try Row.fetchAll(statement, arguments: [place.rank, place.firstDay, place.span])
  }

  /// Reads events with their reports from rows that have all columns of the table.
  static func events(
    from rows: [Row],
    tags: [Int64: [String]] = [:],
    _ database: Database
  ) throws -> [Event] {
    let hasRivals = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM rival)") ?? false
    return try rows.map { row in
      let statement = try database.cachedStatement(
        sql: "SELECT * FROM mention WHERE eventID = ? ORDER BY sourceID, position"
      )
      let reports = try Array(
        Row.fetchCursor(statement, arguments: [row["id"] as String]).map(MentionRow.report)
      )
      let own = (row["ownTags"] as String).split(separator: "\n").map(String.init)
      let all = Set(reports.flatMap { tags[$0.source] ?? [] }).union(own)
      var event = event(from: row, reports: reports, tags: all.sorted())
      event.ownTags = own
      event.isHidden = row["hidden"]
      event.note = row["note"]
      if hasRivals { event.rivals = try rivals(of: event.id, database) }
      return event
    }
  }

  /// Reads events with reports that tell no more than their sources, from rows that have all columns of the table.
  static func eventsWithoutStatements(from rows: [Row], _ database: Database) throws -> [Event] {
    let statement = try database.cachedStatement(
      sql: "SELECT sourceID, position FROM mention WHERE eventID = ? ORDER BY sourceID, position"
    )
    let nothing = EventMention(
      sentence: "",
      paragraph: 0,
      range: 0..<0,
      headline: "",
      time: EventTime(),
      dating: .undated,
      terms: []
    )
    return try rows.map { row in
      let reports = try Row.fetchAll(statement, arguments: [row["id"] as String])
        .map { Report(source: $0[0], position: $0[1], mention: nothing) }
      return event(from: row, reports: reports, tags: [])
    }
  }

  /// What other sources tell in the same words of another day.
  private static func rivals(of id: String, _ database: Database) throws -> [DateRival] {
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

  private static func event(from row: Row, reports: [Report], tags: [String]) -> Event {
    Event(
      id: row["id"],
      time: EventTime(
        value: (row["date"] as String?).flatMap(EDTFValue.init),
        phase: (row["phase"] as String?).flatMap(TIMEX3Modifier.init),
        partOfDay: (row["partOfDay"] as String?).flatMap(PartOfDay.init),
        order: row["dayOrder"]
      ),
      headline: row["headline"],
      flags: (row["flags"] as String).split(separator: " ")
        .compactMap {
          Event.Flag(rawValue: String($0))
        },
      tags: tags,
      isPinned: row["pinned"],
      reports: reports
    )
  }
}
