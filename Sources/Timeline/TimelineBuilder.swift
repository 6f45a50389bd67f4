public import Extract

/// Turns articles into events.
///
///     let builder = TimelineBuilder()
///     let mentions = builder.mentions(in: article)
///     let reports = mentions.enumerated().map { Report(source: 1, position: $0, mention: $1) }
///     let events = builder.events(from: reports)
public struct TimelineBuilder: Sendable {
  private let finder = MentionFinder()

  /// Creates a builder.
  public init() {}

  /// Whether articles in a language are read, a BCP 47 tag; where none is said, it is taken for English.
  public static func reads(_ language: String?) -> Bool {
    language?.lowercased().hasPrefix("en") ?? true
  }

  /// Finds the event mentions of an article, in text order.
  public func mentions(in article: Article) -> [EventMention] {
    finder.mentions(in: article)
  }

  /// Recognises which reports tell of one event and puts the events in chronological order.
  ///
  /// The result depends on the set of reports only, not on their order.
  ///
  /// - Parameters:
  ///   - reports: All reports of all sources.
  ///   - identities: The events each report belonged to before, so that events keep their ids.
  /// - Returns: The dated events in order, then the undated ones by source and place.
  public func events(
    from reports: [Report],
    keeping identities: [ReportKey: String] = [:]
  ) -> [Event] {
    let sorted = reports.sorted { $0.key < $1.key }
    var linker = Linker(memory: MentionIndex())
    let numbered = sorted.enumerated().map { (number: Int64($0), report: $1) }
    for source in numbered.chunked(by: \.report.source) { linker.add(source) }
    let blocks = linker.memory.blocks().map { $0.map { sorted[$0] } }
    let rivals = linker.memory.rivals.map { (sorted[$0.one].key, sorted[$0.other].key) }
    let events = events(inBlocks: blocks).named(keeping: identities) { _ in false }
    return ordered(events.facing(rivals))
  }

  /// Recognises the events of blocks: what a ``Linker`` put together.
  ///
  /// - Parameters:
  ///   - blocks: The reports of each block.
  ///   - sources: The sources whose missing years are to be learnt; all their days without a year
  ///     must be in the blocks. The reports of others keep the years they have. `nil` for all.
  /// - Returns: The events, without names, in no order.
  public func events(inBlocks blocks: [[Report]], placing sources: Set<Int64>? = nil) -> [Event] {
    let continuations = Continuations()
    let grouped = blocks.map { block in
      let reports = block.sorted { $0.key < $1.key }
      let clusters = EventClusterer(reports: reports).clusters()
      return continuations.gathered(clusters.map { $0.map { reports[$0] } })
    }
    let years = YearInference(groups: grouped.flatMap(\.self), of: sources)
    return grouped.flatMap { groups in
      continuations.timed(groups.map(years.inferred).map(EventMaker().event))
    }
  }

  /// Puts events in chronological order: the dated ones, then the undated by source and place.
  public func ordered(_ events: [Event]) -> [Event] {
    ChronologicalOrder().ordered(events)
  }
}

extension [Event] {
  /// Returns the events with their ids, none twice.
  ///
  /// - Parameters:
  ///   - identities: The ids of the events to which the reports belonged before.
  ///   - isTaken: Whether an event of none of these reports has an id.
  /// - Returns: The events in their order.
  /// - Throws: What `isTaken` throws.
  public func named<Failure>(
    keeping identities: [ReportKey: String],
    unless isTaken: @escaping (String) throws(Failure) -> Bool
  ) throws(Failure) -> [Event] {
    try EventIdentity(known: identities, isTaken: isTaken).named(self)
  }
}

/// Which mention of which source.
public struct ReportKey: Hashable, Comparable, Sendable {
  /// The number of the source.
  public var source: Int64
  /// The mention's place among the mentions of its source, from 0.
  public var position: Int

  /// Creates a key.
  public init(source: Int64, position: Int) {
    self.source = source
    self.position = position
  }

  /// By source, then by place.
  public static func < (left: ReportKey, right: ReportKey) -> Bool {
    (left.source, left.position) < (right.source, right.position)
  }
}
