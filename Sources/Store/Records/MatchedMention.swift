import GRDB
import Temporal
import Timeline

/// A mention with what matching has made of it.
struct MatchedMention {
  let report: Report
  let block: Int64
  /// The event it belongs to, where it was grouped before.
  let event: String?
  /// The event it would belong to without what the user decided.
  let derived: String?
}

extension MentionRow {
  /// The mentions of a block, by source and place.
  static func mentions(ofBlock block: Int64, _ database: Database) throws -> [MatchedMention] {
    let statement = try database.cachedStatement(
      sql: "\(published) WHERE block = ? ORDER BY mention.sourceID, position"
    )
    return try Array(
      Row.fetchCursor(statement, arguments: [block])
        .map {
          MatchedMention(
            report: try publishedReport(from: $0),
            block: block,
            event: $0["eventID"],
            derived: $0["derivedID"]
          )
        }
    )
  }

  /// The reports of a source, by place, with the numbers of their mentions.
  static func numberedReports(
    of source: Int64,
    _ database: Database
  ) throws -> [(number: Int64, report: Report)] {
    let statement = try database.cachedStatement(
      sql: "\(published) WHERE mention.sourceID = ? ORDER BY position"
    )
    return try Array(
      Row.fetchCursor(statement, arguments: [source])
        .map { (number: $0["id"], report: try publishedReport(from: $0)) }
    )
  }

  /// The numbers of the mentions of a source that are in no block.
  static func unmatched(of source: Int64, _ database: Database) throws -> Set<Int64> {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM mention WHERE sourceID = ? AND block IS NULL"
    )
    return try Int64.fetchSet(statement, arguments: [source])
  }

  /// The report of a mention.
  static func report(_ mention: Int64, _ database: Database) throws -> Report {
    let statement = try database.cachedStatement(sql: "\(published) WHERE mention.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [mention]) else {
      throw StoreError.damagedRow(table: "listing", id: String(mention))
    }
    return try publishedReport(from: row)
  }

  /// Writes to which event a report belongs, to which it would without any decision, and which date it has.
  static func assign(
    _ report: Report,
    to event: String,
    derived: String?,
    _ database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE mention
        SET eventID = ?, derivedID = ?, inferredDate = ?, inferredFrom = ?
        WHERE sourceID = ? AND position = ?
        """
    )
    try statement.execute(
      arguments: [
        event, derived, report.inferred?.value.description,
        report.inferred.map { $0.sources.map(String.init).joined(separator: " ") },
        report.source, report.position,
      ]
    )
  }

  private static let published = """
    SELECT \(MentionColumn.list), mention.eventID, mention.derivedID, article.published
    FROM mention JOIN article ON article.sourceID = mention.sourceID
    """

  private static func publishedReport(from row: Row) throws -> Report {
    var report = try report(from: row)
    report.published = (row["published"] as String?).flatMap { EDTFValue($0)?.civilDate }
    return report
  }
}
