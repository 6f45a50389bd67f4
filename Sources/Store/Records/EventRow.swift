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
  /// The numbers of the sources that report it, with spaces between.
  var sources: String
  var isPinned: Bool
  var isHidden: Bool
  var note: String?
  /// The tags on the event itself, a line each.
  var ownTags: String
  /// What a file says of it, as JSON.
  var account: String?

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
    sources = event.sources.map(String.init).joined(separator: " ")
    isPinned = event.isPinned
    isHidden = event.isHidden
    note = event.note
    ownTags = event.ownTags.joined(separator: "\n")
    account = event.account.map(AccountText.json)
  }

  fileprivate init(_ row: Row) {
    let row = ColumnRow<EventColumn>(row)
    id = row[.id]
    block = row[.block]
    place = EventPlace(rank: row[.rank], firstDay: row[.firstDay], span: row[.span])
    first = ReportKey(source: row[.firstSource], position: row[.firstPosition])
    date = row[.date]
    earliest = row[.earliest]
    latest = row[.latest]
    phase = row[.phase]
    partOfDay = row[.partOfDay]
    dayOrder = row[.dayOrder]
    headline = row[.headline]
    flags = row[.flags]
    sourceCount = row[.sourceCount]
    sources = row[.sources]
    isPinned = row[.pinned]
    isHidden = row[.hidden]
    note = row[.note]
    ownTags = row[.ownTags]
    account = row[.account]
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
          latest, phase, partOfDay, dayOrder, headline, flags, sourceCount, sources, pinned, hidden, note,
          ownTags, account
        ) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET
          block = excluded.block, sequence = 0, rank = excluded.rank,
          firstDay = excluded.firstDay, span = excluded.span,
          firstSource = excluded.firstSource, firstPosition = excluded.firstPosition,
          date = excluded.date, earliest = excluded.earliest, latest = excluded.latest,
          phase = excluded.phase, partOfDay = excluded.partOfDay, dayOrder = excluded.dayOrder,
          headline = excluded.headline, flags = excluded.flags, sourceCount = excluded.sourceCount,
          sources = excluded.sources, pinned = excluded.pinned, hidden = excluded.hidden, note = excluded.note,
          ownTags = excluded.ownTags, account = excluded.account
        """
    )
    try statement.execute(
      arguments: [
        line.id, line.block, line.place.rank, line.place.firstDay, line.place.span,
        line.first.source, line.first.position, line.date, line.earliest, line.latest, line.phase,
        line.partOfDay, line.dayOrder, line.headline, line.flags, line.sourceCount,
        line.sources, line.isPinned, line.isHidden, line.note, line.ownTags,
        line.account,
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
    let selection = "SELECT \(EventColumn.list) FROM event"
    let ofBlock = try database.cachedStatement(sql: "\(selection) WHERE block = ?")
    for block in blocks {
      for line in try Array(Row.fetchCursor(ofBlock, arguments: [block]).map(EventLine.init)) {
        lines[line.id] = line
      }
    }
    let ofID = try database.cachedStatement(sql: "\(selection) WHERE id = ?")
    for id in Set(mentions.joined().compactMap(\.event)) where lines[id] == nil {
      lines[id] = try Row.fetchOne(ofID, arguments: [id]).map(EventLine.init)
    }
    return lines
  }
}
