/// A day that goes by a name and comes every year, on a fixed or a moving date.
enum NamedDay: Int, CaseIterable, Sendable {
  case newYearsDay, newYearsEve, christmasEve, christmas, boxingDay, halloween, valentinesDay
  case independenceDay, veteransDay, saintPatricksDay
  case thanksgiving, blackFriday, laborDay, memorialDay, columbusDay, mothersDay, fathersDay
  case easter, goodFriday, easterMonday, palmSunday, ashWednesday
  case roseMonday, maundyThursday, ascension, whitSunday, whitMonday, corpusChristi
  case germanUnityDay, reformationDay, allSaintsDay, saintNicholasDay

  /// The day in a year.
  func date(in year: Int) -> CivilDate? {
    switch self {
    case .newYearsDay: CivilDate(year: year, month: 1, day: 1)
    case .newYearsEve: CivilDate(year: year, month: 12, day: 31)
    case .christmasEve: CivilDate(year: year, month: 12, day: 24)
    case .christmas: CivilDate(year: year, month: 12, day: 25)
    case .boxingDay: CivilDate(year: year, month: 12, day: 26)
    case .halloween: CivilDate(year: year, month: 10, day: 31)
    case .valentinesDay: CivilDate(year: year, month: 2, day: 14)
    case .independenceDay: CivilDate(year: year, month: 7, day: 4)
    case .veteransDay: CivilDate(year: year, month: 11, day: 11)
    case .saintPatricksDay: CivilDate(year: year, month: 3, day: 17)
    case .thanksgiving: CivilDate.weekday(.thursday, 4, of: 11, in: year)
    case .blackFriday: CivilDate.weekday(.thursday, 4, of: 11, in: year)?.adding(days: 1)
    case .laborDay: CivilDate.weekday(.monday, 1, of: 9, in: year)
    case .memorialDay: CivilDate.weekday(.monday, -1, of: 5, in: year)
    case .columbusDay: CivilDate.weekday(.monday, 2, of: 10, in: year)
    case .mothersDay: CivilDate.weekday(.sunday, 2, of: 5, in: year)
    case .fathersDay: CivilDate.weekday(.sunday, 3, of: 6, in: year)
    case .easter: Self.easter(in: year)
    case .goodFriday: Self.easter(in: year)?.adding(days: -2)
    case .easterMonday: Self.easter(in: year)?.adding(days: 1)
    case .palmSunday: Self.easter(in: year)?.adding(days: -7)
    case .ashWednesday: Self.easter(in: year)?.adding(days: -46)
    case .roseMonday: Self.easter(in: year)?.adding(days: -48)
    case .maundyThursday: Self.easter(in: year)?.adding(days: -3)
    case .ascension: Self.easter(in: year)?.adding(days: 39)
    case .whitSunday: Self.easter(in: year)?.adding(days: 49)
    case .whitMonday: Self.easter(in: year)?.adding(days: 50)
    case .corpusChristi: Self.easter(in: year)?.adding(days: 60)
    case .germanUnityDay: CivilDate(year: year, month: 10, day: 3)
    case .reformationDay: CivilDate(year: year, month: 10, day: 31)
    case .allSaintsDay: CivilDate(year: year, month: 11, day: 1)
    case .saintNicholasDay: CivilDate(year: year, month: 12, day: 6)
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
}
