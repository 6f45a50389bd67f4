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

  /// A month and a day, the working day nearest to it where it falls on a weekend.
  case observed(Int, Int)
  /// 27 April, the day before where that is a Sunday.
  case kingsDay
  /// The day by which taxes are due in the United States.
  case taxDay
  /// A day of the Chinese calendar.
  case chinese(month: Int, day: Int)
  /// A lunar day of the Indian calendar, and the hour at which it must run.
  case hindu(month: Int, tithi: Int, HinduCalendar.Hour, plus: Int = 0)
  /// So many days from the day on which the sun enters a sign of the sidereal zodiac.
  case sign(Int, plus: Int)
  /// The new year of the Parsis, which comes every 365 days.
  case parsiNewYear

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
    case .observed(let month, let day): Self.observed(month, day, in: year)
    case .kingsDay:
      CivilDate(year: year, month: 4, day: 27)
        .flatMap { $0.adding(days: $0.weekday == .sunday ? -1 : 0) }
    case .taxDay: Self.taxDay(in: year)
    case .chinese(let month, let day): ChineseCalendar.day(day, ofMonth: month, in: year)
    case .hindu(let month, let tithi, let hour, let days):
      HinduCalendar.day(tithi, ofMonth: month, at: hour, in: year)?.adding(days: days)
    case .sign(let sign, let days):
      HinduCalendar.entry(intoSign: sign, in: year)?.adding(days: days)
    case .parsiNewYear: Self.parsiNewYear(in: year)
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

  private static func observed(_ month: Int, _ day: Int, in year: Int) -> CivilDate? {
    let date = CivilDate(year: year, month: month, day: day)
    switch date?.weekday {
    case .saturday: return date?.adding(days: -1)
    case .sunday: return date?.adding(days: 1)
    default: return date
    }
  }

  /// 15 April, or the next day that is no weekend and no Emancipation Day.
  ///
  /// - SeeAlso: 26 U.S.C. § 7503.
  private static func taxDay(in year: Int) -> CivilDate? {
    let emancipation = observed(4, 16, in: year)
    return (15...18).lazy.compactMap { CivilDate(year: year, month: 4, day: $0) }
      .first { ![.saturday, .sunday].contains($0.weekday) && $0 != emancipation }
  }

  /// The new year of the Shahenshahi calendar: 17 August in 2018, and every 365 days.
  private static func parsiNewYear(in year: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: 1, day: 1)?.dayNumber else { return nil }
    let known = 17_760
    let rest = (known - first) % 365
    return CivilDate(dayNumber: first + (rest < 0 ? rest + 365 : rest))
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
