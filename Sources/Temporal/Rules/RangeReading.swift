extension Meaning {
  /// The meaning of "*first* to *last*", where what one end leaves out is taken from the other;
  /// `nil` where the two cannot be the ends of one stretch of time.
  ///
  ///     "10 August" – "12 September 2013"    // both in 2013
  ///     "December" – "May 2022"              // December 2021
  ///     "9:30" – "11:00 on Thursday"         // both on Thursday
  static func stretch(from first: Reading, to last: Reading) -> Meaning? {
    var (first, last) = (first, last)
    switch (first.meaning, last.meaning) {
    case (.timeOfDay, .timeOfDay): break
    case (.timeOfDay, _) where last.clock != nil: first.meaning = last.meaning
    case (_, .timeOfDay) where first.clock != nil: last.meaning = first.meaning
    case (.calendar(let from), .weekdayOfWeek(_, let weeks)):
      guard let weekday = from.weekday, from.day == nil else { return nil }
      first.meaning = .weekdayOfWeek(weekday, weeks: weeks)
    case (.calendar(var from), .calendar(var to)):
      guard from.complete(&to) else { return nil }
      (first.meaning, last.meaning) = (.calendar(from), .calendar(to))
    default: guard first.isDate || first.isNow, last.isDate || last.isNow else { return nil }
    }
    if first.isNow, last.clock == nil { first.meaning = .offset(.exact(0), .day, sign: 1) }
    if last.isNow, first.clock == nil { last.meaning = .offset(.exact(0), .day, sign: 1) }
    guard (first.clock == nil) == (last.clock == nil) else { return nil }
    first.takeHalfOfDay(from: last)
    if first.clock?.zone == nil { first.clock?.zone = last.clock?.zone }
    return .range(first, last)
  }
}

extension CalendarFields {
  /// Gives each end of a range what only the other says; the result is whether they can be its ends.
  fileprivate mutating func complete(_ last: inout CalendarFields) -> Bool {
    if month == nil, day != nil { month = last.month }
    if last.month == nil, last.day != nil { last.month = month }
    guard grain == last.grain else { return year != nil && last.year != nil }
    if let known = last.year, year == nil {
      year = isLaterInYear(than: last) ? known - 1 : known
    } else if let known = year, last.year == nil {
      last.year = isLaterInYear(than: last) ? known + 1 : known
    }
    if let year, let lastYear = last.year {
      return year < lastYear || year == lastYear && !isLaterInYear(than: last)
    }
    return true
  }

  /// Whether its month and day come later in a year than those of another date.
  func isLaterInYear(than other: CalendarFields) -> Bool {
    (month ?? 0, day ?? 0) > (other.month ?? 0, other.day ?? 0)
  }

  /// How exact a date is, which both ends of a range share.
  private var grain: Int {
    if weekday != nil, month == nil { return 0 }
    if day != nil || holiday != nil { return 1 }
    if month != nil { return 2 }
    switch period {
    case .quarter: return 3
    case .half: return 4
    case .season: return 5
    case .decade: return 6
    case .century: return 7
    case nil: return 8
    }
  }
}

extension Reading {
  /// The two ends of a range, or the reading itself.
  var ends: [Reading] {
    if case .range(let first, let last) = self.meaning { [first, last] } else { [self] }
  }

  /// Whether it is one day.
  var isDay: Bool {
    switch self.meaning {
    case .calendar(let fields):
      fields.day != nil || fields.weekday != nil || fields.holiday != nil
    case .fromText(let target, _), .shifted(let target, _): target.isDay
    case .offset(_, let unit, _): unit == .day
    case .weekdayOfWeek, .nthWeekday, .anchored: true
    case .nth(_, let target, _): target.isDay
    default: false
    }
  }

  /// Whether it has a place in the calendar.
  fileprivate var isDate: Bool {
    switch self.meaning {
    case .calendar, .shifted, .fromText: true
    default: isDay
    }
  }

  /// Whether it is the moment of the reference.
  fileprivate var isNow: Bool {
    if case .now = self.meaning { true } else { false }
  }

  /// Reads the "3" of "3 to 4 p.m." as an hour of the same half of the day, where it then comes
  /// before the other end.
  fileprivate mutating func takeHalfOfDay(from last: Reading) {
    guard let own = self.clock, let other = last.clock, !own.isHalfSaid, other.isHalfSaid,
      own.hour < 12, other.hour >= 12
    else { return }
    let moved = own.hour + 12
    if (moved, own.minute ?? 0) < (other.hour, other.minute ?? 0) { self.clock?.hour = moved }
  }
}

extension CalendarTarget {
  /// Whether it is a single day.
  var isDay: Bool {
    switch self {
    case .weekday, .holiday: true
    case .unit(let unit): unit == .day
    default: false
    }
  }
}

extension Reading {
  /// A range of two dates, each with the tokens it was read from; `nil` where they are no range.
  static func range(
    _ first: CalendarFields,
    _ firstTokens: Range<Int>,
    _ last: CalendarFields,
    _ lastTokens: Range<Int>
  ) -> Reading? {
    let ends = (
      Reading(.calendar(first), tokens: firstTokens), Reading(.calendar(last), tokens: lastTokens)
    )
    return Meaning.stretch(from: ends.0, to: ends.1).map { Reading($0) }
  }
}
