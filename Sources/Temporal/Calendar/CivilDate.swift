/// A day of the proleptic Gregorian calendar, with astronomical years (year 0 is 1 BCE).
///
///     CivilDate(year: 2025, month: 2, day: 24)?.weekday        // .monday
///     CivilDate(year: 2025, month: 2, day: 30)                 // nil
///
/// Arithmetic is a few integer operations; no time zone and no locale take part.
///
/// - SeeAlso: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*,
///   <https://howardhinnant.github.io/date_algorithms.html>.
public struct CivilDate: Hashable, Sendable {
  /// The astronomical year: 2025 is 2025 CE, 0 is 1 BCE, -43 is 44 BCE.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Creates a day, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else {
      return nil
    }
    self.init(year, month, day)
  }

  /// Creates the day that many days after 1970-01-01.
  public init(dayNumber: Int) {
    let shifted = dayNumber + Self.daysFromEraToEpoch
    let era = (shifted >= 0 ? shifted : shifted - (Self.daysPerEra - 1)) / Self.daysPerEra
    let dayOfEra = shifted - era * Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CivilDate {
  /// The number of days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPerEra + dayOfEra - Self.daysFromEraToEpoch
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, which is 4 in ISO 8601.
    Weekday(isoNumber: (dayNumber + 3) % 7 + ((dayNumber + 3) % 7 < 0 ? 7 : 0) + 1)
  }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month - 1) / 3 + 1 }

  /// The ISO 8601 week and the year it belongs to, which near 1 January may be another one.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.isoNumber)
    let firstDay = CivilDate(thursday.year, 1, 1).dayNumber
    return (thursday.year, (thursday.dayNumber - firstDay) / 7 + 1)
  }

  /// The day that many days later, or earlier where negative.
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The same day that many months later, or the month's last day where it is shorter.
  public func adding(months: Int) -> CivilDate {
    let count = year * 12 + (month - 1) + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    return CivilDate(newYear, newMonth, min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// The same day that many years later; 29 February becomes the 28th where there is none.
  public func adding(years: Int) -> CivilDate {
    adding(months: years * 12)
  }

  /// The so manieth weekday of a month, the last where the number is -1; `nil` where the month has
  /// not so many.
  static func weekday(
    _ weekday: Weekday,
    _ number: Int,
    of month: Int,
    in year: Int
  ) -> CivilDate? {
    let length = days(inMonth: month, of: year)
    let first = CivilDate(year, month, number < 0 ? length - 6 : 1)
    let ahead = (weekday.isoNumber - first.weekday.isoNumber + 7) % 7
    let day = first.day + ahead + (number < 0 ? 0 : (number - 1) * 7)
    return day <= length ? CivilDate(year, month, day) : nil
  }

  /// Returns whether a year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Returns how many days a month (1 to 12) of a year has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysPerEra = 146_097
  private static let daysFromEraToEpoch = 719_468
}

extension CivilDate: Comparable {
  /// Orders days from past to future.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as EDTF level 0 writes it: `2025-02-24`, `-0043-03-15`.
  public var description: String {
    "\(Decimal.padded(year, to: 4))-\(Decimal.padded(month, to: 2))-\(Decimal.padded(day, to: 2))"
  }
}
