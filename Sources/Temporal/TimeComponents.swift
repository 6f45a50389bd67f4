/// The parts of which a date and a time of day are made.
public struct TimeComponents: OptionSet, Hashable, Sendable {
  /// The year.
  public static let year = TimeComponents(rawValue: 1 << 0)
  /// The month, or the season or quarter.
  public static let month = TimeComponents(rawValue: 1 << 1)
  /// The day of the month.
  public static let day = TimeComponents(rawValue: 1 << 2)
  /// The time of day.
  public static let time = TimeComponents(rawValue: 1 << 3)

  /// The bits of the parts.
  public let rawValue: UInt8

  /// Creates a set of parts from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The names of the parts, the largest first: `["year", "month"]`.
  public var names: [String] {
    let all: [(TimeComponents, String)] = [
      (.year, "year"), (.month, "month"), (.day, "day"), (.time, "time"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension TimeComponents {
  /// The parts that a value of EDTF has; those of an interval are those of its beginning.
  init(of value: EDTFValue?) {
    self = []
    let date: EDTFDate?
    switch value {
    case .date(let single): date = single
    case .interval(.date(let first), _): date = first
    default: date = nil
    }
    guard let date else { return }
    if !date.isYearUnspecified { insert(.year) }
    if date.month != nil { insert(.month) }
    if date.day != nil { insert(.day) }
    if date.time != nil { insert(.time) }
  }
}

extension Reading {
  /// The parts of a date that the words say themselves; what else its value has is implied by the
  /// reference.
  var said: TimeComponents {
    var said: TimeComponents = self.clock == nil ? [] : .time
    switch self.meaning {
    case .calendar(let fields): said.formUnion(fields.said)
    case .shifted(.month, _), .fromText(.month, _), .shifted(.season, _), .shifted(.quarter, _):
      said.insert(.month)
    case .shifted(.holiday, _): said.formUnion([.month, .day])
    case .range(let first, _): said.formUnion(first.said)
    case .nth(_, _, let scope): said.formUnion(scope.said.union(.day))
    default: break
    }
    return said
  }
}

extension CalendarFields {
  fileprivate var said: TimeComponents {
    var said: TimeComponents = []
    if year != nil || isYearInPeriod { said.insert(.year) }
    if month != nil || hasPartOfYear { said.insert(.month) }
    if day != nil { said.insert(.day) }
    return holiday == nil ? said : said.union([.month, .day])
  }

  private var isYearInPeriod: Bool {
    switch period {
    case .decade, .century: true
    default: false
    }
  }

  private var hasPartOfYear: Bool {
    switch period {
    case .quarter, .half, .season: true
    default: false
    }
  }
}
