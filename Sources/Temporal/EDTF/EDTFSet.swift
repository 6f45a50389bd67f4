/// A set of EDTF level 2: `[1667,1668]` means one of its members, `{1667,1668}` all of them.
public struct EDTFSet: Hashable, Sendable {
  /// How many of the members are meant.
  public enum Choice: Hashable, Sendable {
    /// `[..]`: one of them; it is not known which.
    case one
    /// `{..}`: all of them.
    case all
  }

  /// What stands between two commas.
  public enum Member: Hashable, Sendable {
    /// A date.
    case date(EDTFDate)
    /// All dates from the first to the last (`1670..1672`); `nil` where that end is open.
    case range(EDTFDate?, EDTFDate?)

    /// The dates that are written in it.
    var dates: [EDTFDate] {
      switch self {
      case .date(let date): [date]
      case .range(let start, let end): [start, end].compactMap(\.self)
      }
    }

    /// The same member with every date in it replaced.
    func mapDates(_ change: (EDTFDate) -> EDTFDate) -> Member {
      switch self {
      case .date(let date): .date(change(date))
      case .range(let start, let end): .range(start.map(change), end.map(change))
      }
    }
  }

  /// How many of the members are meant.
  public var choice: Choice
  /// The members, as they were written.
  public var members: [Member]

  /// Creates a set.
  public init(_ choice: Choice, _ members: [Member]) {
    self.choice = choice
    self.members = members
  }
}
