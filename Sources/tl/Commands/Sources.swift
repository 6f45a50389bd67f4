import ArgumentParser
import Fetch
import Render
import Store
import Temporal
import Timeline

/// `tl sources`: what was added.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Lists the sources.",
    discussion: """
      EXAMPLES
        tl sources
        tl sources --json
      """
  )

  @Flag(help: "Print the list as JSON.")
  var json = false

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let sources = try storeOptions.open().sources()
    if json {
      Console.standardOutput(try JSONText.encoded(Document(sources: sources.map(Row.init))))
    } else if sources.isEmpty {
      Console.standardOutput("No sources yet. Add an article: tl add-source URL|FILE\n")
    } else {
      let own = sources.filter(\.description.isOwn)
      let others = sources.filter { !$0.description.isOwn }
      pager.show(others.map(Self.line).joined() + Self.lineOfOwn(own))
    }
  }

  private static func line(for source: SourceSummary) -> String {
    let about = source.description
    guard source.kind == .article else { return lineOfListing(source) }
    let published = about.published.map { DateWording.short($0) } ?? "no date of its own"
    let names = [about.site, about.title].compactMap(\.self).filter { !$0.isEmpty }
    let statements = AdditionReport.count(source.mentionCount, "statement")
    let address = shownAddress(about.url)
    // What nobody named goes by its address.
    let facts =
      ["\(published) · \(statements)" + (names.isEmpty ? "" : " · \(address)")]
      + [about.archive.map { "as archived at \($0)" }].compactMap(\.self)
    return lines(names.isEmpty ? address : names.joined(separator: " · "), facts, of: source)
  }

  /// The name of a source with its number and tags, and below it what there is to know.
  private static func lines(_ name: String, _ facts: [String], of source: SourceSummary) -> String {
    let mark = TerminalText.padded("[\(source.id)] ", to: indent)
    let margin = String(repeating: " ", count: indent)
    let tags = source.tags.map { " #\($0)" }.joined()
    return PagerOptions.wrapped(name + tags, after: mark)
      + (facts + state(of: source)).map { PagerOptions.wrapped($0, after: margin) }.joined()
  }

  private static let indent = 6

  /// An address without what only tracks; a path as it is.
  private static func shownAddress(_ address: String) -> String {
    // What is no URL is a path, or what the user typed.
    address.contains("://") ? (try? FetchURL(address).shown) ?? address : address
  }

  /// What the user tells without saying where he has it from.
  private static func lineOfOwn(_ sources: [SourceSummary]) -> String {
    guard !sources.isEmpty else { return "" }
    let statements = sources.map(\.mentionCount).reduce(0, +)
    return PagerOptions.wrapped(
      "Added by hand · \(AdditionReport.count(statements, "statement"))",
      after: TerminalText.padded("[\(NumberRuns.words(sources.map(\.id)))] ", to: indent)
    )
  }

  /// What is amiss with a source, if anything is.
  private static func state(of source: SourceSummary) -> [String] {
    if let gone = source.goneAt { return ["gone for good since \(gone); what was kept stays"] }
    return failures(of: source).map { [$0] } ?? []
  }

  private static func failures(of source: SourceSummary) -> String? {
    switch source.failures {
    case 0: nil
    case 1: "could not be read at \(source.checkedAt ?? source.addedAt)"
    case let count:
      "could not be read \(count) times in a row, last at \(source.checkedAt ?? source.addedAt)"
    }
  }

  private static func lineOfListing(_ source: SourceSummary) -> String {
    let title = source.description.title
    let articles = AdditionReport.count(source.articleCount, "article")
    let checked = source.checkedAt ?? source.addedAt
    return lines(
      (title.isEmpty ? "" : title + " · ") + source.kind.rawValue,
      ["\(articles) · checked \(checked) · \(shownAddress(source.locator))"],
      of: source
    )
  }
}

/// The list as JSON shows it.
private struct Document: Encodable {
  var schema = 1
  var sources: [Row]
}

/// A source as JSON shows it.
private struct Row: Encodable {
  var id: Int64
  var kind: String
  /// The number of the feed or sitemap that gave it.
  var origin: Int64?
  /// How many articles a feed or a sitemap gave.
  var articles: Int?
  var checked: String?
  var url: String
  var title: String
  var site: String?
  var published: String?
  var publishedPlace: String?
  var tags: [String]
  var statements: Int
  var snapshots: Int
  var captured: String
  var digest: String
  var archive: String?
  /// When it was found to be gone for good.
  var gone: String?
  /// How often in a row it could not be read since.
  var failures: Int?

  init(_ source: SourceSummary) {
    id = source.id
    kind = source.kind.rawValue
    origin = source.origin
    articles = source.kind == .article ? nil : source.articleCount
    checked = source.checkedAt
    url = source.description.url
    title = source.description.title
    site = source.description.site
    published = source.description.published?.description
    publishedPlace = source.description.publishedPlace
    tags = source.tags
    statements = source.mentionCount
    snapshots = source.snapshotCount
    captured = source.description.captured
    digest = source.description.digest
    archive = source.description.archive
    gone = source.goneAt
    failures = source.failures == 0 ? nil : source.failures
  }
}
