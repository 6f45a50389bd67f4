import GRDB
import Timeline

/// The decisions that hold for some blocks of mentions.
enum AppliedDecisions {
  /// Adds to some blocks those that decisions bring together with them.
  static func reach(_ blocks: inout Set<Int64>, _ database: Database) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM subject)") ?? false else {
      return
    }
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT other.block
        FROM mention AS own
        JOIN subject ON subject.mentionID = own.id
        JOIN decision ON decision.id = subject.decisionID AND decision.undoneAt IS NULL
        JOIN subject AS beside ON beside.decisionID = decision.id
        JOIN mention AS other ON other.id = beside.mentionID
        WHERE own.block = ? AND other.block IS NOT NULL
        """
    )
    var open = blocks.sorted()
    while let block = open.popLast() {
      for other in try Int64.fetchAll(statement, arguments: [block])
      where blocks.insert(other).inserted { open.append(other) }
    }
  }

  /// The decisions about mentions of some blocks, in the order in which they were made.
  static func all(in blocks: Set<Int64>, _ database: Database) throws -> [Curator.Resolved] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT decision.*, subject.place, mention.sourceID, mention.position
        FROM mention
        JOIN subject ON subject.mentionID = mention.id
        JOIN decision ON decision.id = subject.decisionID AND decision.undoneAt IS NULL
        WHERE mention.block = ?
        """
    )
    var decisions: [Int64: Decision] = [:]
    var subjects: [Int64: [(place: Int, report: ReportKey)]] = [:]
    for block in blocks {
      for row in try Row.fetchAll(statement, arguments: [block]) {
        let number: Int64 = row["id"]
        if decisions[number] == nil {
          decisions[number] = try DecisionRow.decision(from: row).decision
        }
        let report = ReportKey(source: row["sourceID"], position: row["position"])
        subjects[number, default: []].append((row["place"], report))
      }
    }
    return decisions.sorted { $0.key < $1.key }
      .map { number, decision in
        let told = (subjects[number] ?? []).sorted { $0.place < $1.place }
        return (decision, told.map(\.report))
      }
  }
}
