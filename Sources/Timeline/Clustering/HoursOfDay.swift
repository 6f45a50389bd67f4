import Temporal

/// Between which times of day a group of mentions can lie, in minutes.
///
/// What is said loosely spans hours: "in the morning" is any time from five to noon.
struct HoursOfDay: Sendable {
  /// The latest of the times from which on a member can lie.
  private var latestStart = Int.min
  /// The earliest of the times up to which a member can lie.
  private var earliestEnd = Int.max

  /// Nothing is said.
  init() {}

  /// Reads a time; a clock of a zone that was named says nothing here.
  init(_ time: EventTime) {
    if let clock = time.value?.date?.time {
      guard clock.zoneOffset == nil else { return }
      let minutes = clock.hour * 60 + clock.minute
      (latestStart, earliestEnd) = (minutes - Self.slack, minutes + Self.slack)
    } else if let part = time.partOfDay, let hours = Self.hours[part] {
      (latestStart, earliestEnd) = (hours.lowerBound * 60, hours.upperBound * 60)
    }
  }

  /// How many minutes lie between these times and others; 0 where they can be the same.
  func gap(to other: HoursOfDay) -> Int {
    guard earliestEnd != .max, other.earliestEnd != .max else { return 0 }
    return max(0, latestStart - other.earliestEnd, other.latestStart - earliestEnd)
  }

  /// Takes in the times of other members.
  mutating func formUnion(_ other: HoursOfDay) {
    latestStart = max(latestStart, other.latestStart)
    earliestEnd = min(earliestEnd, other.earliestEnd)
  }

  /// How many minutes a clock time may be off.
  private static let slack = 10
  /// The hours of a part of the day; a night can be that before the day or the one after.
  private static let hours: [PartOfDay: ClosedRange<Int>] = [
    .dawn: 3...8, .morning: 5...12, .midday: 11...14, .afternoon: 12...18, .evening: 16...24,
  ]
}
