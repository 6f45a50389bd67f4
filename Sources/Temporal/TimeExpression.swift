/// Words in a text that name a time.
///
/// For "Monday evening" in an article of 25 February 2025 the value is `2025-02-24TEV`, the EDTF
/// value `2025-02-24` and the part of the day ``PartOfDay/evening``.
///
/// - SeeAlso: ISO-TimeML (ISO 24617-1) for TIMEX3; ISO 8601-2:2019 for EDTF.
public struct TimeExpression: Hashable, Sendable {
  /// Where the words stand, in UTF-8 bytes of the text, half-open.
  public var range: Range<Int>
  /// The TIMEX3 type.
  public var type: TIMEX3Type
  /// The TIMEX3 value: `2025-02-24TEV`, `P2D`, `PAST_REF`, `XXXX-02-24`.
  public var value: String
  /// The TIMEX3 modifier: "early", "about", "more than".
  public var modifier: TIMEX3Modifier?
  /// The time as a place in the calendar, or `nil` where the words name none (a duration,
  /// "recently", a weekday without a reference date).
  public var edtf: EDTFValue?
  /// The part of the day that was said.
  public var partOfDay: PartOfDay?
  /// The name of the rule that read the words.
  public var rule: String
  /// What the words were read against.
  public var reference: TimeReference
  /// The parts of ``edtf`` that were not said but follow from ``reference``.
  ///
  /// They are the year of "24 February", the whole day of "yesterday".
  public var implied: TimeComponents
  /// The order they state against another event.
  public var relation: EventRelation?

  /// Creates a time expression.
  public init(
    range: Range<Int>,
    type: TIMEX3Type,
    value: String,
    modifier: TIMEX3Modifier? = nil,
    edtf: EDTFValue? = nil,
    partOfDay: PartOfDay? = nil,
    rule: String,
    reference: TimeReference = .none,
    implied: TimeComponents = [],
    relation: EventRelation? = nil
  ) {
    self.range = range
    self.type = type
    self.value = value
    self.modifier = modifier
    self.edtf = edtf
    self.partOfDay = partOfDay
    self.rule = rule
    self.reference = reference
    self.implied = implied
    self.relation = relation
  }
}

/// The four TIMEX3 types.
public enum TIMEX3Type: String, Hashable, Sendable, CaseIterable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}

/// The TIMEX3 `mod` attribute.
public enum TIMEX3Modifier: String, Hashable, Sendable, CaseIterable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
}

/// The date an expression was read against.
public enum TimeReference: Hashable, Sendable {
  /// The words say it all ("24 February 2025"), or there was no reference to read them against.
  case none
  /// The day the article was published.
  case publication(CivilDate)
  /// A date that stands earlier in the text.
  case text(CivilDate)

  /// The day itself.
  public var date: CivilDate? {
    switch self {
    case .none: nil
    case .publication(let date), .text(let date): date
    }
  }
}

/// An order between the event of a sentence and another event that the sentence names: "within two
/// hours of the president's statement".
public struct EventRelation: Hashable, Sendable {
  /// On which side of the other event the sentence's own event lies.
  public enum Direction: String, Hashable, Sendable {
    case after
    case before
  }

  /// The side of the other event.
  public var direction: Direction
  /// The words that name the other event, in UTF-8 bytes of the text; `nil` where they are not said
  /// ("hours later", "earlier on Monday").
  public var anchor: Range<Int>?
  /// The distance as it was said, to be shown: "within two hours".
  public var distance: String?

  /// Creates a relation.
  public init(direction: Direction, anchor: Range<Int>? = nil, distance: String? = nil) {
    self.direction = direction
    self.anchor = anchor
    self.distance = distance
  }
}
