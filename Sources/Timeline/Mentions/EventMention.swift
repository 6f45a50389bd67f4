public import Temporal

/// One statement in one article, with the time it gives.
public struct EventMention: Hashable, Sendable {
  /// The sentence as the article has it.
  public var sentence: String
  /// The paragraph the sentence stands in, counted from 0.
  public var paragraph: Int
  /// Where the sentence stands in its paragraph's text, in UTF-8 bytes.
  public var range: Range<Int>
  /// Where the paragraph stands in the bytes of the snapshot, if that is known.
  public var pageRange: Range<Int>?
  /// The statement as a clause that can be read alone.
  public var headline: String
  /// Who said it, where the sentence reports speech: the family name, "Putin".
  public var speaker: String?
  /// When it happened.
  public var time: EventTime
  /// How the time is known.
  public var dating: Dating
  /// Its place before or after another event of the same article.
  public var relation: MentionRelation?
  /// Whether it tells of something that happened, was announced, or is denied.
  public var factuality: Factuality
  /// What it counts or measures, in text order.
  public var figures: [Figure]
  /// The normalised words by which mentions of one event are recognised, sorted and without
  /// repetition.
  public var terms: [String]
  /// Those of the terms that are proper names, sorted.
  public var names: [String]
  /// What is known of its going, where the newest version of the article no longer has the sentence.
  public var withdrawal: Withdrawal?

  /// Creates a mention.
  public init(
    sentence: String,
    paragraph: Int,
    range: Range<Int>,
    pageRange: Range<Int>? = nil,
    headline: String,
    speaker: String? = nil,
    time: EventTime,
    dating: Dating,
    relation: MentionRelation? = nil,
    factuality: Factuality = .happened,
    figures: [Figure] = [],
    terms: [String],
    names: [String] = []
  ) {
    self.sentence = sentence
    self.paragraph = paragraph
    self.range = range
    self.pageRange = pageRange
    self.headline = headline
    self.speaker = speaker
    self.time = time
    self.dating = dating
    self.relation = relation
    self.factuality = factuality
    self.figures = figures
    self.terms = terms
    self.names = names
  }
}

/// How a sentence left its article.
public struct Withdrawal: Hashable, Sendable {
  /// When the last version that has it was taken, as UTC in ISO 8601.
  public var captured: String
  /// The SHA-256 digest of that version, in hexadecimal.
  public var digest: String
  /// When the first version without it was taken, as UTC in ISO 8601.
  public var noticed: String

  /// Creates a withdrawal.
  public init(captured: String, digest: String, noticed: String) {
    self.captured = captured
    self.digest = digest
    self.noticed = noticed
  }
}

/// How the time of a mention is known.
public enum Dating: Hashable, Sendable {
  /// The sentence says so.
  case stated(DatingEvidence)
  /// The sentence goes on with a statement that an earlier sentence dates.
  case continued(DatingEvidence, sentence: String)
  /// Nothing says so.
  case undated

  /// What was read as what, where anything was.
  public var evidence: DatingEvidence? {
    switch self {
    case .stated(let evidence), .continued(let evidence, _): evidence
    case .undated: nil
    }
  }
}

extension Dating {
  /// Whether the sentence itself says the time.
  var isStated: Bool {
    if case .stated = self { true } else { false }
  }
}

/// Which words were read as which time, by which rule, against which date.
public struct DatingEvidence: Hashable, Sendable {
  /// The words.
  public var words: String
  /// The TIMEX3 type.
  public var type: TIMEX3Type
  /// The TIMEX3 value.
  public var value: String
  /// The name of the rule.
  public var rule: String
  /// What the words were read against.
  public var reference: TimeReference

  /// Creates a piece of evidence.
  public init(
    words: String,
    type: TIMEX3Type,
    value: String,
    rule: String,
    reference: TimeReference
  ) {
    self.words = words
    self.type = type
    self.value = value
    self.rule = rule
    self.reference = reference
  }
}

/// The order of a mention against another event.
public struct MentionRelation: Hashable, Sendable {
  /// The side of the other event on which this one lies.
  public var direction: EventRelation.Direction
  /// The normalised words that name the other event; empty where it is the event the article has
  /// just told.
  public var anchorTerms: [String]

  /// Creates a relation.
  public init(direction: EventRelation.Direction, anchorTerms: [String]) {
    self.direction = direction
    self.anchorTerms = anchorTerms
  }
}
