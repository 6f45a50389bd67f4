import Temporal

/// Puts events in chronological order.
///
/// A whole year stands before its months, a month before its days. Days without a year stand at the
/// end, by month and day. Inside a day ``DayOrder`` decides. Every comparison ends in the source
/// and the place of the first report, so that the order is total.
struct ChronologicalOrder: Sendable {
  /// Returns the dated events in order, then the undated ones by source and place.
  func ordered(_ events: [Event]) -> [Event] {
    let sorted = events.sorted { Key($0) < Key($1) }
    var ordered: [Event] = []
    var index = 0
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, Key(sorted[index]).isSameTime(as: Key(sorted[end])) { end += 1 }
      let group = Array(sorted[index..<end])
      let isDay = sorted[index].time.value?.date?.day != nil
      ordered += isDay ? DayOrder(events: group).ordered() : group
      index = end
    }
    return ordered
  }

  /// What events are compared by.
  private struct Key: Comparable {
    /// 0 for a known year, 1 for an unknown one, 2 for no date.
    let rank: Int
    /// The first day; a day without a year counts in the year 0.
    let first: Int
    /// The length in days, longer spans first.
    let span: Int
    let source: Int64
    let position: Int

    init(_ event: Event) {
      let value = event.time.value
      let leapYear = 2000
      let placed = value.map { $0.isYearUnspecified ? $0.inYear(leapYear) : $0 }
      rank = value == nil ? 2 : value?.isYearUnspecified == true ? 1 : 0
      let earliest = placed?.earliest ?? placed?.latest
      let start = earliest?.dayNumber ?? 0
      first = start
      span = (placed?.latest ?? earliest).map { $0.dayNumber - start } ?? 0
      source = event.reports.first?.source ?? 0
      position = event.reports.first?.position ?? 0
    }

    func isSameTime(as other: Key) -> Bool {
      rank == other.rank && first == other.first && span == other.span
    }

    static func < (left: Key, right: Key) -> Bool {
      (left.rank, left.first, -left.span, left.source, left.position)
        < (right.rank, right.first, -right.span, right.source, right.position)
    }
  }
}
