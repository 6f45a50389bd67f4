import ArgumentParser
import Extract
import Fetch
import Store

/// `tl add-source`: fetch, read, store.
struct AddSource: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-source",
    abstract: "Adds articles: fetches them, finds what they date, and stores it.",
    discussion: """
      EXAMPLES
        tl add-source https://example.org/news/1 article.html
        tl add-source https://example.org/feed.xml --limit 20 --tag minerals
        tl add-source notes.txt --published 2025-02-25

      A feed (RSS, Atom, JSON Feed) or a sitemap adds the articles it lists; tl update follows \
      it. Adding the same article twice changes nothing. One that cannot be read is reported and \
      the others are added; the exit code is then 1.
      """
  )

  @Argument(help: "URLs or files of articles, feeds or sitemaps; - reads standard input.")
  var sources: [String]

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A tag for these sources.", valueName: "tag")
  )
  var tags: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day these articles were published, where they do not say it themselves.",
      valueName: "YYYY-MM-DD"
    )
  )
  var published: DayArgument?

  @Flag(help: "Add the feeds that these pages name, not the pages.")
  var feeds = false

  @OptionGroup var limits: ListingArguments

  @OptionGroup var archives: ArchiveArgument

  @Flag(help: "Read and report, but store nothing.")
  var dryRun = false

  @Flag(help: "Show what would be taken from each page and what left, and why; stores nothing.")
  var explain = false

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print failures only.")
  var quiet = false

  @Flag(help: "Ask servers again also where they said that a page would not change yet.")
  var force = false

  @OptionGroup var fetching: FetchArguments

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    if sources.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError(
        "A source is a URL, a path, or - for standard input; one of them is empty."
      )
    }
    if explain, json { throw ValidationError("--explain is for reading; it excludes --json.") }
    if let published, published.day == nil {
      throw ValidationError("--published takes a whole day: 2025-02-24.")
    }
    if sources.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  func run() async throws {
    if explain { return try await explainSources() }
    if dryRun { return try await take(into: nil) }
    try await storeOptions.filling { try await take(into: $0) }
  }

  private func take(into store: EventStore?) async throws {
    var intake = Intake(
      into: store,
      published: published?.day,
      archive: try archives.archive(),
      options: fetching.options,
      manners: Intake.Manners(
        limit: limits.limit,
        ignoresFreshness: force,
        isAnonymous: fetching.isAnonymous,
        isQuiet: quiet,
        isJSON: json
      )
    )
    let (names, failures) = await namedSources()
    for (name, failure) in failures { intake.tell(failure, of: name) }
    try await intake.take(names.map { SourceRequest(name: $0, tags: tags) })
  }

  /// What the user named, or the feeds of it, and the pages that have none.
  private func namedSources() async -> ([SourceName], failures: [(SourceName, Failure)]) {
    let names = sources.map(SourceName.init)
    guard feeds else { return (names, []) }
    let discovery = FeedDiscovery(
      fetcher: Fetcher(options: fetching.options, now: Surroundings.now, hear: Narrator.tell)
    )
    var found: [SourceName] = []
    var failures: [(SourceName, Failure)] = []
    for name in names {
      do {
        found += try await discovery.namedFeeds(of: name)
      } catch {
        failures.append((name, Failure(error) ?? Failure("\(error)", exitCode: .failed)))
      }
    }
    return (found, failures)
  }
}

extension AddSource {
  /// Prints what each page is made of; a page that cannot be read is reported and the others go on.
  private func explainSources() async throws {
    var hasFailures = false
    for name in sources.map(SourceName.init) {
      do {
        let explanation = try ArticleReader()
          .explanation(of: try await Page(named: name, options: fetching.options), name: name.text)
        Console.standardOutput(ExplanationReport(explanation).text)
        if let reason = Messages.refusal(of: explanation.article, in: name.text) {
          throw Failure(reason, exitCode: .failed)
        }
      } catch {
        guard let failure = Failure(error) else { throw error }
        hasFailures = true
        Console.standardError("failed     \(failure.message)\n")
      }
    }
    if hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
