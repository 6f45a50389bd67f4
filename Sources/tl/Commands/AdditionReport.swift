import Extract
import Foundation
import Render
import Store
import Temporal

/// What `tl add-source` did, source by source.
struct AdditionReport {
  /// One source as the JSON output shows it.
  struct Row: Encodable {
    var outcome: String
    var source: String
    var id: Int64?
    var title: String?
    var published: String?
    var statements: Int?
    var language: String?
    var reason: String?

    /// Whether it is in a language whose dates are not read.
    var isUnread: Bool {
      outcome != AdditionReport.failed && language.map { !$0.lowercased().hasPrefix("en") } ?? false
    }
  }

  private let isDryRun: Bool
  private(set) var rows: [Row] = []

  init(isDryRun: Bool) {
    self.isDryRun = isDryRun
  }

  /// Whether a source could not be added.
  var hasFailures: Bool { rows.contains { $0.outcome == Self.failed } }

  private static let failed = "failed"

  /// Notes a source that was read.
  ///
  /// - Returns: The line that tells it.
  mutating func add(_ record: SourceRecord, saved: (outcome: SaveOutcome, id: Int64)?) -> String {
    let row = Row(
      outcome: saved?.outcome.rawValue ?? "read",
      source: record.locator,
      id: saved?.id,
      title: record.article.displayTitle,
      published: record.article.publicationDate?.day.description,
      statements: record.mentions.count,
      language: record.article.language
    )
    rows.append(row)
    return Self.line(for: row, record)
  }

  /// Notes a source that could not be read.
  mutating func add(_ failure: Failure, of name: SourceName) {
    rows.append(Row(outcome: Self.failed, source: name.text, reason: failure.message))
  }

  private static func line(for row: Row, _ record: SourceRecord) -> String {
    let titleWidth = 60
    let title = record.article.displayTitle
    let date = record.article.publicationDate.map { DateWording.short($0.day) }
    return TerminalText.padded(row.outcome, to: 11)
      + TerminalText.padded(TerminalText.fitted(title, to: titleWidth), to: titleWidth + 2)
      + TerminalText.padded(date ?? "no date of its own", to: 20)
      + count(row.statements ?? 0, "statement") + "\n"
  }

  /// A number of things in words: "1 statement", "2 statements".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension AdditionReport {
  /// The last lines: how many of each outcome, how many events, and what is missing.
  func summary(eventCount: Int?) -> String {
    let outcomes = ["added", "changed", "unchanged", "read", Self.failed]
    let counts = outcomes.compactMap { outcome -> String? in
      let count = rows.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome)"
    }
    let events = eventCount.map { ", " + Self.count($0, "event") } ?? ""
    return counts.joined(separator: ", ") + events + ".\n"
      + (isDryRun ? "Nothing was stored.\n" : "")
      + unreadHint + undatedHint
  }

  /// Says which articles are in languages whose dates are not read.
  private var unreadHint: String {
    let unread = rows.filter(\.isUnread)
    guard let first = unread.first else { return "" }
    let languages = Set(unread.compactMap(\.language)).sorted().joined(separator: ", ")
    let subject =
      unread.count == 1
      ? "\(first.source) is kept, but its dates are not read"
      : "\(unread.count) articles are kept, but their dates are not read"
    return "\(subject): only those of English are (language: \(languages)).\n"
  }

  private var undatedHint: String {
    let undated = rows.filter { $0.outcome == "added" && $0.published == nil && !$0.isUnread }
    guard let first = undated.first else { return "" }
    let subject =
      undated.count == 1
      ? "One article has no date of its own; the year of its days"
      : "\(undated.count) articles have no date of their own; the year of their days"
    return """
      \(subject) comes from other sources that
      report the same event, or stays open (tl why EVENT says which). To set it yourself:
      tl add-source --published YYYY-MM-DD \(first.source)

      """
  }

  /// The whole report as JSON.
  func json(eventCount: Int?) throws -> String {
    struct Document: Encodable {
      var schema = 1
      var sources: [Row]
      var events: Int?
    }
    return try JSONText.encoded(Document(sources: rows, events: eventCount))
  }
}
