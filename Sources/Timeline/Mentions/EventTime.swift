public import Temporal

/// When something happened, as far as it was said.
public struct EventTime: Hashable, Sendable {
  /// The date; `nil` where no calendar date is known.
  public var value: EDTFValue?
  /// The part of a year or a month that was said: "late" of "late 2022".
  public var phase: TIMEX3Modifier?
  /// The part of the day, where it was said.
  public var partOfDay: PartOfDay?
  /// The order inside the day in the source's own words: "within two hours".
  public var order: String?

  /// Creates a time.
  public init(
    value: EDTFValue? = nil,
    phase: TIMEX3Modifier? = nil,
    partOfDay: PartOfDay? = nil,
    order: String? = nil
  ) {
    self.value = value
    self.phase = phase
    self.partOfDay = partOfDay
    self.order = order
  }
}

extension EventTime {
  /// The time that words say: date, part of a longer time, part of the day.
  ///
  /// - Parameters:
  ///   - expression: What was read.
  ///   - order: The order inside the day in the source's own words.
  public init(_ expression: TimeExpression, order: String? = nil) {
    self.init(
      value: expression.edtf,
      phase: expression.phase,
      partOfDay: expression.partOfDay,
      order: order
    )
  }
}

extension TimeExpression {
  /// The part of a longer time that was said; of a single day none is shown.
  fileprivate var phase: TIMEX3Modifier? {
    guard let modifier, [.start, .mid, .end].contains(modifier), edtf?.civilDate == nil else {
      return nil
    }
    return modifier
  }
}
