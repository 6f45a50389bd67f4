import GRDB
import Timeline

/// What came of taking over decisions.
public struct Adoption: Hashable, Sendable {
  /// How many are new here.
  public var added: Int
  /// How many of those here were undone.
  public var undone: Int
  /// What contradicts each other, and was left as it is here.
  public var conflicts: [DecisionConflict]
  /// What contradicted each other, and is as it was there.
  public var yielded: [DecisionConflict] = []
}

extension EventStore {
  /// Takes over what was decided in another store, each decision once, and matches the events.
  ///
  /// - Parameters:
  ///   - theirs: The decisions there, in the order in which they were made, their subjects by the locators here.
  ///   - yields: Whether theirs are taken where both contradict each other; else those here stay.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: What was done.
  /// - Throws: ``StoreError``.
  public func adopt(
    _ theirs: [TracedDecision],
    yielding yields: Bool,
    at moment: String
  ) throws -> Adoption {
    try matchEvents()
    let adoption = try database.write { database in
      var merge = DecisionMerge(own: try Self.tracedDecisions(database), theirs: theirs)
      if yields { merge.yield(to: theirs, at: moment) }
      for (own, moment) in merge.undone { try Self.undo(own, at: moment, database) }
      var names: [String: String] = [:]
      for decision in merge.added { try Self.insert(decision, naming: &names, database) }
      if !merge.added.isEmpty { try Self.markBehind(database) }
      return Adoption(
        added: merge.added.count,
        undone: merge.undone.count,
        conflicts: merge.conflicts,
        yielded: merge.yielded
      )
    }
    try matchEvents()
    return adoption
  }

  /// Writes down a decision of another store.
  ///
  /// - Parameters:
  ///   - traced: The decision.
  ///   - names: The ids here of events there, as far as they were told of.
  ///   - database: Where it is written.
  /// - Throws: `DatabaseError`.
  private static func insert(
    _ traced: TracedDecision,
    naming names: inout [String: String],
    _ database: Database
  ) throws {
    var decision = traced.record.decision
    let name = try names[decision.event] ?? name(for: traced, database)
    names[decision.event] = name
    decision.event = name
    let number = try DecisionRow.insert(decision, at: traced.record.madeAt, database)
    try database.execute(
      sql: "UPDATE decision SET undoneAt = ? WHERE id = ?",
      arguments: [traced.record.undoneAt, number]
    )
    try SubjectRow.insert(traced.subjects, decision: number, database)
    for locator in Set(traced.subjects.map(\.locator)).sorted() {
      guard let source = try sourceID(ofLocator: locator, database) else { continue }
      try SubjectRow.resolve(source: source, database)
    }
    try markStale(decision: number, database)
  }

  /// The id of the event a decision is about: the one it has there, unless another event has it here.
  private static func name(for traced: TracedDecision, _ database: Database) throws -> String {
    let id = traced.record.decision.event
    guard try EventRow.isTaken(id, database) else { return id }
    let events = try traced.subjects.flatMap { try self.events(of: $0, database) }
    guard !events.contains(id), let own = events.first else { return id }
    guard case .split = traced.record.decision.action else { return own }
    let others = (2...).lazy.map { "\(id)-\($0)" }
    return try others.first { try !EventRow.isTaken($0, database) } ?? id
  }

  /// The events that statements of a sentence belong to.
  private static func events(
    of subject: DecisionSubject,
    _ database: Database
  ) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT mention.eventID FROM mention JOIN source ON source.id = mention.sourceID
        WHERE source.locator = ? AND mention.sentence = ? AND mention.eventID IS NOT NULL
        ORDER BY mention.position
        """,
      arguments: [subject.locator, subject.sentence]
    )
  }
}
