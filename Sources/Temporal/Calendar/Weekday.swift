/// A day of the week, numbered as ISO 8601 does: Monday is 1.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// The ISO 8601 number, 1 (Monday) to 7 (Sunday).
  public var isoNumber: Int { rawValue }

  /// The English name, capitalised.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Creates a weekday from its ISO 8601 number.
  ///
  /// - Precondition: The number is 1 to 7.
  init(isoNumber: Int) {
    guard let weekday = Weekday(rawValue: isoNumber) else {
      preconditionFailure("\(isoNumber) is no ISO 8601 weekday")
    }
    self = weekday
  }
}
