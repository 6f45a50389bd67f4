public import Temporal

/// One thing that happened, with all the mentions that report it.
public struct Event: Hashable, Sendable, Identifiable {
  /// Something a reader should know before trusting the entry.
  public enum Flag: String, Hashable, Sendable, CaseIterable, Codable {
    /// The day was said by no source of its own date; it comes from other events that the source shares
    /// with others.
    case dateInferred = "date-inferred"
    /// The year was said by no source of its own date; it comes from other sources.
    case yearInferred = "year-inferred"
    /// No year is known at all.
    case yearUnknown = "year-unknown"
    /// The date is that of the statement the sentence continues.
    case dateFromContext = "date-from-context"
    /// No source tells that it happened: it was announced, planned or expected.
    case announced
    /// It is told as possible, or under a condition.
    case conditional
    /// It is said not to have happened.
    case denied
    /// The user gave its date or its headline.
    case edited
    /// The user tells it.
    case byHand = "by-hand"
    /// A source that told it has taken the sentence out since.
    case withdrawn
  }

  /// The short, stable name: `k3f9`.
  public var id: String
  /// When it happened.
  public var time: EventTime
  /// The one line that tells it.
  public var headline: String
  /// What a reader should know.
  public var flags: [Flag]
  /// The user's tags on its sources and on itself, sorted.
  public var tags: [String]
  /// Those on itself.
  public var ownTags: [String] = []
  /// Whether the user pinned it.
  public var isPinned: Bool
  /// Whether the user wants it hidden.
  public var isHidden = false
  /// A remark of the user.
  public var note: String?
  /// The mentions that report it, by source and place; never empty.
  public var reports: [Report]
  /// What other sources tell in the same words of another day, by day.
  public var rivals: [DateRival]
  /// What the file says of it that it was imported from, where it still is what the file tells.
  public var account: EventAccount?

  /// Creates an event.
  public init(
    id: String,
    time: EventTime,
    headline: String,
    flags: [Flag] = [],
    tags: [String] = [],
    isPinned: Bool = false,
    reports: [Report],
    rivals: [DateRival] = []
  ) {
    self.id = id
    self.time = time
    self.headline = headline
    self.flags = flags
    self.tags = tags
    self.isPinned = isPinned
    self.reports = reports
    self.rivals = rivals
  }

  /// The report that the headline is taken from.
  public var leadingReport: Report? {
    reports.first { $0.mention.headline == headline } ?? reports.first
  }

  /// The sources that told it and do so no longer in their newest version, ascending.
  public var withdrawingSources: [Int64] {
    let telling = Set(reports.filter { $0.mention.withdrawal == nil }.map(\.source))
    return sources.filter { !telling.contains($0) }
  }

  /// Whether its date and its headline are as the user wants them.
  public var isDecided: Bool { flags.contains(.edited) || flags.contains(.byHand) }

  /// The sources that report it, ascending and without repetition.
  public var sources: [Int64] {
    Array(Set(reports.map(\.source))).sorted()
  }
}

/// A mention in the source that makes it.
public struct Report: Hashable, Sendable {
  /// The number of the source.
  public var source: Int64
  /// The mention's place among the mentions of its source, from 0.
  public var position: Int
  /// The mention.
  public var mention: EventMention
  /// The day its article was published, where that is known.
  public var published: CivilDate?
  /// Which mention of which source it is.
  public var key: ReportKey { ReportKey(source: source, position: position) }
  /// The date it has in the event, where that is more than the mention says itself: the year or the
  /// day that other sources give.
  public var inferred: InferredDate?

  /// Creates a report.
  public init(
    source: Int64,
    position: Int,
    mention: EventMention,
    published: CivilDate? = nil,
    inferred: InferredDate? = nil
  ) {
    self.source = source
    self.position = position
    self.mention = mention
    self.published = published
    self.inferred = inferred
  }
}

/// A date learnt from other sources.
public struct InferredDate: Hashable, Sendable {
  /// The date.
  public var value: EDTFValue
  /// The sources that give it, ascending.
  public var sources: [Int64]

  /// Creates an inferred date.
  public init(value: EDTFValue, sources: [Int64]) {
    self.value = value
    self.sources = sources
  }
}
