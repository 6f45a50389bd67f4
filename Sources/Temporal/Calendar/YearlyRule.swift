/// How the day of a year is found that goes by a name.
enum YearlyRule: Sendable {
  /// A month and a day.
  case fixed(Int, Int)
  /// So many days from the so manieth weekday of a month, the last where the number is -1.
  case weekday(Weekday, Int, of: Int, plus: Int = 0)
  /// So many days from Easter Sunday.
  case easter(plus: Int)
  /// So many days from Easter Sunday of the Orthodox churches.
  case orthodoxEaster(plus: Int)
  /// A day of the Hebrew calendar; it begins on the evening before.
  case hebrew(HebrewMonth, Int)
  /// A day of the tabular Islamic calendar, from which what is observed may differ by a day.
  case islamic(month: Int, day: Int)

  /// The day in a year of the Gregorian calendar, the first where there are two.
  func date(in year: Int) -> CivilDate? {
    switch self {
    case .fixed(let month, let day): CivilDate(year: year, month: month, day: day)
    case .weekday(let weekday, let number, let month, let days):
      CivilDate.weekday(weekday, number, of: month, in: year)?.adding(days: days)
    case .easter(let days): Self.easter(in: year)?.adding(days: days)
    case .orthodoxEaster(let days): Self.orthodoxEaster(in: year)?.adding(days: days)
    case .hebrew(let month, let day): month.day(day, in: year)
    case .islamic(let month, let day): Self.islamic(month, day, in: year)
    }
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// - SeeAlso: The anonymous algorithm in Meeus, *Astronomical Algorithms* (1991), chapter 8.
  private static func easter(in year: Int) -> CivilDate? {
    let golden = year % 19
    let (century, inCentury) = (year / 100, year % 100)
    let leaps = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - leaps + 15) % 30
    let shift = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * shift) / 451
    let day = epact + shift - 7 * correction + 114
    return CivilDate(year: year, month: day / 31, day: day % 31 + 1)
  }

  /// Easter Sunday of the Julian calendar, as a day of the Gregorian.
  ///
  /// - SeeAlso: Meeus, *Astronomical Algorithms* (1991), chapter 8.
  private static func orthodoxEaster(in year: Int) -> CivilDate? {
    let epact = (19 * (year % 19) + 15) % 30
    let shift = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let day = epact + shift + 114
    let centuriesApart = year / 100 - year / 400 - 2
    return CivilDate(year: year, month: day / 31, day: day % 31 + 1)?.adding(days: centuriesApart)
  }

  /// A day of the tabular Islamic calendar.
  ///
  /// - SeeAlso: Reingold and Dershowitz, *Calendrical Calculations* (2018), chapter 7.
  private static func islamic(_ month: Int, _ day: Int, in year: Int) -> CivilDate? {
    let near = (year - 622) * 33 / 32
    return (near - 1...near + 2).lazy
      .map { islamicYear in
        let months = 29 * (month - 1) + (6 * month - 1) / 11
        let years = (islamicYear - 1) * 354 + (3 + 11 * islamicYear) / 30
        return CivilDate(dayNumber: islamicEpoch + day - 1 + months + years)
      }
      .first { $0.year == year }
  }

  /// 15 July 622 of the Julian calendar, the first day of the first year as astronomers count, which is
  /// nearer to what is observed than the 16th, counted from 1970.
  private static let islamicEpoch = 227_014 - 719_163
}
