import ArgumentParser
import Store

/// Which events a command is about.
struct QueryOptions: ParsableArguments {
  @Argument(help: "Only events with all these words in a sentence.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only from this date on.", valueName: "date"))
  var from: DayArgument?

  @Option(help: ArgumentHelp("Only up to this date.", valueName: "date"))
  var to: DayArgument?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("Only sources with this tag.", valueName: "tag")
  )
  var tags: [String] = []

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp(
      "Only events this source reports (number, URL or path).",
      valueName: "source"
    )
  )
  var sources: [String] = []

  @Option(help: ArgumentHelp("Only events that so many sources report.", valueName: "count"))
  var minSources = 1

  /// The query these options stand for.
  func query(in store: EventStore) throws -> TimelineQuery {
    TimelineQuery(
      words: words,
      from: from?.earliest,
      to: to?.latest,
      tags: tags,
      sources: try sources.map { try store.sourceID(of: $0, locator: SourceName($0).locator) },
      minimumSources: minSources
    )
  }
}
