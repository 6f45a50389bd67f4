import GRDB
public import Timeline

extension EventStore {
  /// Returns what decisions are about: of each the headlines of its statements, one for each event that they would be
  /// in without any decision, in the order of the decision.
  ///
  /// A statement that is there no longer stands for itself.
  ///
  /// - Returns: The headlines by the number of the decision.
  /// - Throws: `DatabaseError`.
  public func headlinesOfDecisions() throws -> [Int64: [String]] {
    try database.read { database in
      var headlines: [Int64: [String]] = [:]
      var seen: Set<[String]> = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT subject.decisionID, coalesce(mention.headline, subject.sentence), coalesce(mention.derivedID, '')
          FROM subject LEFT JOIN mention ON mention.id = subject.mentionID
          ORDER BY subject.decisionID, subject.place
          """
      )
      while let row = try rows.next() {
        let (number, event): (Int64, String) = (row[0], row[2])
        guard event.isEmpty || seen.insert(["\(number)", event]).inserted else { continue }
        headlines[number, default: []].append(row[1])
      }
      return headlines
    }
  }

  /// Returns the events that the statements of a decision are in now, in the order of the decision.
  ///
  /// - Throws: ``StoreError``, `DatabaseError`.
  public func events(of decision: RecordedDecision) throws -> [Event] {
    let ids = try database.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT mention.eventID
          FROM subject JOIN mention ON mention.id = subject.mentionID
          WHERE subject.decisionID = ? AND mention.eventID IS NOT NULL
          GROUP BY mention.eventID
          ORDER BY min(subject.place)
          """,
        arguments: [decision.number]
      )
    }
    return try ids.map { try event($0) }
  }
}
