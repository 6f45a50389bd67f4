/// The calendar of Islam, whose months begin when the new moon can first have been seen.
///
/// A month begins with the evening after the conjunction of sun and moon, as calendars computed for Mecca have
/// it; where the moon is looked for, the day can be another one by one.
///
/// - SeeAlso: Reingold and Dershowitz, *Calendrical Calculations* (2018), section 18.3; R. H. van Gent, *The
///   Umm al-Qura Calendar of Saudi Arabia*.
enum IslamicCalendar {
  /// Returns a day of a month in a year of the Gregorian calendar, the first where there are two.
  ///
  /// - Parameters:
  ///   - day: The day, 1 to 30.
  ///   - month: The month, 1 to 12.
  ///   - year: The year of the Gregorian calendar.
  /// - Returns: The day, or `nil` where the year has none.
  static func day(_ day: Int, ofMonth month: Int, in year: Int) -> CivilDate? {
    guard CalendarRange.years.contains(year), year >= firstYear else { return nil }
    let near = (year - firstYear) * 33 / 32
    return (near - 1...near + 2).lazy
      .map { CivilDate(dayNumber: firstDay(ofMonth: month, in: $0) + day - 1) }
      .first { $0.year == year }
  }

  /// The first day of a month, in days since 1970-01-01: the day after the conjunction, the next where that
  /// comes after sunset.
  private static func firstDay(ofMonth month: Int, in islamicYear: Int) -> Int {
    let number = 12 * (islamicYear - 1) + month - 1 + numberOfFirstMonth
    let conjunction = SunAndMoon.newMoon(number)
    let untilSunset = (24 - sunset) / 24
    return SunAndMoon.day(of: conjunction + untilSunset, offset: offset) + 1
  }

  /// The year of the emigration to Medina.
  private static let firstYear = 622
  /// The number of the new moon of the first month, as ``SunAndMoon/newMoon(_:)`` counts: that of Ramadan 1439,
  /// in May 2018, is 227.
  private static let numberOfFirstMonth = 227 - (12 * 1_438 + 8)
  /// How many hours the clocks of Mecca are ahead of universal time.
  private static let offset = 3.0
  /// The hour of sunset there.
  private static let sunset = 18.0
}
