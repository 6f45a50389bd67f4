import Temporal

/// Whether two times can be the time of one event.
enum TimeAgreement: Sendable {
  /// They say the same.
  case same
  /// One is a part of the other: a day of a month.
  case contains
  /// They contradict each other.
  case none

  init(_ first: EDTFValue, _ second: EDTFValue) {
    if first == second {
      self = .same
    } else if first.isYearUnspecified || second.isYearUnspecified {
      self = Self.withoutYears(first, second) ? .same : .none
    } else if let one = Self.days(first), let other = Self.days(second), one.overlaps(other) {
      self = Self.isNear(first, second) ? .contains : .none
    } else {
      self = .none
    }
  }

  /// Whether two dates agree in all but the year.
  private static func withoutYears(_ first: EDTFValue, _ second: EDTFValue) -> Bool {
    guard let one = first.date, let other = second.date, let day = one.day?.value else {
      return false
    }
    return one.month?.value == other.month?.value && other.day?.value == day
  }

  private static func days(_ value: EDTFValue) -> ClosedRange<Int>? {
    guard let earliest = value.earliest, let latest = value.latest, earliest <= latest else {
      return nil
    }
    return earliest.dayNumber...latest.dayNumber
  }

  /// Whether the coarser of two dates is a year at most; a decade says too little.
  private static func isNear(_ first: EDTFValue, _ second: EDTFValue) -> Bool {
    let daysOfAYear = 366
    return [first, second].allSatisfy { days($0).map { $0.count <= daysOfAYear } ?? false }
  }
}
