import GRDB
public import Timeline

/// What the user decides.
extension EventStore {
  /// Writes down a decision about an event and applies it, also where it changes nothing: it is an answer, which
  /// another timeline may contradict.
  ///
  /// - Parameters:
  ///   - action: What was decided; not ``Decision/Action/merge``, `split` or `add`, which have functions of their own.
  ///   - id: The event, or the beginning of its id.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: The event as it is now.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func decide(_ action: Decision.Action, about id: String, at moment: String) throws -> Event
  {
    let event = try event(id)
    try record(Decision(action, event: event.id), about: try mentions(of: [event]), at: moment)
    return try self.event(event.id)
  }

  /// Writes down what one command decides about some events, all of it or nothing, and applies it.
  ///
  /// It is undone at once, too. What would change nothing is not written down.
  ///
  /// - Parameters:
  ///   - actions: What was decided of each, as ``decide(_:about:at:)`` takes it.
  ///   - ids: The events, or the beginnings of their ids.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: The events as they are now.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func decide(
    _ actions: [Decision.Action],
    about ids: [String],
    at moment: String
  ) throws -> [Event] {
    let wishes = try resolved(ids.map { EventWish(actions, about: $0) })
    guard wishes.contains(where: { !$0.actions.isEmpty }) else { return wishes.map(\.event) }
    try database.write { database in
      try Self.record(wishes, of: nil, at: moment, database)
    }
    try matchEvents()
    return try wishes.map { try event($0.event.id) }
  }

  /// Writes down that several events are one: the first, which keeps its id, date and headline.
  ///
  /// - Throws: ``StoreError``; ``StoreError/oneEvent(_:)`` where it is but one.
  @discardableResult
  public func merge(_ ids: [String], at moment: String) throws -> Event {
    let events = try ids.map(event)
    guard Set(events.map(\.id)).count > 1 else { throw StoreError.oneEvent(ids.first ?? "") }
    let mentions = try mentions(of: events)
    try record(Decision(.merge, event: events[0].id), about: mentions, at: moment)
    return try event(events[0].id)
  }

  /// Writes down that some statements of an event tell of another one.
  ///
  /// - Parameters:
  ///   - id: The event, or the beginning of its id.
  ///   - numbers: The places of the statements among its reports, from 1.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: The event that comes out.
  /// - Throws: ``StoreError/noStatement(_:event:)``, or ``StoreError/allStatements(event:)`` where nothing would be left.
  @discardableResult
  public func split(_ id: String, statements numbers: [Int], at moment: String) throws -> Event {
    let event = try event(id)
    for number in numbers where number < 1 || number > event.reports.count {
      throw StoreError.noStatement(number, event: event.id)
    }
    guard Set(numbers).count < event.reports.count else {
      throw StoreError.allStatements(event: event.id)
    }
    var parted = event
    parted.reports = Set(numbers).sorted().map { event.reports[$0 - 1] }
    let own = try database.read { try Self.freeID(for: parted, $0) }
    try record(Decision(.split, event: own), about: try mentions(of: [parted]), at: moment)
    return try self.event(own)
  }

  /// Undoes a decision, or all that the last command decided; what was decided before and after it holds.
  ///
  /// - Parameters:
  ///   - number: The number of the decision; `nil` for those of the last command that hold.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: The decisions, in the order in which they were made.
  /// - Throws: ``StoreError/noDecision(_:)``.
  @discardableResult
  public func undo(_ number: Int64? = nil, at moment: String) throws -> [RecordedDecision] {
    let holding = try decisions().filter { $0.undoneAt == nil }
    let undone = holding.filter {
      number == nil ? $0.command == holding.last?.command : $0.number == number
    }
    guard !undone.isEmpty else { throw StoreError.noDecision(number) }
    try database.write { database in
      for decision in undone { try Self.undo(decision, at: moment, database) }
    }
    try matchEvents()
    return undone
  }

  /// Returns all decisions in the order in which they were made, those undone included.
  public func decisions() throws -> [RecordedDecision] {
    try database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY id")
        .map(DecisionRow.decision)
    }
  }

  /// Returns the decisions that hold about statements of an event, in the order in which they were made.
  public func decisions(about event: Event) throws -> [RecordedDecision] {
    try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM decision
          WHERE undoneAt IS NULL AND id IN (
            SELECT subject.decisionID
            FROM mention JOIN subject ON subject.mentionID = mention.id
            WHERE mention.eventID = ?
          )
          ORDER BY id
          """,
        arguments: [event.id]
      )
      .map(DecisionRow.decision)
    }
  }
}

extension EventStore {
  /// Writes down that a decision no longer holds; events are yet to be matched.
  static func undo(
    _ undone: RecordedDecision,
    at moment: String,
    _ database: Database
  ) throws {
    try markStale(decision: undone.number, database)
    try database.execute(
      sql: "UPDATE decision SET undoneAt = ? WHERE id = ?",
      arguments: [moment, undone.number]
    )
    if case .add = undone.decision.action { try deleteStatements(of: undone.number, database) }
    try markBehind(database)
  }

  private func record(_ decision: Decision, about mentions: [Int64], at moment: String) throws {
    try database.write { database in
      _ = try Self.record(decision, of: nil, about: mentions, at: moment, database)
    }
    try matchEvents()
  }

  /// What wishes change, with the events as they are and their mentions.
  func resolved(_ wishes: [EventWish]) throws -> [ResolvedWish] {
    // The last decision holds, so each is compared with what those before it make of the event.
    var decided: [String: Event] = [:]
    return try wishes.map { wish in
      let event = try event(wish.event)
      var state = decided[event.id] ?? event
      let actions = wish.actions.filter { action in
        let isChange = !state.isUnchanged(by: action)
        if isChange { state = state.decided(action) }
        return isChange
      }
      decided[event.id] = state
      return ResolvedWish(event: event, actions: actions, mentions: try mentions(of: [event]))
    }
  }

  /// Writes wishes down as parts of one command.
  ///
  /// - Parameters:
  ///   - wishes: What is decided of which events.
  ///   - command: The number of the first decision of the command, where there is one.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  ///   - database: Where it is written.
  /// - Throws: `DatabaseError`.
  static func record(
    _ wishes: [ResolvedWish],
    of command: Int64?,
    at moment: String,
    _ database: Database
  ) throws {
    var command = command
    for wish in wishes {
      for action in wish.actions {
        let decision = Decision(action, event: wish.event.id)
        let number = try record(decision, of: command, about: wish.mentions, at: moment, database)
        command = command ?? number
      }
    }
  }

  private static func record(
    _ decision: Decision,
    of command: Int64?,
    about mentions: [Int64],
    at moment: String,
    _ database: Database
  ) throws -> Int64 {
    let number = try DecisionRow.insert(decision, of: command, at: moment, database)
    try SubjectRow.insert(mentions, decision: number, database)
    try markStale(decision: number, database)
    try markBehind(database)
    return number
  }

  /// The mentions that report some events, in their order.
  private func mentions(of events: [Event]) throws -> [Int64] {
    try database.read { database in
      try events.flatMap(\.reports)
        .compactMap { report in
          try Int64.fetchOne(
            database,
            sql: "SELECT id FROM mention WHERE sourceID = ? AND position = ?",
            arguments: [report.source, report.position]
          )
        }
    }
  }

  /// An id that no event has or would have without decisions.
  static func freeID(for event: Event, _ database: Database) throws -> String {
    var nameless = event
    nameless.id = ""
    return try [nameless].named(keeping: [:]) { try EventRow.isTaken($0, database) }[0].id
  }

  /// Lets the blocks that a decision touches be grouped again.
  static func markStale(decision: Int64, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO staleBlock
        SELECT DISTINCT mention.block
        FROM subject JOIN mention ON mention.id = subject.mentionID
        WHERE subject.decisionID = ? AND mention.block IS NOT NULL
        """,
      arguments: [decision]
    )
  }

  /// Takes out the statements that a decision brought, and the sources that say nothing else.
  private static func deleteStatements(of decision: Int64, _ database: Database) throws {
    let subjects = try Row.fetchAll(
      database,
      sql: """
        SELECT mention.id, mention.sourceID
        FROM subject JOIN mention ON mention.id = subject.mentionID
        WHERE subject.decisionID = ?
        ORDER BY subject.place
        """,
      arguments: [decision]
    )
    for (source, rows) in Dictionary(grouping: subjects, by: { $0["sourceID"] as Int64 })
      .sorted(by: { $0.key < $1.key })
    {
      let numbers = Set(rows.map { $0["id"] as Int64 })
      let reports = try MentionRow.numberedReports(of: source, database)
      guard reports.count > numbers.count else {
        try deleteMentions(of: source, database)
        try database.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [source])
        continue
      }
      try StoredIndex.remove(reports.filter { numbers.contains($0.number) }, database)
      for number in numbers.sorted() {
        try database.execute(sql: "DELETE FROM mention WHERE id = ?", arguments: [number])
      }
    }
  }
}

/// What is decided about one event.
public struct EventWish: Hashable, Sendable {
  /// The event, or the beginning of its id.
  public var event: String
  /// What is decided, as ``EventStore/decide(_:about:at:)`` takes it.
  public var actions: [Decision.Action]

  /// Creates a wish.
  public init(_ actions: [Decision.Action], about event: String) {
    self.actions = actions
    self.event = event
  }
}

/// A wish with what it is about.
struct ResolvedWish {
  /// The event as it is.
  let event: Event
  /// What changes it.
  let actions: [Decision.Action]
  /// The mentions that report it.
  let mentions: [Int64]
}
