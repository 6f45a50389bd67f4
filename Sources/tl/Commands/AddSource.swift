import ArgumentParser
import Extract
import Foundation
import Store

/// `tl add-source`: fetch, read, store.
struct AddSource: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Adds articles: fetches them, finds what they date, and stores it.",
    discussion: """
      Adding the same article twice changes nothing. One that cannot be read is reported and the
      others are added; the exit code is then 1.
      """
  )

  @Argument(help: "URLs or files; - reads standard input.")
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
    let store = dryRun ? nil : try storeOptions.open()
    var report = AdditionReport(isDryRun: dryRun)
    let ingest = ingest(into: store)
    let progress = Progress(total: sources.count, isShown: !quiet && !json) { ingest.activeHosts }
    do {
      try await progress.shown {
        try await ingest.read(sources.map(SourceName.init)) { name, outcome in
          try progress.advance(isFailure: outcome.isFailure) {
            try note(outcome, of: name, in: store, &report)
          }
        }
      }
    } catch is CancellationError {
      try conclude(report, eventCount: nil)
      Console.standardError(
        "tl: stopped. What was added is kept; the same command adds the rest.\n"
      )
      throw ExitCode(ExitStatus.interrupted.rawValue)
    }
    try store?.matchEvents()
    try conclude(report, eventCount: try store?.eventCount())
    if report.hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}

extension AddSource {
  private func ingest(into store: EventStore?) -> Ingest {
    let given = published?.day
    return Ingest(
      published: { name in
        // What cannot be read from the store is read again when the source is saved, and said then.
        given ?? (try? store?.publishedOverride(ofLocator: name.locator))
      },
      stored: { name in
        try? store?.page(ofLocator: name.locator)  // what cannot be read is fetched anew
      },
      tags: tags,
      options: fetching.options,
      ignoresFreshness: force
    )
  }

  /// Stores what was read of a source, or notes why nothing was, and says so.
  private func note(
    _ outcome: Ingest.Outcome,
    of name: SourceName,
    in store: EventStore?,
    _ report: inout AdditionReport
  ) throws {
    switch outcome {
    case .success(let record):
      let line = try report.add(record, saved: store?.save(record))
      if !quiet, !json { Console.standardOutput(line) }
      if record.article.isCut, !json {
        Console.standardError("tl: \(Messages.cut(name.text))\n")
      }
    case .failure(let failure):
      report.add(failure, of: name)
      if failure.isGone {
        try store?.markGone(locator: name.locator, at: Surroundings.now().formatted(.iso8601))
      }
      if !json { Console.standardError("failed     \(failure.message)\n") }
    }
  }

  private func conclude(_ report: AdditionReport, eventCount: Int?) throws {
    if json {
      Console.standardOutput(try report.json(eventCount: eventCount))
    } else if !quiet {
      Console.standardOutput(report.summary(eventCount: eventCount))
    }
  }

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
