import ArgumentParser
import Store
import Temporal

/// Which events a command is about.
struct QueryOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Only events with all these words in a sentence.",
      discussion: """
        rebel* finds every ending, '"rare earths"' words in a row, -steel leaves out, \
        source:NAME, tag:NAME and by:NAME (who said it) choose, date:2025-02 and date:2022/2024 too.
        """
    )
  )
  var words: [String] = []

  @Option(
    name: .customLong("not"),
    help: ArgumentHelp("Only events with this word in no sentence.", valueName: "word")
  )
  var excluded: [String] = []

  @Flag(help: "Let any of the words be enough.")
  var any = false

  @Option(help: ArgumentHelp("Only from this date on.", valueName: "date"))
  var from: DayArgument?

  @Option(help: ArgumentHelp("Only up to this date.", valueName: "date"))
  var to: DayArgument?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("Only sources with this tag.", valueName: "tag"),
    completion: StoreCompletion.tags
  )
  var tags: [String] = []

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp(
      "Only events this source reports (number, URL or path).",
      valueName: "source"
    ),
    completion: StoreCompletion.sources
  )
  var sources: [String] = []

  @Option(help: ArgumentHelp("Only events that so many sources report.", valueName: "count"))
  var minSources = 1

  @Option(
    help: ArgumentHelp(
      """
      Only so many days, those that matter most; each event in the words of the report that tells it best beside the \
      others.
      """,
      valueName: "count"
    )
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
    for (name, count) in [("--top", top), ("--per-day", perDay), ("--min-sources", minSources)] {
      guard let count, count < 1 else { continue }
      throw ValidationError("\(name) takes a count from 1 on.")
    }
    if let first = from?.earliest, let last = to?.latest, first > last {
      throw ValidationError("--from lies behind --to: \(first) is later than \(last).")
    }
  }

  /// The query these options stand for.
  ///
  /// - Throws: A `Failure` that names the nearest source or speaker where there is none like that.
  func query(in store: EventStore) throws -> TimelineQuery {
    do {
      return try query(QueryWords(words), in: store)
    } catch let error as StoreError {
      throw Failure(of: error, hint: try hint(in: store))
    }
  }

  /// Says that there is nothing, and what to do.
  ///
  /// - Parameters:
  ///   - words: That nothing was found.
  ///   - store: The store it is not in.
  /// - Throws: What the store throws.
  func tellNothing(
    _ words: String = "nothing matches; tl show without words and options shows all.",
    in store: EventStore
  ) throws {
    guard try store.eventCount() > 0 else {
      return Console.standardError("tl: no events yet; tl add-source URL|FILE adds an article.\n")
    }
    let hint = try hint(in: store).map { " " + $0 } ?? ""
    Console.standardError("tl: \(words)\(hint)\n")
  }

  /// What may have been meant where nothing is found; `nil` where nothing is near.
  func hint(in store: EventStore) throws -> String? {
    try QueryHint(words: words, tags: tags, sources: sources).text(in: store)
  }

  private func query(_ typed: QueryWords, in store: EventStore) throws -> TimelineQuery {
    var query = TimelineQuery(
      words: typed.words,
      matchesAnyWord: any,
      from: (typed.dates.compactMap(\.earliest) + [from?.earliest].compactMap(\.self)).max(),
      to: (typed.dates.compactMap(\.latest) + [to?.latest].compactMap(\.self)).min(),
      tags: tags + typed.tags,
      sources: try (sources + typed.sources)
        .flatMap { try store.sourceIDs(named: $0) },
      minimumSources: minSources,
      days: top,
      eventsPerDay: perDay
    )
    query.excludedWords = excluded + typed.excluded
    query.speakers = try typed.speakers.flatMap { name in
      let speakers = try store.speakers(named: name)
      guard !speakers.isEmpty else { throw StoreError.noSpeaker(name) }
      return speakers
    }
    return query
  }
}
