import GRDB
import Timeline

/// A statement that a decision is about, by what was said.
public struct DecisionSubject: Hashable, Sendable {
  /// The locator of the source.
  public var locator: String
  /// The sentence.
  public var sentence: String
  /// Which of the statements of the sentence it is, from 0.
  public var ordinal: Int
}

/// A decision with the statements it is about.
public struct TracedDecision: Hashable, Sendable {
  /// The decision.
  public var record: RecordedDecision
  /// The statements, in its order.
  public var subjects: [DecisionSubject]

  /// What makes it the same decision wherever it is written down.
  var trace: Trace {
    Trace(action: record.decision.action, madeAt: record.madeAt, subjects: Set(subjects))
  }

  /// When what was decided about which statements.
  struct Trace: Hashable {
    let action: Decision.Action
    let madeAt: String
    let subjects: Set<DecisionSubject>
  }
}

extension EventStore {
  /// Returns all decisions with the statements they are about, in the order in which they were made.
  public func tracedDecisions() throws -> [TracedDecision] {
    try database.read(Self.tracedDecisions)
  }

  static func tracedDecisions(_ database: Database) throws -> [TracedDecision] {
    let statement = try database.cachedStatement(
      sql: "SELECT locator, sentence, ordinal FROM subject WHERE decisionID = ? ORDER BY place"
    )
    return try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY id")
      .map { row in
        let subjects = try Row.fetchAll(statement, arguments: [row["id"] as Int64])
        return TracedDecision(
          record: try DecisionRow.decision(from: row),
          subjects: subjects.map {
            DecisionSubject(
              locator: $0["locator"],
              sentence: $0["sentence"],
              ordinal: $0["ordinal"]
            )
          }
        )
      }
  }
}
