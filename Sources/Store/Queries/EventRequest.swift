import GRDB
import Temporal

/// The part of an SQL statement that a query stands for.
struct EventRequest {
  /// What events are chosen from, under the name `event`: all of them or those of some days.
  private(set) var table = "event"
  private(set) var condition = "1"
  /// The order of the timeline; of a part of it sorted, for going through all of it in order costs more.
  let order: String
  /// How many events are skipped and how many are taken, where not all are.
  private(set) var limit = ""
  /// What stands for the question marks, those of the table first.
  private(set) var arguments = StatementArguments()

  /// Creates the part.
  ///
  /// - Parameters:
  ///   - query: What is asked for.
  ///   - isNarrow: Whether few events are looked at, because they were found otherwise.
  init(_ query: TimelineQuery, isNarrow: Bool = false) {
    order = query.isAboutSome ? EventRow.sorted : EventRow.order
    if let part = query.part { limit = " LIMIT \(part.count) OFFSET \(part.lowerBound)" }
    if isNarrow || query.isAboutSources {
      add(from: query.from?.dayNumber, to: query.to?.dayNumber)
    } else {
      choose(from: query.from?.dayNumber, to: query.to?.dayNumber)
    }
    addPhase(from: query.from?.dayNumber, to: query.to?.dayNumber)
    if query.minimumSources > 1 {
      add("event.sourceCount >= ? AND event.sourceCount > 1", [query.minimumSources])
    }
    if !query.includesHidden { add("event.hidden = 0", []) }
    if !query.includesUndated { add("event.date IS NOT NULL", []) }
    var untagged = query
    untagged.tags = []
    if let sources = SourceCondition(untagged) {
      add(Self.mentioned(by: sources.sql), sources.arguments)
    }
    if !query.tags.isEmpty { add(tags: query.tags) }
    let phrases = query.words.map(SearchExpression.of)
    let wanted = query.matchesAnyWord ? [phrases.joined(separator: " OR ")] : phrases
    for expression in wanted where !expression.isEmpty {
      add(Self.mentioned(by: "id IN (\(Self.found))"), [expression])
    }
    for word in query.excludedWords {
      add("NOT " + Self.mentioned(by: "id IN (\(Self.found))"), [SearchExpression.of(word)])
    }
    if !query.speakers.isEmpty {
      let speaker = "speaker IN (\(SourceCondition.marks(query.speakers)))"
      add(Self.mentioned(by: speaker), StatementArguments(query.speakers))
    }
  }

  /// The full-text expression for the sentences that name the subject of a query; `nil` where every
  /// sentence does.
  static func sentences(about query: TimelineQuery) -> String? {
    guard !query.words.isEmpty else { return nil }
    let phrases = query.words.map(SearchExpression.of)
    return phrases.joined(separator: query.matchesAnyWord ? " OR " : " AND ")
  }

  private static let found = "SELECT rowid FROM mentionSearch WHERE mentionSearch MATCH ?"

  private mutating func add(_ clause: String, _ values: StatementArguments) {
    condition += " AND " + clause
    arguments += values
  }

  /// Wants what overlaps with some days.
  private mutating func add(from: Int?, to: Int?) {
    guard from != nil || to != nil else { return }
    add(
      "+event.rank = 0 AND event.firstDay + event.span >= ? AND +event.firstDay <= ?",
      [from ?? Int(Int32.min), to ?? Int(Int32.max)]
    )
  }

  /// Leaves out what overlaps only with a part of its time that is not meant: "late 2025" is no part of its first half,
  /// "early 2025" none of its second, "mid-2025" none of its first and last quarter.
  private mutating func addPhase(from: Int?, to: Int?) {
    guard from != nil || to != nil else { return }
    add(
      """
      (event.phase IS NULL OR (
        event.firstDay + CASE event.phase
          WHEN 'START' THEN event.span / 2 WHEN 'MID' THEN event.span * 3 / 4 ELSE event.span END >= ?
        AND event.firstDay + CASE event.phase
          WHEN 'END' THEN event.span / 2 WHEN 'MID' THEN event.span / 4 ELSE 0 END <= ?
      ))
      """,
      [from ?? Int(Int32.min), to ?? Int(Int32.max)]
    )
  }

  /// Chooses from what overlaps with some days.
  ///
  /// Single days lie together in the order of the timeline. Of longer times each length is looked for by itself, for
  /// those of one length that reach into the days begin near them; there are few lengths.
  private mutating func choose(from: Int?, to: Int?) {
    guard from != nil || to != nil else { return }
    table = """
      (
        WITH RECURSIVE
          bounds(first, last) AS (VALUES (?, ?)),
          length(span) AS (
            SELECT min(span) FROM event INDEXED BY eventOfPeriod WHERE rank = 0 AND span > 0
            UNION ALL
            SELECT (SELECT min(next.span) FROM event AS next INDEXED BY eventOfPeriod
              WHERE next.span > length.span AND next.span > 0 AND next.rank = 0)
            FROM length WHERE length.span IS NOT NULL
          )
        SELECT event.* FROM bounds CROSS JOIN event
        WHERE rank = 0 AND span = 0 AND firstDay BETWEEN first AND last
        UNION ALL
        SELECT event.* FROM bounds CROSS JOIN length CROSS JOIN event
        WHERE rank = 0 AND event.span = length.span AND event.span > 0
          AND firstDay BETWEEN first - length.span AND last
      ) AS event
      """
    arguments += [from ?? Int(Int32.min), to ?? Int(Int32.max)]
  }

  /// Wants one of some tags on a source of the event or on the event itself.
  private mutating func add(tags: [String]) {
    let marks = SourceCondition.marks(tags)
    let onSource = "sourceID IN (SELECT sourceID FROM sourceTag WHERE tag IN (\(marks)))"
    let onEvent = "event.id IN (SELECT eventID FROM eventTag WHERE tag IN (\(marks)))"
    let values = StatementArguments(tags)
    add("(\(Self.mentioned(by: onSource)) OR \(onEvent))", values + values)
  }

  private static func mentioned(by clause: String) -> String {
    "event.id IN (SELECT eventID FROM mention WHERE \(clause))"
  }
}

/// The part of an SQL statement that says which sources a query is about.
struct SourceCondition {
  let sql: String
  let arguments: StatementArguments

  /// Creates it; `nil` where the query is about all.
  init?(_ query: TimelineQuery) {
    var clauses: [String] = []
    var arguments = StatementArguments()
    if !query.sources.isEmpty {
      clauses.append("sourceID IN (\(Self.marks(query.sources)))")
      arguments += StatementArguments(query.sources)
    }
    if !query.tags.isEmpty {
      let tagged = "SELECT sourceID FROM sourceTag WHERE tag IN (\(Self.marks(query.tags)))"
      clauses.append("sourceID IN (\(tagged))")
      arguments += StatementArguments(query.tags)
    }
    guard !clauses.isEmpty else { return nil }
    sql = clauses.joined(separator: " AND ")
    self.arguments = arguments
  }

  static func marks(_ values: [some Any]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}
