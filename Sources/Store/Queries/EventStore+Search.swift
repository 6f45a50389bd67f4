import GRDB
public import Temporal
import Timeline

/// A sentence that a search has found.
public struct FoundSentence: Hashable, Sendable {
  /// A part of a sentence.
  public struct Part: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Whether it is what was looked for.
    public var isFound: Bool
  }

  /// The sentence in parts.
  public var parts: [Part]
  /// The number of its source.
  public var source: Int64
  /// The event it reports.
  public var event: String
  /// When that happened; `nil` where no date is known.
  public var date: EDTFValue?
  /// Who says it, where it reports speech.
  public var speaker: String?

  /// The sentence.
  public var text: String { parts.map(\.text).joined() }
}

extension EventStore {
  /// Returns the sentences that have all the words of a query, or any, in the order of their events; without words all
  /// that the rest of the query chooses.
  ///
  /// - Parameters:
  ///   - query: What to look for; `days` and `eventsPerDay` do not matter here.
  ///   - limit: How many are wanted at most; `nil` for all.
  /// - Returns: The sentences.
  /// - Throws: ``StoreError``.
  public func sentences(
    matching query: TimelineQuery,
    limit: Int? = nil
  ) throws -> [FoundSentence] {
    try refresh()
    var events = query
    events.words = []
    let request = EventRequest(events, isNarrow: true)
    let expression = EventRequest.sentences(about: query)
    let speaker =
      query.speakers.isEmpty
      ? "" : "AND mention.speaker IN (\(SourceCondition.marks(query.speakers)))"
    let (marked, tables, condition) =
      expression == nil
      ? ("mention.sentence", "mention", "")
      : (
        "highlight(mentionSearch, 0, char(2), char(3))",
        "mentionSearch JOIN mention ON mention.id = mentionSearch.rowid",
        "AND mentionSearch MATCH ?"
      )
    return try database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT \(marked) AS marked, mention.sourceID, mention.eventID, mention.speaker, event.date
          FROM \(tables)
          JOIN event ON event.id = mention.eventID
          WHERE \(request.condition) \(condition) \(speaker)
          ORDER BY \(EventRow.order), mention.sourceID, mention.position
          LIMIT ?
          """,
        arguments: request.arguments + StatementArguments(expression.map { [$0] } ?? [])
          + StatementArguments(query.speakers) + [limit ?? -1]
      )
      return rows.map(FoundSentence.init)
    }
  }
}

extension FoundSentence {
  fileprivate init(_ row: Row) {
    self.init(
      parts: Self.parts(of: row["marked"]),
      source: row["sourceID"],
      event: row["eventID"],
      date: (row["date"] as String?).flatMap(EDTFValue.init),
      speaker: row["speaker"]
    )
  }

  /// Cuts a sentence at the signs that `highlight` has put around what was found.
  private static func parts(of marked: String) -> [Part] {
    let (start, end): (Character, Character) = ("\u{02}", "\u{03}")
    var parts: [Part] = []
    for piece in marked.split(separator: start, omittingEmptySubsequences: false).enumerated() {
      let halves = piece.element.split(
        separator: end,
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      if piece.offset > 0, let found = halves.first {
        parts.append(Part(text: String(found), isFound: true))
      }
      if let rest = piece.offset > 0 ? halves.dropFirst().first : piece.element[...] {
        parts.append(Part(text: String(rest), isFound: false))
      }
    }
    return parts.filter { !$0.text.isEmpty }
  }
}
