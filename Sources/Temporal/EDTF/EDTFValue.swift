/// A date of the Extended Date/Time Format: a day, a month, a season, a year, with what is
/// uncertain about it, or an interval of such dates.
///
///     EDTFValue("2025-02-24")        // a day
///     EDTFValue("XXXX-02-24")        // a day without a year
///     EDTFValue("2022-01/2022-04~")  // an interval with an approximate end
///     EDTFValue("2025-02-30")        // nil
///
/// Read and written are level 0, level 1, and of level 2 the unspecified digits and qualified
/// parts.
///
/// - SeeAlso: ISO 8601-2:2019; the Library of Congress profile,
///   <https://www.loc.gov/standards/datetime/>.
public enum EDTFValue: Hashable, Sendable {
  /// One date.
  case date(EDTFDate)
  /// From one date to another, either of which may be open or unknown.
  case interval(EDTFEndpoint, EDTFEndpoint)
}

/// One end of an EDTF interval.
public enum EDTFEndpoint: Hashable, Sendable {
  /// A date.
  case date(EDTFDate)
  /// `..`: it goes on.
  case open
  /// Nothing written: it is not known.
  case unknown

  /// The date, where there is one.
  public var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// What EDTF says of the certainty of a date or of a part of it.
public struct EDTFQualifier: OptionSet, Hashable, Sendable {
  /// `?`: the source is doubtful.
  public static let uncertain = EDTFQualifier(rawValue: 1)
  /// `~`: the date is an estimate.
  public static let approximate = EDTFQualifier(rawValue: 2)

  /// The bits.
  public let rawValue: UInt8

  /// Creates a qualifier from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The character that writes it: `?`, `~`, `%` for both, or nothing.
  var symbol: String {
    switch rawValue & 3 {
    case 1: "?"
    case 2: "~"
    case 3: "%"
    default: ""
    }
  }
}

/// One date of EDTF, from the year down to as much as is known.
public struct EDTFDate: Hashable, Sendable {
  /// A number in a date, some of whose digits may be unspecified (`19XX`).
  public struct Component: Hashable, Sendable {
    /// The number, with 0 for every unspecified digit.
    public var value: Int
    /// Which decimal digits are unspecified, the lowest bit for the last digit.
    public var unspecifiedDigits: UInt16
    /// What is said of its certainty.
    public var qualifier: EDTFQualifier

    /// Creates a component.
    public init(_ value: Int, unspecifiedDigits: UInt16 = 0, qualifier: EDTFQualifier = []) {
      self.value = value
      self.unspecifiedDigits = unspecifiedDigits
      self.qualifier = qualifier
    }

    /// The largest number the digits allow.
    var upperBound: Int {
      var bound = value.magnitude
      var place: UInt = 1
      for digit in 0..<16 {
        if unspecifiedDigits & (1 << UInt16(digit)) != 0 { bound += 9 * place }
        place *= 10
      }
      return value < 0 ? -Int(bound) : Int(bound)
    }
  }

  /// A time of day with the zone it was said in.
  public struct Time: Hashable, Sendable {
    /// The hour, 0 to 24.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59, where it was said.
    public var second: Int?
    /// The distance from UTC in minutes, or `nil` for local time.
    public var zoneOffset: Int?

    /// Creates a time of day.
    public init(hour: Int, minute: Int, second: Int? = nil, zoneOffset: Int? = nil) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.zoneOffset = zoneOffset
    }
  }

  /// The year.
  public var year: Component
  /// The month (1 to 12), or a season, quarter and so on (21 to 41).
  public var month: Component?
  /// The day of the month.
  public var day: Component?
  /// The time of day.
  public var time: Time?

  /// Creates a date from its components.
  public init(year: Component, month: Component? = nil, day: Component? = nil, time: Time? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.time = time
  }

  /// Creates a whole day.
  public init(_ day: CivilDate, time: Time? = nil) {
    self.init(
      year: Component(day.year),
      month: Component(day.month),
      day: Component(day.day),
      time: time
    )
  }

  /// A year none of whose digits is known: `XXXX`.
  public static let unspecifiedYear = Component(0, unspecifiedDigits: 0b1111)
}

extension EDTFDate {
  /// Whether nothing of the year was said, as in `XXXX-02-24`.
  public var isYearUnspecified: Bool { year.unspecifiedDigits == 0b1111 }

