import Temporal

/// The time of a mention as far as matching goes by it.
enum MentionTime: Hashable, Sendable {
  /// A day, as the number that ``CivilDate/dayNumber`` gives.
  case day(Int)
  /// A day without a year.
  case yearless(MonthDay)
  /// From a first to a last day, a year at most: a week, "February", "2023".
  case period(ClosedRange<Int>)
  /// What says too little to lie inside anything else, "the 1990s", by the hash of its value.
  case vague(UInt64)
  /// None is known.
  case undated

  /// A day of any year.
  struct MonthDay: Hashable, Sendable {
    let month: Int
    let day: Int
  }

  private static let daysOfAYear = 366

  init(_ value: EDTFValue?) {
    guard let value else {
      self = .undated
      return
    }
    if value.isYearUnspecified, let date = value.date, let month = date.month?.value,
      let day = date.day?.value
    {
      self = .yearless(MonthDay(month: month, day: day))
    } else if !value.isYearUnspecified, let first = value.earliest?.dayNumber,
      let last = value.latest?.dayNumber, first <= last, last - first < Self.daysOfAYear
    {
      self = first == last ? .day(first) : .period(first...last)
    } else {
      var hash = StableHash()
      hash.add(value.description)
      self = .vague(hash.value)
    }
  }

  /// The days it spans, where its year is known.
  var days: ClosedRange<Int>? {
    switch self {
    case .day(let day): day...day
    case .period(let days): days
    case .yearless, .vague, .undated: nil
    }
  }

  /// The day of any year on which it lies, where it is a day.
  var monthDay: MonthDay? {
    switch self {
    case .day(let number):
      let date = CivilDate(dayNumber: number)
      return MonthDay(month: date.month, day: date.day)
    case .yearless(let day): return day
    case .period, .vague, .undated: return nil
    }
  }

  /// Whether it says the same as another; a day without a year says the same as that day of any.
  func isSame(as other: MentionTime) -> Bool {
    switch (self, other) {
    case (.undated, _), (_, .undated): false
    case (.yearless(let day), _): other.monthDay == day
    case (_, .yearless(let day)): monthDay == day
    default: self == other
    }
  }
}
