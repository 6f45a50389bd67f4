import GRDB
import Temporal
import Timeline

/// The table `daySources`: how many sources speak for each day, for all statements there are.
///
/// It is what ``DaySalience`` counts where no words, sources or tags are asked for.
enum DaySources {
  /// Counts a day anew.
  static func count(_ day: Int, _ database: Database) throws {
    let deletion = try database.cachedStatement(sql: "DELETE FROM daySources WHERE day = ?")
    try deletion.execute(arguments: [day])
    let insertion = try database.cachedStatement(
      sql:
        "\(Self.insertion) WHERE event.rank = 0 AND event.firstDay = ? AND event.span = 0 \(Self.grouping)"
    )
    try insertion.execute(arguments: [day])
  }

  /// Counts all days, in a store whose statements came by another way than matching.
  static func countAll(_ database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT id, sentence FROM mention")
    var turns: [Int64] = []
    while let row = try rows.next() {
      if isTurn(row["sentence"]) { turns.append(row["id"]) }
    }
    for mention in turns {
      let statement = try database.cachedStatement(
        sql: "UPDATE mention SET isTurn = 1 WHERE id = ?"
      )
      try statement.execute(arguments: [mention])
    }
    try database.execute(
      sql: """
        UPDATE article SET opens = EXISTS (
          SELECT * FROM mention
          WHERE mention.sourceID = article.sourceID AND paragraph < \(Telling.lead)
        )
        """
    )
    try database.execute(
      sql: """
        DELETE FROM daySources;
        \(Self.insertion) WHERE event.rank = 0 AND event.span = 0 \(Self.grouping);
        """
    )
  }

  /// Whether a sentence tells a turn of whatever story.
  static func isTurn(_ sentence: String) -> Bool {
    Subject(words: [], needsAll: true).turns(sentence)
  }

  /// The counts, as ``DaySalience`` takes them.
  static func counts(_ database: Database) throws -> DaySalience.Counts {
    var counts: DaySalience.Counts = [[:], [:], [:], [:]]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT day, naming, later, turning FROM daySources"
    )
    while let row = try rows.next() {
      let day: Int = row[0]
      for kind in 0..<3 where row[kind + 1] as Int > 0 { counts[kind][day] = row[kind + 1] }
    }
    let opening = try Row.fetchCursor(
      database,
      sql:
        "SELECT published, sum(opens) FROM article WHERE published IS NOT NULL GROUP BY published"
    )
    while let row = try opening.next() {
      guard let day = EDTFValue(row[0] as String)?.civilDate, row[1] as Int > 0 else { continue }
      counts[3][day.dayNumber] = row[1]
    }
    return counts
  }

  private static let insertion = """
    INSERT INTO daySources (day, naming, later, turning)
    SELECT event.firstDay, count(DISTINCT mention.sourceID),
      count(DISTINCT CASE WHEN article.published > event.date THEN mention.sourceID END),
      count(DISTINCT CASE WHEN mention.isTurn THEN mention.sourceID END)
    FROM event
    JOIN mention ON mention.eventID = event.id
    LEFT JOIN article ON article.sourceID = mention.sourceID
    """

  private static let grouping = "GROUP BY event.firstDay"
}
