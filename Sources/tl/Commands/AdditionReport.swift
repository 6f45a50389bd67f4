import Extract
import Foundation
import Render
import Store
import Temporal
import Timeline

/// What `tl add-source` or `tl update` did, source by source.
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
    /// What it is, where it is no article.
    var kind: String?
    /// Where in a web archive it was taken from, where the page itself is gone.
    var archive: String?
    /// How many articles a feed or a sitemap lists, and how many of them are new.
    var listed: Int?
    var new: Int?

    /// Whether it is in a language whose dates are not read.
    var isUnread: Bool {
      outcome != AdditionReport.failed && !TimelineBuilder.reads(language)
    }

    /// Whether it is a new article whose day is not known.
    var isUndated: Bool { outcome == "added" && kind == nil && published == nil && !isUnread }
  }

  /// Sources that have something in common: how many there are, and the first.
  private struct Group {
    var count = 0
    var first = ""
    var languages: Set<String> = []

    mutating func add(_ row: Row) {
      if count == 0 { first = row.source }
      count += 1
      if let language = row.language { languages.insert(language) }
    }
  }

  private let isDryRun: Bool
  private let limit: Int
  private let isAnonymous: Bool
  private var hasNewListing = false
  /// Whether every source is kept for the JSON output; of a hundred thousand else only numbers are.
  private let keepsRows: Bool
  private var rows: [Row] = []
  private var counts: [String: Int] = [:]
  private var unread = Group()
  private var undated = Group()
  /// How many new articles that are listed were not taken.
  var leftOutCount = 0

  /// - Parameters:
  ///   - isDryRun: Whether nothing is stored.
  ///   - limit: How many new articles of feeds and sitemaps are taken.
  ///   - isJSON: Whether it is written as JSON.
  ///   - isAnonymous: Whether servers are told no way to reach the user.
  init(isDryRun: Bool, limit: Int, isJSON: Bool, isAnonymous: Bool) {
    self.isDryRun = isDryRun
    self.limit = limit
    self.isAnonymous = isAnonymous
    keepsRows = isJSON
  }

  private mutating func note(_ row: Row) {
    counts[row.outcome, default: 0] += 1
    if row.isUnread { unread.add(row) }
    if row.isUndated { undated.add(row) }
    if keepsRows { rows.append(row) }
  }

  /// Whether a source could not be added.
  var hasFailures: Bool { counts[Self.failed] != nil }

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
      language: record.article.language,
      archive: record.snapshot.archive
    )
    note(row)
    return Self.line(for: row, record)
  }

  /// Notes a feed or a sitemap that was read.
  ///
  /// - Returns: The line that tells it.
  mutating func add(
    _ listing: Listing,
    saved: (outcome: SaveOutcome, id: Int64)?,
    newCount: Int
  ) -> String {
    let count = listing.articles.count
    if saved?.outcome == .added, SourceName(listing.record.locator).identity != nil {
      hasNewListing = true
    }
    let row = Row(listing.record, saved, listed: count, new: newCount)
    note(row)
    return Self.line(for: row, Self.count(count, "article") + ", \(newCount) new")
  }

  /// Notes an archive that was read.
  ///
  /// - Returns: The line that tells it.
  mutating func add(
    _ archive: ListingRecord,
    saved: (outcome: SaveOutcome, id: Int64)?,
    _ counts: (records: Int, articles: Int)
  ) -> String {
    let row = Row(archive, saved, listed: counts.articles, new: nil)
    note(row)
    return Self.line(
      for: row,
      Self.count(counts.records, "record") + ", " + Self.count(counts.articles, "article")
    )
  }

  private static func line(for row: Row, _ contents: String) -> String {
    let name = row.title.flatMap { $0.isEmpty ? nil : $0 } ?? row.source
    return TerminalText.padded(row.outcome, to: 11)
      + TerminalText.padded(TerminalText.fitted(name, to: titleWidth), to: titleWidth + 2)
      + TerminalText.padded(row.kind ?? "", to: 20) + contents + "\n"
  }

  /// Notes a source that could not be read.
  mutating func add(_ failure: Failure, of name: SourceName) {
    note(Row(outcome: Self.failed, source: name.text, reason: failure.message))
  }

  /// How wide titles are: on a terminal what the other columns leave.
  private static var titleWidth: Int {
    let (usual, least, others) = (60, 20, 51)
    guard Surroundings.isOutputTerminal else { return usual }
    return min(usual, max(least, Surroundings.columns - others))
  }

  private static func line(for row: Row, _ record: SourceRecord) -> String {
    let title = record.article.displayTitle
    let date = record.article.publicationDate.map { DateWording.short($0.day) }
    return TerminalText.padded(row.outcome, to: 11)
      + TerminalText.padded(
        TerminalText.fitted(title, to: Self.titleWidth),
        to: Self.titleWidth + 2
      )
      + TerminalText.padded(date ?? "no date of its own", to: 20)
      + count(row.statements ?? 0, "statement") + "\n"
      + (row.archive.map {
        String(repeating: " ", count: 11) + "as archived at \(TerminalText.safe($0))\n"
      } ?? "")
  }

  /// A number of things in words: "1 statement", "2 statements".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension AdditionReport {
  /// The last lines: how many of each outcome, how many events, and what is missing.
  func summary(eventCount: Int?) -> String {
    let outcomes = ["added", "changed", "unchanged", "earlier", "read", Self.failed]
    let counts = outcomes.compactMap { outcome in
      self.counts[outcome].map { "\($0) \(outcome)" }
    }
    let events = eventCount.map { ", " + Self.count($0, "event") } ?? ""
    return counts.joined(separator: ", ") + events + ".\n"
      + leftOutHint
      + (isDryRun ? "Nothing was stored.\n" : "")
      + unreadHint + undatedHint + contactHint
  }

  /// Says how many listed articles are left for the next run.
  private var leftOutHint: String {
    guard leftOutCount > 0 else { return "" }
    return "\(Self.count(leftOutCount, "listed article")) left for the next tl update: at most "
      + "\(limit) new ones are taken in one run (--limit).\n"
  }

  /// Says, once for each feed and sitemap that is followed from now on, how to tell its owner who asks.
  private var contactHint: String {
    guard isAnonymous, hasNewListing else { return "" }
    return
      "The site is told no way to reach you. To tell it: tl config set contact you@example.org\n"
  }

  /// Says which articles are in languages whose dates are not read.
  private var unreadHint: String {
    guard unread.count > 0 else { return "" }
    let languages = unread.languages.sorted().joined(separator: ", ")
    let subject =
      unread.count == 1
      ? "\(unread.first) is kept, but its dates are not read"
      : "\(unread.count) articles are kept, but their dates are not read"
    return "\(subject): only those of English are (language: \(languages)).\n"
  }

  private var undatedHint: String {
    guard undated.count > 0 else { return "" }
    let subject =
      undated.count == 1
      ? "One article has no date of its own; the year of its days"
      : "\(undated.count) articles have no date of their own; the year of their days"
    return """
      \(subject) comes from other sources that
      report the same event, or stays open (tl why EVENT says which). To set it yourself:
      tl add-source --published YYYY-MM-DD \(undated.first)

      """
  }

  /// The whole report as JSON.
  func json(eventCount: Int?) throws -> String {
    struct Document: Encodable {
      var schema = 1
      var sources: [Row]
      var events: Int?
      var left: Int?
    }
    return try JSONText.encoded(
      Document(sources: rows, events: eventCount, left: leftOutCount > 0 ? leftOutCount : nil)
    )
  }
}

extension AdditionReport.Row {
  /// A source that gives articles.
  fileprivate init(
    _ record: ListingRecord,
    _ saved: (outcome: SaveOutcome, id: Int64)?,
    listed: Int,
    new: Int?
  ) {
    self.init(
      outcome: saved?.outcome.rawValue ?? "read",
      source: record.locator,
      id: saved?.id,
      title: record.title,
      kind: record.kind.rawValue,
      listed: listed,
      new: new
    )
  }
}