  /// The day, where the date is one whole day of a known year.
  public var civilDate: CivilDate? {
    guard let month, let day, year.unspecifiedDigits == 0, month.unspecifiedDigits == 0,
      day.unspecifiedDigits == 0
    else { return nil }
    return CivilDate(year: year.value, month: month.value, day: day.value)
  }

  /// The first day it can mean, or `nil` where the year is not known.
  public var earliest: CivilDate? {
    guard !isYearUnspecified else { return nil }
    let firstYear = min(year.value, year.upperBound)
    guard let month, month.unspecifiedDigits == 0 else {
      return CivilDate(year: firstYear, month: 1, day: 1)
    }
    let firstMonth = SubYear(code: month.value).firstMonth
    let firstDay = day.map { $0.unspecifiedDigits == 0 ? $0.value : max(1, $0.value) } ?? 1
    return CivilDate(year: firstYear, month: firstMonth, day: firstDay)
  }

  /// The last day it can mean, or `nil` where the year is not known.
  public var latest: CivilDate? {
    guard !isYearUnspecified else { return nil }
    let lastYear = max(year.value, year.upperBound)
    guard let month, month.unspecifiedDigits == 0 else {
      return CivilDate(year: lastYear, month: 12, day: 31)
    }
    let group = SubYear(code: month.value)
    let year = lastYear + (group.lastMonth > 12 ? 1 : 0)
    let lastMonth = group.lastMonth > 12 ? group.lastMonth - 12 : group.lastMonth
    let length = CivilDate.days(inMonth: lastMonth, of: year)
    let lastDay = day.map { min(length, $0.upperBound) } ?? length
    return CivilDate(year: year, month: lastMonth, day: lastDay)
  }

  /// The same date with every component qualified.
  public func qualified(_ qualifier: EDTFQualifier) -> EDTFDate {
    var copy = self
    copy.year.qualifier.formUnion(qualifier)
    copy.month?.qualifier.formUnion(qualifier)
    copy.day?.qualifier.formUnion(qualifier)
    return copy
  }

  /// The same date in a year that was learnt elsewhere; 29 February may not exist in it.
  public func inYear(_ value: Int) -> EDTFDate {
    var copy = self
    copy.year = Component(value, qualifier: year.qualifier)
    return copy
  }
}

extension EDTFValue {
  /// Creates the value of one whole day.
  public init(_ day: CivilDate) {
    self = .date(EDTFDate(day))
  }

  /// Creates the value of a whole month.
  public init(year: Int, month: Int) {
    self = .date(EDTFDate(year: .init(year), month: .init(month)))
  }

  /// Creates the value of a whole year.
  public init(year: Int) {
    self = .date(EDTFDate(year: .init(year)))
  }

  /// The single date, where the value is no interval.
  public var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }

  /// The day, where the value is one whole day of a known year.
  public var civilDate: CivilDate? { date?.civilDate }

  /// Whether it is a month or a day of an unknown year.
  public var isYearUnspecified: Bool {
    switch self {
    case .date(let date): date.isYearUnspecified
    case .interval(let start, let end):
      (start.date?.isYearUnspecified ?? false) || (end.date?.isYearUnspecified ?? false)
    }
  }

  /// The first day it can mean; `nil` where it is open or the year is not known.
  public var earliest: CivilDate? {
    switch self {
    case .date(let date): date.earliest
    case .interval(let start, _): start.date?.earliest
    }
  }

  /// The last day it can mean; `nil` where it is open or the year is not known.
  public var latest: CivilDate? {
    switch self {
    case .date(let date): date.latest
    case .interval(_, let end): end.date?.latest
    }
  }

  /// The same value in a year that was learnt elsewhere.
  public func inYear(_ year: Int) -> EDTFValue {
    func filled(_ date: EDTFDate) -> EDTFDate {
      date.isYearUnspecified ? date.inYear(year) : date
    }
    func filled(_ end: EDTFEndpoint) -> EDTFEndpoint {
      if case .date(let date) = end { .date(filled(date)) } else { end }
    }
    switch self {
    case .date(let date): return .date(filled(date))
    case .interval(let start, let end): return .interval(filled(start), filled(end))
    }
  }
}
