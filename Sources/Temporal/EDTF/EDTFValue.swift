/// A date of the Extended Date/Time Format: a day, a month, a season, a year, with what is
/// uncertain about it, an interval of such dates, or a set of them.
///
///     EDTFValue("2025-02-24")        // a day
///     EDTFValue("XXXX-02-24")        // a day without a year
///     EDTFValue("2022-01/2022-04~")  // an interval with an approximate end
///     EDTFValue("[1667,1668..1670]") // one of several years
///     EDTFValue("2025-02-30")        // nil
///
/// Levels 0, 1 and 2 are read and written; `docs/edtf.md` has the decisions on disputed points.
///
/// - SeeAlso: ISO 8601-2:2019; the Library of Congress profile,
///   <https://www.loc.gov/standards/datetime/>.
public enum EDTFValue: Hashable, Sendable {
  /// One date.
  case date(EDTFDate)
  /// From one date to another, either of which may be open or unknown.
  indirect case interval(EDTFEndpoint, EDTFEndpoint)
  /// Several dates, of which one or all are meant.
  case set(EDTFSet)
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

  /// The single date, where the value is no interval and no set.
  public var date: EDTFDate? {
    if case .date(let date) = self { date } else { nil }
  }

  /// The day, where the value is one whole day of a known year.
  public var civilDate: CivilDate? { date?.civilDate }

  /// Whether it is a month or a day of an unknown year.
  public var isYearUnspecified: Bool {
    date?.isYearUnspecified ?? dates.contains(where: \.isYearUnspecified)
  }

  /// The same value in a year that was learnt elsewhere.
  public func inYear(_ year: Int) -> EDTFValue {
    mapDates { $0.isYearUnspecified ? $0.inYear(year) : $0 }
  }

  /// Every date that is written in it, in order.
  var dates: [EDTFDate] {
    switch self {
    case .date(let date): [date]
    case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
    case .set(let set): set.members.flatMap(\.dates)
    }
  }

  /// The same value with every date in it replaced.
  private func mapDates(_ change: (EDTFDate) -> EDTFDate) -> EDTFValue {
    func changed(_ end: EDTFEndpoint) -> EDTFEndpoint {
      if case .date(let date) = end { .date(change(date)) } else { end }
    }
    switch self {
    case .date(let date): return .date(change(date))
    case .interval(let start, let end): return .interval(changed(start), changed(end))
    case .set(let set):
      return .set(EDTFSet(set.choice, set.members.map { $0.mapDates(change) }))
    }
  }
}
