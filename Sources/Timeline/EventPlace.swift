public import Temporal

/// Where an event stands in a timeline, as far as its date says.
///
/// A whole year stands before its months, a month before its days. Days without a year stand behind
/// all others, by month and day, and what has no date at the end. Inside one place ``DayOrder``
/// decides, else source and place of the first report.
public struct EventPlace: Hashable, Comparable, Sendable {
  /// 0 for a known year, 1 for an unknown one, 2 for no date.
  public let rank: Int
  /// The first day, as a day number; a day without a year counts in the leap year 2000.
  public let firstDay: Int
  /// How many days follow the first; longer spans stand first.
  public let span: Int

  /// Creates a place.
  public init(rank: Int, firstDay: Int, span: Int) {
    self.rank = rank
    self.firstDay = firstDay
    self.span = span
  }

  /// Finds the place of a date.
  public init(of value: EDTFValue?) {
    let leapYear = 2000
    let placed = value.map { $0.isYearUnspecified ? $0.inYear(leapYear) : $0 }
    let earliest = placed?.earliest ?? placed?.latest
    let first = earliest?.dayNumber ?? 0
    self.init(
      rank: value == nil ? 2 : value?.isYearUnspecified == true ? 1 : 0,
      firstDay: first,
      span: (placed?.latest ?? earliest).map { $0.dayNumber - first } ?? 0
    )
  }

  /// Whether it is one day, inside which there is an order.
  public var isDay: Bool { rank < 2 && span == 0 }

  /// In the order of the timeline.
  public static func < (left: EventPlace, right: EventPlace) -> Bool {
    (left.rank, left.firstDay, -left.span) < (right.rank, right.firstDay, -right.span)
  }
}

extension Event {
  /// Where it stands in a timeline.
  public var place: EventPlace { EventPlace(of: time.value) }
}
