public import Temporal

/// The day an article was published, and how that is known.
public struct PublicationDate: Hashable, Sendable {
  /// What decided among the candidates.
  public enum Ground: Hashable, Sendable {
    /// None is likelier.
    case likeliest
    /// The likeliest is a moment in universal time that fell on this day on the page's own clock.
    case localDay
    /// It is shown beside the headline; the likeliest is what only programs are told.
    case shown
  }

  /// The day, as the page's own clock had it.
  public var day: CivilDate
  /// The date as found, with the time of day where it was given.
  public var value: EDTFValue
  /// Where it was found.
  public var evidence: DateEvidence
  /// Every other place that gave a date, the better first.
  public var otherCandidates: [DateCandidate]
  /// What decided for it.
  public var ground = Ground.likeliest

  /// The least confidence with which "on Monday" may be read by it.
  private static let firmness = 0.28

  /// Whether it is sure enough to read other dates by; a date by the way, such as that of a picture, is not.
  public var isFirm: Bool { evidence.confidence >= Self.firmness }

  /// Creates a publication date.
  public init(
    day: CivilDate,
    value: EDTFValue? = nil,
    evidence: DateEvidence,
    otherCandidates: [DateCandidate] = []
  ) {
    self.day = day
    self.value = value ?? EDTFValue(day)
    self.evidence = evidence
    self.otherCandidates = otherCandidates
  }
}

/// Where a date was found.
public struct DateEvidence: Hashable, Sendable {
  /// A kind of place, by how far it can be trusted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The user said so.
    case user
    /// JSON-LD `datePublished`.
    case jsonLD
    /// A `meta` element: `article:published_time` and its kin.
    case meta
    /// A `time` element or microdata beside the headline.
    case timeElement
    /// The date line or byline in the text.
    case text
    /// The address of the page.
    case url
    /// The data that the page hands to its own scripts.
    case script
    /// A date of the last change, where there is no other.
    case modified
    /// The feed or sitemap that lists the page, where the page itself says nothing.
    case listing
  }

  /// The kind of place.
  public var kind: Kind
  /// The place by name, to be shown: `article:published_time`, `date line`.
  public var place: String
  /// The words or the attribute value that were read.
  public var words: String
  /// How likely the date is right, 0 to 1.
  public var confidence: Double

  /// Creates a piece of evidence.
  public init(kind: Kind, place: String, words: String, confidence: Double) {
    self.kind = kind
    self.place = place
    self.words = words
    self.confidence = confidence
  }
}

/// A date that a page gives somewhere, chosen or not.
public struct DateCandidate: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// Where it was found.
  public var evidence: DateEvidence

  /// Creates a candidate.
  public init(day: CivilDate, evidence: DateEvidence) {
    self.day = day
    self.evidence = evidence
  }
}
