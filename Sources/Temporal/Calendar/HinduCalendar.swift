/// The lunar calendar of India, by which the feasts of Hindus, Jains and Sikhs are kept.
///
/// Months are counted from new moon to new moon (amanta), 1 for Chaitra; a day is named by the lunar day
/// (tithi) that runs at an hour of it which depends on the feast. What is kept somewhere may differ by a day.
///
/// - SeeAlso: Reingold and Dershowitz, *Calendrical Calculations* (2018), chapter 20; Report of the Calendar
///   Reform Committee (1955) for the sidereal zodiac.
enum HinduCalendar {
  /// The hour of the day, in India, at which the lunar day must run.
  enum Hour: Double {
    case sunrise = 6
    case noon = 12
    case afternoon = 14.5
    case evening = 18.5
    case midnight = 24
  }

  /// Returns the day in a year on which a lunar day runs at an hour.
  ///
  /// - Parameters:
  ///   - tithi: The lunar day, 1 to 30 from new moon.
  ///   - month: The month, 1 for Chaitra to 12 for Phalguna; a leap month bears no feasts.
  ///   - hour: The hour.
  ///   - year: The year of the Gregorian calendar.
  static func day(_ tithi: Int, ofMonth month: Int, at hour: Hour, in year: Int) -> CivilDate? {
    guard CalendarRange.years.contains(year), let start = firstMoon(of: year) else { return nil }
    return (start...start + 14).lazy
      .filter { self.month(of: $0) == month }
      .map { CivilDate(dayNumber: day(tithi, of: $0, at: hour)) }
      .first { $0.year == year }
  }

  /// Returns the day on which the sun enters a sign of the sidereal zodiac, the next where that is after
  /// sunset.
  ///
  /// - Parameters:
  ///   - sign: The sign, 0 for Mesha (Aries).
  ///   - year: The year of the Gregorian calendar.
  static func entry(intoSign sign: Int, in year: Int) -> CivilDate? {
    guard CalendarRange.years.contains(year), let start = CivilDate(year: year, month: 1, day: 1)
    else {
      return nil
    }
    let days = start.dayNumber..<start.dayNumber + 366
    // A day before the entry the sun stands in the sign before.
    let before = (sign + 11) % 12
    return days.first { signAtSunset(of: $0 - 1) == before && signAtSunset(of: $0) == sign }
      .map { CivilDate(dayNumber: $0) }
  }

  /// How many hours the clocks of India are ahead of universal time.
  private static let offset = 5.5

  private static func firstMoon(of year: Int) -> Int? {
    CivilDate(year: year, month: 1, day: 1)
      .map {
        SunAndMoon.lastNewMoon(
          before: SunAndMoon.moment(ofDay: $0.dayNumber, hour: 0, offset: offset)
        ) - 1
      }
  }

  private static func signAtSunset(of day: Int) -> Int {
    sign(at: SunAndMoon.moment(ofDay: day, hour: Hour.evening.rawValue, offset: offset))
  }

  /// The sign of the sidereal zodiac in which the sun stands, 0 for Mesha.
  private static func sign(at moment: SunAndMoon.Moment) -> Int {
    let precession = 23.853056 + 1.396971 * moment / 36_525
    let longitude = SunAndMoon.sunLongitude(at: moment) - precession
    return Int((longitude < 0 ? longitude + 360 : longitude) / 30) % 12
  }

  /// The month that a new moon begins: 1 where the sun then enters Mesha; `nil` for a leap month, in which
  /// it enters no sign.
  private static func month(of moon: Int) -> Int? {
    let sign = sign(at: SunAndMoon.newMoon(moon))
    guard sign != self.sign(at: SunAndMoon.newMoon(moon + 1)) else { return nil }
    return (sign + 1) % 12 + 1
  }

  /// The first day of a lunar month on which a lunar day, or a later one, runs at an hour; the day before
  /// where it runs at that hour of none.
  private static func day(_ tithi: Int, of moon: Int, at hour: Hour) -> Int {
    let newMoon = SunAndMoon.newMoon(moon)
    var day = SunAndMoon.day(of: newMoon + Double(tithi - 1) * 0.9 - 2, offset: offset)
    func running(_ day: Int) -> Double {
      let moment = SunAndMoon.moment(ofDay: day, hour: hour.rawValue, offset: offset)
      let distance = SunAndMoon.elongation(at: moment)
      let age = moment - newMoon
      // Near the ends of the month the distance has turned: it counts from the month's own new moon.
      let turned =
        age < 7 && distance > 180
        ? distance - 360 : age > 22 && distance < 180 ? distance + 360 : distance
      return turned / 12 + 1
    }
    while running(day) < Double(tithi) { day += 1 }
    return running(day) < Double(tithi + 1) ? day : day - 1
  }
}
