import GRDB
import Temporal

/// The part of an SQL statement that a query stands for.
struct EventRequest {
  private(set) var condition = "1"
  /// The order of the timeline; of a part of it sorted, for going through all of it in order costs more.
  let order: String
  private(set) var arguments = StatementArguments()

  init(_ query: TimelineQuery) {
    order = query.isAboutSome ? EventRow.sorted : EventRow.order
    add(from: query.from?.dayNumber, to: query.to?.dayNumber)
    if query.minimumSources > 1 {
      add(
        "id IN (SELECT id FROM event WHERE sourceCount > 1 AND sourceCount >= ?)",
        [query.minimumSources]
      )
    }
    if !query.includesHidden { add("hidden = 0", []) }
    if !query.includesUndated { add("date IS NOT NULL", []) }
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

  /// Wants days that overlap with some: single days are found by their place, longer times by their end.
  private mutating func add(from: Int?, to: Int?) {
    guard from != nil || to != nil else { return }
    let (first, last) = (from ?? Int(Int32.min), to ?? Int(Int32.max))
    add(
      """
      id IN (
        SELECT id FROM event WHERE rank = 0 AND firstDay BETWEEN ? AND ? AND span = 0
        UNION ALL SELECT id FROM event WHERE span > 0 AND latest >= ? AND earliest <= ?
      )
      """,
      [first, last, first, last]
    )
  }

  /// Wants one of some tags on a source of the event or on the event itself.
  private mutating func add(tags: [String]) {
    let marks = SourceCondition.marks(tags)
    let onSource = "sourceID IN (SELECT sourceID FROM sourceTag WHERE tag IN (\(marks)))"
    let onEvent = "id IN (SELECT eventID FROM eventTag WHERE tag IN (\(marks)))"
    let values = StatementArguments(tags)
    add("(\(Self.mentioned(by: onSource)) OR \(onEvent))", values + values)
  }

  private static func mentioned(by clause: String) -> String {
    "id IN (SELECT eventID FROM mention WHERE \(clause))"
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
