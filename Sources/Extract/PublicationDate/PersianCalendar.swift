import Temporal

/// The solar calendar of Iran, by which pages in Persian are dated.
///
/// - SeeAlso: E. M. Reingold, N. Dershowitz, Calendrical Calculations, chapter 15.
enum PersianCalendar {
  /// The years that pages are from.
  static let years = 1359...1478

  /// Returns the day that a date is, or `nil` where there is none: the 30th of Esfand in a common year.
  static func day(year: Int, month: Int, day: Int) -> CivilDate? {
    guard years.contains(year), (1...12).contains(month), day >= 1,
      day <= length(ofMonth: month, in: year)
    else { return nil }
    let months = (1..<month).reduce(0) { $0 + length(ofMonth: $1, in: year) }
    return CivilDate(dayNumber: newYear(year) + months + day - 1)
  }

  /// The first of Farvardin as a day number.
  private static func newYear(_ year: Int) -> Int {
    let known = (year: 1399, day: CivilDate(year: 2020, month: 3, day: 20)?.dayNumber ?? 0)
    if year >= known.year {
      return known.day + (known.year..<year).reduce(0) { $0 + length(of: $1) }
    }
    return known.day - (year..<known.year).reduce(0) { $0 + length(of: $1) }
  }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    if month <= 6 { return 31 }
    return month < 12 || isLeap(year) ? 30 : 29
  }

  /// The cycle of 33 years, which agrees with the sun from 1178 to 1633.
  private static func isLeap(_ year: Int) -> Bool { (25 * year + 11) % 33 < 8 }
}
