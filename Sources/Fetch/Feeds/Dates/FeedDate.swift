/// A date as feeds, sitemaps and archives write it.
///
///     FeedDate("Mon, 02 Jan 2006 15:04:05 EST")?.secondsSince1970  // 1136232245
///     FeedDate("16. November 2020 - 15:54")                        // in universal time
///     FeedDate("yesterday")                                        // nil
///
/// Read are RFC 822 and RFC 3339, ISO 8601 and its profile W3CDTF, what C's `asctime` writes, seconds since
/// 1970, and what people type, in several languages. A time without a zone is universal; what was not
/// said (the hour of a day, the day of a month) is the first.
public struct FeedDate: Hashable, Sendable, Comparable {
  /// The seconds since the beginning of 1970 in universal time, leap seconds not counted.
  public let secondsSince1970: Int
  /// Whether there was a time of day.
  public let hasTime: Bool

  /// Creates a date.
  public init(secondsSince1970: Int, hasTime: Bool) {
    self.secondsSince1970 = secondsSince1970
    self.hasTime = hasTime
  }

  /// Reads a date, or returns `nil` where there is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(Self.longest))
    guard let found = ISODateReader(bytes).date ?? WrittenDateReader(bytes).date else { return nil }
    self = found
  }

  /// The day in universal time, counted from 1 January 1970.
  public var dayNumber: Int {
    Int((Double(secondsSince1970) / Double(CivilDay.seconds)).rounded(.down))
  }

  /// The earlier instant goes first, and of one instant that which has no time.
  public static func < (one: FeedDate, two: FeedDate) -> Bool {
    (one.secondsSince1970, one.hasTime ? 1 : 0) < (two.secondsSince1970, two.hasTime ? 1 : 0)
  }

  /// Longer than any date with the name of its zone in words.
  private static let longest = 120
}

extension FeedDate {
  /// The date of a day and a time, in parts.
  init(_ day: CivilDay, _ time: ClockTime?) {
    let midnight = day.number * CivilDay.seconds
    self.init(
      secondsSince1970: midnight + (time.map { $0.seconds(on: day) } ?? 0),
      hasTime: time != nil
    )
  }
}

/// A time of day and its zone.
struct ClockTime {
  var hour: Int
  var minute: Int
  var second = 0
  var zone = ZoneOffset.fixed(minutes: 0)

  /// The seconds from the midnight with which the day begins in universal time; an hour past the last one is of
  /// the next day.
  func seconds(on day: CivilDay) -> Int {
    hour * 3_600 + (minute - zone.minutes(on: day, hour: hour)) * 60 + second
  }
}

/// A day in the Gregorian calendar, carried back before its beginning.
struct CivilDay: Hashable {
  /// The days since 1 January 1970.
  let number: Int

  static let seconds = 86_400

  /// The day of a date; a day past the end of its month is of the next one.
  ///
  /// - SeeAlso: Hinnant, <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>.
  init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, from 0 for Sunday.
  var weekday: Int { ((number + 4) % 7 + 7) % 7 }

  /// Returns the year of a number with two digits, as RFC 2822 §4.3 has it.
  static func year(ofTwoDigits number: Int) -> Int { number < 69 ? 2000 + number : 1900 + number }
}
