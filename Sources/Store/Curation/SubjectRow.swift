import GRDB
import Timeline

/// The table `subject`: the statements a decision was made about, by what was said: the source, the sentence, and
/// which of the statements of that sentence.
///
/// Beside it stands the mention that says so now; none where the source says it no longer.
enum SubjectRow {
  /// Writes down that a decision is about some mentions, in that order.
  static func insert(_ mentions: [Int64], decision: Int64, _ database: Database) throws {
    for (place, mention) in mentions.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO subject (decisionID, place, locator, sentence, ordinal, mentionID)
          SELECT ?, ?, source.locator, mention.sentence, \(MentionRow.ordinal), mention.id
          FROM mention JOIN source ON source.id = mention.sourceID
          WHERE mention.id = ?
          """,
        arguments: [decision, place, mention]
      )
    }
  }

  /// Writes down that a decision is about some statements, in that order; ``resolve(source:_:)`` finds their mentions.
  static func insert(_ subjects: [DecisionSubject], decision: Int64, _ database: Database) throws {
    for (place, subject) in subjects.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO subject (decisionID, place, locator, sentence, ordinal)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [decision, place, subject.locator, subject.sentence, subject.ordinal]
      )
    }
  }

  /// Finds the mentions of a source again that decisions are about, after its mentions have changed: by the same
  /// sentence, else by the one most like it.
  static func resolve(source: Int64, _ database: Database) throws {
    let open = try Row.fetchAll(
      database,
      sql: """
        SELECT subject.decisionID, subject.place, subject.sentence, subject.ordinal
        FROM subject JOIN source ON source.locator = subject.locator
        WHERE source.id = ? AND subject.mentionID IS NULL
        """,
      arguments: [source]
    )
    guard !open.isEmpty else { return }
    let said =
      try Row.fetchAll(
        database,
        sql:
          "SELECT id, sentence, \(MentionRow.ordinal) AS ordinal FROM mention WHERE sourceID = ? ORDER BY position",
        arguments: [source]
      )
      .map { SaidSentence(mention: $0["id"], sentence: $0["sentence"], ordinal: $0["ordinal"]) }
    for row in open {
      guard let mention = SaidSentence.best(for: row["sentence"], row["ordinal"], among: said)
      else {
        continue
      }
      try database.execute(
        sql: "UPDATE subject SET mentionID = ? WHERE decisionID = ? AND place = ?",
        arguments: [mention, row["decisionID"] as Int64, row["place"] as Int]
      )
    }
  }
}

/// A mention as decisions know it.
private struct SaidSentence {
  let mention: Int64
  let sentence: String
  let ordinal: Int

  /// How much of the words of two sentences must be the same, that one can be a new wording of the other.
  private static let leastAlike = 0.5

  /// The mention that says a sentence, or the one most like it.
  static func best(for sentence: String, _ ordinal: Int, among said: [SaidSentence]) -> Int64? {
    let same = said.filter { $0.sentence == sentence }
    if let found = same.first(where: { $0.ordinal == ordinal }) ?? same.last {
      return found.mention
    }
    let words = Self.words(of: sentence)
    let alike = said.map { (likeness: words.likeness(to: Self.words(of: $0.sentence)), said: $0) }
    let best = alike.max { ($0.likeness, $1.said.mention) < ($1.likeness, $0.said.mention) }
    return best.flatMap { $0.likeness >= leastAlike ? $0.said.mention : nil }
  }

  private static func words(of sentence: String) -> Set<String> {
    Set(sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}

extension Set<String> {
  /// The Jaccard index of two sets, 0 to 1.
  fileprivate func likeness(to other: Set<String>) -> Double {
    let all = union(other).count
    return all == 0 ? 0 : Double(intersection(other).count) / Double(all)
  }
}
