public import Temporal

/// Events in order, with the sources they come from.
public struct Chronology: Hashable, Sendable {
  /// The dated events, in chronological order, order inside a day included.
  public var events: [Event]
  /// The events without a date, by source and place.
  public var undated: [Event]
  /// The sources of these events, by number.
  public var sources: [SourceDescription]

  /// Creates a chronology.
  public init(events: [Event], undated: [Event] = [], sources: [SourceDescription]) {
    self.events = events
    self.undated = undated
    self.sources = sources
  }
}

/// What a reader of a timeline is told about a source.
public struct SourceDescription: Hashable, Sendable, Identifiable {
  /// The number by which entries refer to it.
  public var id: Int64
  /// The address or the path.
  public var url: String
  /// The headline of its article.
  public var title: String
  /// The name of the publication.
  public var site: String?
  /// The day it was published, where that is known.
  public var published: CivilDate?
  /// Where that day was found, to be shown: `date line`, `article:published_time`.
  public var publishedPlace: String?
  /// The words that were read as that day.
  public var publishedWords: String?
  /// When the snapshot was taken, as UTC in ISO 8601.
  public var captured: String
  /// The SHA-256 digest of the snapshot, in hexadecimal; empty where the user told what it says and nothing was
  /// captured.
  public var digest: String
  /// Where a web archive keeps the snapshot, if it was taken from there and not from the page itself.
  public var archive: String?

  /// What takes the place of an address where the user tells something and says not where he has it from.
  public static let ownAddress = "tl:event/"

  /// Whether the user himself is the source: lists name all of these on one line.
  public var isOwn: Bool { url.hasPrefix(Self.ownAddress) }

  /// Whether a page or file of it was captured.
  public var isCaptured: Bool { !digest.isEmpty }

  /// Creates a description.
  public init(
    id: Int64,
    url: String,
    title: String,
    site: String?,
    published: CivilDate?,
    captured: String,
    digest: String,
    publishedPlace: String? = nil,
    publishedWords: String? = nil,
    archive: String? = nil
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.site = site
    self.published = published
    self.publishedPlace = publishedPlace
    self.publishedWords = publishedWords
    self.captured = captured
    self.digest = digest
    self.archive = archive
  }
}
