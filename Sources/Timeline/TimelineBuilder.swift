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
    let sorted = reports.sorted { ($0.source, $0.position) < ($1.source, $1.position) }
    let clusters = EventClusterer(reports: sorted).clusters().map { $0.map { sorted[$0] } }
    let continuations = Continuations()
    let groups = continuations.gathered(clusters)
    let events = YearInference(groups: groups).inferred().map(EventMaker().event)
    let named = EventIdentity(known: identities).named(continuations.timed(events))
    return ChronologicalOrder().ordered(named)
  }
}

/// Which mention of which source.
public struct ReportKey: Hashable, Sendable {
  /// The number of the source.
  public var source: Int64
  /// The mention's place among the mentions of its source, from 0.
  public var position: Int

  /// Creates a key.
  public init(source: Int64, position: Int) {
    self.source = source
    self.position = position
  }
}
