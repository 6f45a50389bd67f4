import Temporal

/// The days that a date can mean, for programs that know a calendar and no EDTF.
///
///     CalendarSpan(EDTFValue("2022-21"))     // 1 March to 31 May 2022, by months
///     CalendarSpan(EDTFValue("201X"))        // 1 January 2010 to 31 December 2019, by years
///     CalendarSpan(EDTFValue("../2014"))     // the year 2014: of the beginning nothing is known
///     CalendarSpan(EDTFValue("XXXX-02-24"))  // nil
///
/// What is uncertain, approximate or open about a date is not in it, so its words
/// (``TimeWording/full(_:)``) have to stand beside it.
struct CalendarSpan: Hashable {
  /// How finely both ends are said.
  enum Grain: Hashable {
    case year
    case month
    case day
  }

  /// The first day.
  let first: CivilDate
  /// The last day, which is part of it.
  let last: CivilDate
  /// Whether it may have begun before, since the date leaves that open.
  let isOpenBefore: Bool
  /// Whether it may go on behind, since the date leaves that open.
  let isOpenBehind: Bool
  /// The moment of the first day, where a clock time was said.
  let moment: Moment?

  /// Finds the days of a date; `nil` where its year is not known or beyond counting.
  ///
  /// An interval that is open at one end is as long as the date at the other.
  init?(_ value: EDTFValue) {
    guard !value.isYearUnspecified else { return nil }
    let (earliest, latest) = Self.known(of: value)
    guard let first = earliest ?? latest, let last = latest ?? earliest, first <= last else {
      return nil
    }
    self.first = first
    self.last = last
    isOpenBefore = value.earliest == nil
    isOpenBehind = value.latest == nil
    moment = value.date?.time.map { Moment(first, $0) }
  }

  /// The first and the last day that are said; an open end is that of the date at the other.
  private static func known(of value: EDTFValue) -> (CivilDate?, CivilDate?) {
    guard case .interval(let start, let end) = value else { return (value.earliest, value.latest) }
    return (
      start.date?.earliest ?? end.date?.earliest,
      end.date?.latest ?? start.date?.latest
    )
  }

  /// How finely it is said: whole years, whole months, or days.
  var grain: Grain {
    let length = CivilDate.days(inMonth: last.month, of: last.year)
    guard first.day == 1, last.day == length else { return .day }
    return first.month == 1 && last.month == 12 ? .year : .month
  }

  /// Whether it is one day, one month or one year.
  var isOneUnit: Bool {
    switch grain {
    case .year: first.year == last.year
    case .month: first.year == last.year && first.month == last.month
    case .day: first == last
    }
  }
}

extension CalendarSpan {
  /// A day with a clock time, in UTC where the zone was said.
  struct Moment: Hashable {
    /// The day, which may be another one than where it was said.
    let day: CivilDate
    /// The hour, 0 to 23.
    let hour: Int
    /// The minute, 0 to 59.
    let minute: Int
    /// The second, 0 to 59; 0 where none was said.
    let second: Int
    /// Whether the zone was said; else it is the time of the place, whichever that is.
    let isUTC: Bool

    /// Reads a clock time on a day.
    init(_ day: CivilDate, _ time: EDTFDate.Time) {
      let minutesOfDay = 1440
      let minutes = time.hour * 60 + time.minute - (time.zoneOffset ?? 0)
      let days = minutes >= 0 ? minutes / minutesOfDay : (minutes + 1) / minutesOfDay - 1
      let rest = minutes - days * minutesOfDay
      self.day = day.adding(days: days)
      hour = rest / 60
      minute = rest % 60
      second = min(time.second ?? 0, 59)
      isUTC = time.zoneOffset != nil
    }

    /// The clock time with a colon between its parts: `18:05:00`.
    var clock: String {
      [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
  }
}
