/// How far the clocks of a place are ahead of UTC.
///
/// - SeeAlso: The tz database for the facts; Directive 2000/84/EC and the Energy Policy Act of 2005
///   for the days on which summer time begins and ends.
struct TimeZoneRule: Hashable, Sendable {
  /// When clocks are put forward by an hour.
  enum SummerTime: Int, Sendable {
    case none
    /// From the last Sunday of March to the last of October, since 1996.
    case european
    /// From the second Sunday of March to the first of November, since 2007.
    case american
    /// None since 2015; before, the clocks were changed in other ways.
    case abolished
  }

  /// The distance from UTC in minutes outside of summer time; west is negative.
  var standardOffset: Int
  var summerTime: SummerTime

  /// Creates the rule of a zone that is always as far from UTC.
  init(fixed minutes: Int) {
    standardOffset = minutes
    summerTime = .none
  }

  /// Reads the number by which a lexicon row names a rule: the minutes, plus 10 000 times the number
  /// of the way of summer time.
  init(lexiconValue value: Int) {
    let kind = Int((Double(value) / 10_000).rounded())
    standardOffset = value - kind * 10_000
    summerTime = SummerTime(rawValue: kind) ?? .none
  }

  /// The distance from UTC in minutes on a day, or `nil` where the rule does not reach back so far.
  func offset(on day: CivilDate) -> Int? {
    switch summerTime {
    case .none: return standardOffset
    case .abolished: return day.year >= 2015 ? standardOffset : nil
    case .european:
      guard day.year >= 1996 else { return nil }
      let summer = Self.sunday(-1, of: 3, in: day.year)..<Self.sunday(-1, of: 10, in: day.year)
      return standardOffset + (summer.contains(day) ? 60 : 0)
    case .american:
      guard day.year >= 2007 else { return nil }
      let summer = Self.sunday(2, of: 3, in: day.year)..<Self.sunday(1, of: 11, in: day.year)
      return standardOffset + (summer.contains(day) ? 60 : 0)
    }
  }

  /// The so manieth Sunday of a month, or with -1 the last.
  private static func sunday(_ number: Int, of month: Int, in year: Int) -> CivilDate {
    CivilDate.weekday(.sunday, number, of: month, in: year) ?? CivilDate(dayNumber: 0)
  }
}
