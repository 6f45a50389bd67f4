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
    /// How many leading digits of a year are significant (`1953S3`), or `nil` where all are.
    public var significantDigits: Int?
    /// The power of ten a year was written with (`Y17E7`), or `nil` where it was written out.
    public var exponent: Int?
    /// Whether it has a minus sign, also where no digit but 0 is known (`-XXXX`).
    public var isNegative: Bool

    /// Creates a component.
    public init(
      _ value: Int,
      unspecifiedDigits: UInt16 = 0,
      qualifier: EDTFQualifier = [],
      significantDigits: Int? = nil,
      exponent: Int? = nil,
      isNegative: Bool = false
    ) {
      self.value = value
      self.unspecifiedDigits = unspecifiedDigits
      self.qualifier = qualifier
      self.significantDigits = significantDigits
      self.exponent = exponent
      self.isNegative = isNegative || value < 0
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
  public var isYearUnspecified: Bool { year.unspecifiedDigits == 0b1111 && !year.isNegative }

  /// The day, where the date is one whole day of a known year.
  public var civilDate: CivilDate? {
    guard let month, let day, !hasUnspecifiedDigits, year.significantDigits == nil,
      year.isCountable
    else { return nil }
    return CivilDate(year: year.value, month: month.value, day: day.value)
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

  /// The year, the month and the day, as far as they were said.
  var components: [Component] { [year, month, day].compactMap(\.self) }

  /// Whether any digit is an `X`.
  var hasUnspecifiedDigits: Bool {
    year.unspecifiedDigits != 0 || (month?.unspecifiedDigits ?? 0) != 0
      || (day?.unspecifiedDigits ?? 0) != 0
  }

  /// Whether the year needs the letter `Y`, behind which EDTF allows nothing else.
  var isLongYear: Bool { year.exponent != nil || year.value.magnitude > 9999 }
}
