/// A unit of time in which distances and durations are said.
enum TimeUnit: Int, CaseIterable, Sendable {
  case second = 1
  case minute
  case hour
  case day
  case week
  case month
  case quarter
  case year
  case decade
  case century
  case weekend
  case fortnight
  case night
  case millennium

  /// The letter or letters by which TIMEX3 writes a duration of it.
  var durationCode: String {
    switch self {
    case .second: "S"
    case .minute: "M"
    case .hour: "H"
    case .day: "D"
    case .week, .fortnight: "W"
    case .month: "M"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .weekend: "WE"
    case .night: "TNI"
    case .millennium: "ML"
    }
  }

  /// Where the unit stands among those of which longer lengths are made, from the shortest up;
  /// `nil` for one that is not said beside others ("quarters", "nights").
  var ordering: Int? {
    switch self {
    case .weekend, .fortnight, .night, .quarter: nil
    case .millennium: TimeUnit.century.rawValue + 1
    default: rawValue
    }
  }

  /// Whether it is shorter than a day, which TIMEX3 marks with a `T`.
  var isClockUnit: Bool { rawValue <= TimeUnit.hour.rawValue }

  /// Whether it is a unit of the calendar longer than a day: an anniversary is counted in it.
  var isLongerThanDay: Bool {
    rawValue > TimeUnit.day.rawValue && self != .night && self != .weekend
  }

  /// How many of the unit its code counts: a fortnight is two weeks.
  var multiple: Int { self == .fortnight ? 2 : 1 }

  /// The length in months, for the units that are whole months.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    case .millennium: 12000
    default: nil
    }
  }

  /// The length in seconds, for the units of a clock.
  var seconds: Int? {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    default: nil
    }
  }

  /// The length in days, for the units that are whole days.
  var days: Int? {
    switch self {
    case .day, .night: 1
    case .week, .weekend: 7
    case .fortnight: 14
    default: nil
    }
  }
}
