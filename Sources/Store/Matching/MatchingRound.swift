import GRDB
import Temporal
import Timeline

/// Brings the events up to date with some new sources and with what was taken out.
struct MatchingRound {
  private let database: Database
  private let builder = TimelineBuilder()
  /// The blocks to be grouped again.
  private var blocks: Set<Int64>
  /// The blocks that are no more; they may still have events.
  private let gone: Set<Int64>

  /// Creates a round for what a linker has changed and what was taken out of the store.
  init(_ changes: BlockChanges, _ database: Database) throws {
    self.database = database
    blocks = try Int64.fetchSet(database, sql: "SELECT block FROM staleBlock")
      .union(changes.blocks)
    gone = changes.gone
  }

  /// Groups the touched blocks again and writes the events that come out otherwise.
  mutating func finish() throws {
    let placed = try openSources()
    for source in placed { blocks.formUnion(try openBlocks(of: source)) }
    try AppliedDecisions.reach(&blocks, database)
    let mentions = try blocks.sorted().map { try MentionRow.mentions(ofBlock: $0, database) }
    let old = try EventRow.lines(ofBlocks: blocks.union(gone), and: mentions, database)
    let changes = EventChanges(mentions: mentions, old: old)
    let derived = try builder.events(inBlocks: mentions.map { $0.map(\.report) }, placing: placed)
      .named(keeping: changes.identities) { [database] id in
        try !changes.isOwn(id) && EventRow.isTaken(id, database)
      }
    let curator = Curator(try AppliedDecisions.all(in: blocks, database))
    let places = try changes.write(curator.curated(derived), derived: derived, database)
    for place in places.sorted() where place.isDay {
      try order(place)
      if place.rank == 0 { try DaySources.count(place.firstDay, database) }
    }
    try database.execute(sql: "DELETE FROM staleBlock")
  }

  /// The sources that leave a date open in a touched block.
  private func openSources() throws -> Set<Int64> {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT mention.sourceID
        FROM mention JOIN article USING (sourceID)
        WHERE block = ? AND \(Self.isOpen)
        """
    )
    return try blocks.sorted()
      .reduce(into: []) { $0.formUnion(try Int64.fetchSet(statement, arguments: [$1])) }
  }

  /// The blocks in which a source leaves a date open: what it learns in one holds in all.
  private func openBlocks(of source: Int64) throws -> Set<Int64> {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT block
        FROM mention JOIN article USING (sourceID)
        WHERE sourceID = ? AND \(Self.isOpen)
        """
    )
    return try Int64.fetchSet(statement, arguments: [source])
  }

  /// Whether a mention gives a day without a year or, in an article without a date, none: its "Monday" is to
  /// be learnt.
  private static let isOpen =
    "(instr(date, 'XXXX') > 0 OR (date IS NULL AND article.published IS NULL))"

  /// Puts the events of one day in order anew.
  private func order(_ place: EventPlace) throws {
    let isThere = "rank = ? AND firstDay = ? AND span = ?"
    let arguments: StatementArguments = [place.rank, place.firstDay, place.span]
    let sequences = try database.cachedStatement(
      sql: "SELECT id, sequence FROM event WHERE \(isThere)"
    )
    let earlier = Dictionary(
      try Row.fetchAll(sequences, arguments: arguments).map { ($0[0] as String, $0[1] as Int) },
      uniquingKeysWith: max
    )
    guard earlier.count > 1 else { return }
    let events = builder.ordered(
      try EventReader(database).events(where: isThere, arguments: arguments)
    )
    for (sequence, event) in events.enumerated() where earlier[event.id] != sequence {
      let statement = try database.cachedStatement(
        sql: "UPDATE event SET sequence = ? WHERE id = ?"
      )
      try statement.execute(arguments: [sequence, event.id])
    }
  }
}

/// What becomes of the events of some blocks.
private struct EventChanges {
  /// The events to which the reports belong so far.
  private(set) var identities: [ReportKey: String] = [:]
  private var events: [ReportKey: String] = [:]
  private var ownIDs: Set<String>
  private var blocks: [ReportKey: Int64] = [:]
  private var inferred: [ReportKey: InferredDate] = [:]
  private let old: [String: EventLine]

  init(mentions: [[MatchedMention]], old: [String: EventLine]) {
    self.old = old
    ownIDs = Set(old.keys)
    for mention in mentions.joined() {
      identities[mention.report.key] = mention.derived
      events[mention.report.key] = mention.event
      ownIDs.formUnion([mention.derived].compactMap(\.self))
      blocks[mention.report.key] = mention.block
      inferred[mention.report.key] = mention.report.inferred
    }
  }

  /// Whether an id is that of an event of these blocks, so that it may be given again.
  func isOwn(_ id: String) -> Bool { ownIDs.contains(id) }

  /// Writes the events that are not as they were.
  ///
  /// - Parameters:
  ///   - events: The events with what the user decided.
  ///   - derived: The events without.
  ///   - database: Where they are written.
  /// - Returns: The places where something has changed.
  /// - Throws: `DatabaseError`.
  func write(
    _ events: [Event],
    derived: [Event],
    _ database: Database
  ) throws -> Set<EventPlace> {
    var places: Set<EventPlace> = []
    let homes = Dictionary(
      derived.flatMap { event in event.reports.map { ($0.key, event.id) } },
      uniquingKeysWith: { first, _ in first }
    )
    for event in events {
      guard let first = event.reports.first, let block = blocks[first.key] else { continue }
      let line = EventLine(event, block: block)
      let changed = event.reports.filter { isChanged($0, in: event, derived: homes[$0.key]) }
      if old[event.id] != line { try EventRow.write(line, database) }
      for report in changed {
        try MentionRow.assign(report, to: event.id, derived: homes[report.key], database)
      }
      if old[event.id] != line || !changed.isEmpty {
        places.formUnion([line.place, old[event.id]?.place].compactMap(\.self))
      }
    }
    let kept = Set(events.map(\.id))
    for (id, line) in old where !kept.contains(id) {
      try EventRow.delete(id, database)
      places.insert(line.place)
    }
    return places
  }

  private func isChanged(_ report: Report, in event: Event, derived: String?) -> Bool {
    events[report.key] != event.id || identities[report.key] != derived
      || inferred[report.key] != report.inferred
  }
}
