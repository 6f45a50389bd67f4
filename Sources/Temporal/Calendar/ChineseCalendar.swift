/// The calendar of China, whose months begin with the new moon and whose eleventh has the winter solstice.
///
/// - SeeAlso: GB/T 33661-2017, calculation and promulgation of the Chinese calendar; Reingold and Dershowitz,
///   *Calendrical Calculations* (2018), chapter 19.
enum ChineseCalendar {
  /// Returns a day of one of the first ten months of the year that begins in a year of the Gregorian
  /// calendar.
  ///
  /// - Parameters:
  ///   - day: The day of the month, 1 to 30.
  ///   - month: The month, 1 to 10; a leap month bears no feasts.
  ///   - year: The year.
  static func day(_ day: Int, ofMonth month: Int, in year: Int) -> CivilDate? {
    guard CalendarRange.years.contains(year), let eleventh = monthOfSolstice(in: year - 1),
      let next = monthOfSolstice(in: year)
    else { return nil }
    let hasLeapMonth = next - eleventh == 13
    var number = 11
    var leapIsPast = !hasLeapMonth
    for moon in (eleventh + 1)..<next {
      if !leapIsPast, isWithoutTerm(moon) {
        leapIsPast = true
        continue
      }
      number = number % 12 + 1
      if number == month { return CivilDate(dayNumber: firstDay(moon) + day - 1) }
    }
    return nil
  }

  /// How many hours the clocks of China are ahead of universal time.
  private static let offset = 8.0

  private static func firstDay(_ moon: Int) -> Int {
    SunAndMoon.day(of: SunAndMoon.newMoon(moon), offset: offset)
  }

  /// The new moon of the month in which the winter solstice of a year falls.
  private static func monthOfSolstice(in year: Int) -> Int? {
    guard let december = CivilDate(year: year, month: 12, day: 19)?.dayNumber else { return nil }
    let solstice = (december...december + 5).first { isReached(270, byEndOf: $0) }
    guard let solstice else { return nil }
    let end = SunAndMoon.moment(ofDay: solstice + 1, hour: 0, offset: offset)
    return SunAndMoon.lastNewMoon(before: end)
  }

  /// Whether the sun has reached a longitude in December by the end of a day.
  private static func isReached(_ longitude: Double, byEndOf day: Int) -> Bool {
    SunAndMoon.sunLongitude(at: SunAndMoon.moment(ofDay: day + 1, hour: 0, offset: offset))
      >= longitude
  }

  /// Whether no principal term, a multiple of 30 degrees, falls in the month of a new moon.
  private static func isWithoutTerm(_ moon: Int) -> Bool {
    let sign = { (day: Int) in
      Int(SunAndMoon.sunLongitude(at: SunAndMoon.moment(ofDay: day, hour: 0, offset: offset)) / 30)
    }
    return sign(firstDay(moon)) == sign(firstDay(moon + 1))
  }
}

/// The years for which days are computed from the sun and the moon.
enum CalendarRange {
  static let years = 1...4_000
}
