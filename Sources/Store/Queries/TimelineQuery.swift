public import Temporal
import Timeline

/// Which events to show.
public struct TimelineQuery: Hashable, Sendable {
  /// Words that must stand in a sentence of the event.
  public var words: [String]
  /// Words that must stand in no sentence of the event.
  public var excludedWords: [String] = []
  /// Speakers, as the store has them, of whom one must have said it; empty for all.
  public var speakers: [String] = []
  /// Whether one of the words is enough.
  public var matchesAnyWord: Bool
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
  /// How many days are wanted, those that matter most; `nil` for all.
  public var days: Int?
  /// How many events of each day are wanted, those that matter most; `nil` for all.
  public var eventsPerDay: Int?
  /// Whether undated events are wanted.
  public var includesUndated: Bool
  /// Which of the events in their order are wanted, the undated ones last, by their places; `nil` for all.
  ///
  /// A query for the days that matter most wants them all.
  public var part: Range<Int>?
  /// Whether events that the user hid are wanted.
  public var includesHidden = false

  /// Creates a query; without arguments it asks for everything.
  public init(
    words: [String] = [],
    matchesAnyWord: Bool = false,
    from: CivilDate? = nil,
    to: CivilDate? = nil,
    tags: [String] = [],
    sources: [Int64] = [],
    minimumSources: Int = 1,
    days: Int? = nil,
    eventsPerDay: Int? = nil,
    includesUndated: Bool = true
  ) {
    self.words = words
    self.matchesAnyWord = matchesAnyWord
    self.from = from
    self.to = to
    self.tags = tags
    self.sources = sources
    self.minimumSources = minimumSources
    self.days = days
    self.eventsPerDay = eventsPerDay
    self.includesUndated = includesUndated
  }

  /// Whether it asks for less than everything.
  public var isSelective: Bool { self != TimelineQuery() }

  /// Whether it is about some events by what they are, and not only by how much is shown.
  var isAboutSome: Bool {
    var rest = self
    (rest.days, rest.eventsPerDay, rest.part) = (nil, nil, nil)
    (rest.includesUndated, rest.includesHidden, rest.matchesAnyWord) = (true, false, false)
    return rest.isSelective
  }

  /// Whether it is about what some statements say or who says it: those are looked for first, and are few.
  var isAboutSources: Bool {
    !(words.isEmpty && speakers.isEmpty && tags.isEmpty && sources.isEmpty)
  }

  /// Whether it asks for what matters most, which only what is dated to the day can be.
  public var isRanked: Bool { days != nil || eventsPerDay != nil }

  /// Whether a day, as a day number, is one it asks for.
  func covers(_ day: Int) -> Bool {
    (from?.dayNumber ?? .min) <= day && day <= (to?.dayNumber ?? .max)
  }

  /// What it is about.
  var subject: Subject { Subject(words: words, needsAll: !matchesAnyWord) }
}
