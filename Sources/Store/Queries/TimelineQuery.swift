public import Temporal

/// Which events to show.
public struct TimelineQuery: Hashable, Sendable {
  /// Words of which each must stand in a sentence of the event.
  public var words: [String]
  /// The first day, or `nil` for no bound.
  public var from: CivilDate?
  /// The last day, or `nil` for no bound.
  public var to: CivilDate?
  /// Tags of which one must be on a source of the event; empty for all.
  public var tags: [String]
  /// Numbers of sources of which one must report the event; empty for all.
  public var sources: [Int64]
  /// How many sources must report the event.
  public var minimumSources: Int
  /// Whether undated events are wanted.
  public var includesUndated: Bool

  /// Creates a query; without arguments it asks for everything.
  public init(
    words: [String] = [],
    from: CivilDate? = nil,
    to: CivilDate? = nil,
    tags: [String] = [],
    sources: [Int64] = [],
    minimumSources: Int = 1,
    includesUndated: Bool = true
  ) {
    self.words = words
    self.from = from
    self.to = to
    self.tags = tags
    self.sources = sources
    self.minimumSources = minimumSources
    self.includesUndated = includesUndated
  }

  /// Whether it asks for less than everything.
  public var isSelective: Bool { self != TimelineQuery() }
}
