import Foundation

/// Where the sun and the moon stand, for the calendars that follow them.
///
/// Good to a hundredth of a degree from year 1 to 4000, which is a minute of the moon's course.
///
/// - SeeAlso: Meeus, *Astronomical Algorithms* (1991), chapters 24 and 45, of the series of the moon the terms
///   above 0.003 degrees.
enum SunAndMoon {
  /// A moment, in days since noon of 1 January 2000, universal time.
  typealias Moment = Double

  /// Returns the moment of an hour of a day.
  ///
  /// - Parameters:
  ///   - day: Days since 1970-01-01.
  ///   - hour: The hour at the place.
  ///   - offset: How many hours the place is ahead of universal time.
  static func moment(ofDay day: Int, hour: Double, offset: Double) -> Moment {
    Double(day - noonOf2000) - 0.5 + (hour - offset) / 24
  }

  /// Returns the day on which a moment falls, in days since 1970-01-01.
  static func day(of moment: Moment, offset: Double) -> Int {
    Int((moment + 0.5 + offset / 24).rounded(.down)) + noonOf2000
  }

  /// The apparent longitude of the sun, in degrees from 0 to 360.
  static func sunLongitude(at moment: Moment) -> Double {
    let t = moment / daysPerCentury
    let anomaly = 357.52911 + 35_999.05029 * t
    let centre =
      1.914602 * sine(anomaly) + 0.019993 * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly)
    let aberration = 0.00569 + 0.00478 * sine(125.04 - 1_934.136 * t)
    return turned(280.46646 + 36_000.76983 * t + 0.0003032 * t * t + centre - aberration)
  }

  /// The longitude of the moon, in degrees from 0 to 360.
  static func moonLongitude(at moment: Moment) -> Double {
    let t = moment / daysPerCentury
    let arguments = (
      elongation: 297.8501921 + 445_267.1114034 * t, sun: 357.5291092 + 35_999.0502909 * t,
      moon: 134.9633964 + 477_198.8675055 * t, node: 93.2720950 + 483_202.0175233 * t
    )
    let sum = terms.reduce(0) { sum, term in
      let angle =
        term.elongation * arguments.elongation + term.sun * arguments.sun
        + term.moon * arguments.moon + term.node * arguments.node
      return sum + term.degrees * sine(angle)
    }
    return turned(218.3164477 + 481_267.88123421 * t - 0.0015786 * t * t + sum)
  }

  /// How far the moon has gone from the sun, in degrees from 0 at new moon to 360.
  static func elongation(at moment: Moment) -> Double {
    turned(moonLongitude(at: moment) - sunLongitude(at: moment))
  }

  /// The moment of the new moon of that number, 0 being the first of the year 2000.
  static func newMoon(_ number: Int) -> Moment {
    var moment = 5.09766 + meanMonth * Double(number)
    for _ in 0..<4 {
      let distance = elongation(at: moment)
      moment -= (distance > 180 ? distance - 360 : distance) / degreesPerDay
    }
    return moment
  }

  /// The number of the last new moon at or before a moment.
  static func lastNewMoon(before moment: Moment) -> Int {
    var number = Int(((moment - 5.09766) / meanMonth).rounded()) + 1
    while newMoon(number) > moment { number -= 1 }
    return number
  }

  /// The length of a mean lunar month, in days.
  static let meanMonth = 29.530588861

  private static let degreesPerDay = 360 / meanMonth
  private static let daysPerCentury = 36_525.0
  /// 1 January 2000, in days since 1970-01-01.
  private static let noonOf2000 = 10_957

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

  private static func turned(_ degrees: Double) -> Double {
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }

  /// The terms of the moon's longitude: degrees, and how often each argument is taken.
  private static let terms:
    [(degrees: Double, elongation: Double, sun: Double, moon: Double, node: Double)] = [
      (6.288774, 0, 0, 1, 0), (1.274027, 2, 0, -1, 0), (0.658314, 2, 0, 0, 0),
      (0.213618, 0, 0, 2, 0), (-0.185116, 0, 1, 0, 0), (-0.114332, 0, 0, 0, 2),
      (0.058793, 2, 0, -2, 0), (0.057066, 2, -1, -1, 0), (0.053322, 2, 0, 1, 0),
      (0.045758, 2, -1, 0, 0), (-0.040923, 0, 1, -1, 0), (-0.034720, 1, 0, 0, 0),
      (-0.030383, 0, 1, 1, 0), (0.015327, 2, 0, 0, -2), (-0.012528, 0, 0, 1, 2),
      (0.010980, 0, 0, 1, -2), (0.010675, 4, 0, -1, 0), (0.010034, 0, 0, 3, 0),
      (0.008548, 4, 0, -2, 0), (-0.007888, 2, 1, -1, 0), (-0.006766, 2, 1, 0, 0),
      (-0.005163, 1, 0, -1, 0), (0.004987, 1, 1, 0, 0), (0.004036, 2, -1, 1, 0),
      (0.003994, 2, 0, 2, 0), (0.003861, 4, 0, 0, 0), (0.003665, 2, 0, -3, 0),
    ]
}
