/// An end of the time that an EDTF value spans.
public enum EDTFBound: Hashable, Sendable {
  /// A day.
  case day(CivilDate)
  /// There is no end: `../2023`.
  case open
  /// The end is not known: `/2023`.
  case unknown

  /// The day, where there is one.
  public var day: CivilDate? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension EDTFValue {
  /// The first day it can mean; `nil` where it is open or the year is not known.
  public var earliest: CivilDate? { isYearUnspecified ? knownEarliest : lowerBound.day }

  /// The last day it can mean; `nil` where it is open or the year is not known.
  public var latest: CivilDate? { isYearUnspecified ? knownLatest : upperBound.day }

  /// Where the written digits begin: `XXXX-02-24` begins in the year 0, `../2023` is open.
  public var lowerBound: EDTFBound {
    switch self {
    case .date(let date): EDTFBound(date.firstDay)
    case .interval(let start, _): EDTFBound(start) { $0.firstDay }
    case .set(let set):
      set.members.contains { $0.isOpen(.first) }
        ? .open : EDTFBound(set.members.flatMap(\.dates).compactMap(\.firstDay).min())
    }
  }

  /// Where the written digits end: `XXXX-02-24` ends in the year 9999, `2023/..` is open.
  public var upperBound: EDTFBound {
    switch self {
    case .date(let date): EDTFBound(date.lastDay)
    case .interval(_, let end): EDTFBound(end) { $0.lastDay }
    case .set(let set):
      set.members.contains { $0.isOpen(.last) }
        ? .open : EDTFBound(set.members.flatMap(\.dates).compactMap(\.lastDay).max())
    }
  }

  /// The first day of a value one of whose years is not known.
  private var knownEarliest: CivilDate? {
    if case .interval(let start, _) = self { start.date?.earliest } else { nil }
  }

  /// The last day of a value one of whose years is not known.
  private var knownLatest: CivilDate? {
    if case .interval(_, let end) = self { end.date?.latest } else { nil }
  }
}

extension EDTFBound {
  fileprivate init(_ day: CivilDate?) {
    self = day.map(EDTFBound.day) ?? .unknown
  }

  fileprivate init(_ endpoint: EDTFEndpoint, day: (EDTFDate) -> CivilDate?) {
    switch endpoint {
    case .date(let date): self.init(day(date))
    case .open: self = .open
    case .unknown: self = .unknown
    }
  }
}

extension EDTFSet.Member {
  /// One of the two ends of a range.
  fileprivate enum End {
    case first
    case last
  }

  /// Whether a range goes on beyond an end.
  fileprivate func isOpen(_ end: End) -> Bool {
    guard case .range(let start, let last) = self else { return false }
    return (end == .first ? start : last) == nil
  }
}
