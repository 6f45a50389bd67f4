import GRDB
import Temporal
import Timeline

extension EventStore {
  /// Matches all mentions to events again, where mentions have changed since it was last done.
  ///
  /// Events keep their ids as long as most of their mentions stay together.
  public func matchEvents() throws {
    guard try database.read(Self.isBehind) else { return }
    try database.write { database in
      guard try Self.isBehind(database) else { return }
      let (reports, identities) = try Self.reports(in: database)
      let events = TimelineBuilder().events(from: reports, keeping: identities)
      try Self.replaceEvents(with: events, database)
      try database.execute(sql: "UPDATE matching SET isBehind = 0")
    }
  }

  private static func isBehind(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT isBehind FROM matching") ?? false
  }

  private static func reports(
    in database: Database
  ) throws -> (reports: [Report], identities: [ReportKey: String]) {
    var reports: [Report] = []
    var identities: [ReportKey: String] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT mention.*, article.published
        FROM mention JOIN article ON article.sourceID = mention.sourceID
        ORDER BY mention.sourceID, position
        """
    )
    while let row = try rows.next() {
      var report = try MentionRow.report(from: row)
      report.inferred = nil
      report.published = (row["published"] as String?).flatMap { EDTFValue($0)?.civilDate }
      reports.append(report)
      guard let event = row["eventID"] as String? else { continue }
      identities[ReportKey(source: report.source, position: report.position)] = event
    }
    return (reports, identities)
  }

  private static func replaceEvents(with events: [Event], _ database: Database) throws {
    try database.execute(sql: "UPDATE mention SET eventID = NULL")
    try database.execute(sql: "DELETE FROM event")
    for (sequence, event) in events.enumerated() {
      try EventRow.insert(event, sequence: sequence, database)
      for report in event.reports { try assign(report, to: event.id, database) }
    }
  }

  private static func assign(_ report: Report, to event: String, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE mention
        SET eventID = ?, inferredDate = ?, inferredFrom = ?
        WHERE sourceID = ? AND position = ?
        """
    )
    try statement.execute(
      arguments: [
        event, report.inferred?.value.description,
        report.inferred.map { $0.sources.map(String.init).joined(separator: " ") },
        report.source, report.position,
      ]
    )
  }
}
