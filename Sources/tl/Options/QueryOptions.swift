import ArgumentParser
import Store

/// Which events a command is about.
struct QueryOptions: ParsableArguments {
  @Argument(help: "Only events with all these words in a sentence; rebel* finds every ending.")
  var words: [String] = []

  @Flag(help: "Let any of the words be enough.")
  var any = false

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

  @Option(
    help: ArgumentHelp("Only so many days, those that matter most.", valueName: "count")
  )
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "Only so many events of each day, those that matter most.",
      valueName: "count"
    )
  )
  var perDay: Int?

  func validate() throws {
    for (name, count) in [("--top", top), ("--per-day", perDay)] {
      guard let count, count < 1 else { continue }
      throw ValidationError("\(name) takes a count from 1 on.")
    }
  }

  /// The query these options stand for.
  func query(in store: EventStore) throws -> TimelineQuery {
    TimelineQuery(
      words: words,
      matchesAnyWord: any,
      from: from?.earliest,
      to: to?.latest,
      tags: tags,
      sources: try sources.map { try store.sourceID(named: $0) },
      minimumSources: minSources,
      days: top,
      eventsPerDay: perDay
    )
  }
}
