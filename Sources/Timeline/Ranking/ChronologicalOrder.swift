/// Puts events in chronological order.
///
/// Events stand by their ``EventPlace``; inside a day ``DayOrder`` decides. Every comparison ends in
/// the source and the place of the first report, so that the order is total.
struct ChronologicalOrder: Sendable {
  /// Returns the dated events in order, then the undated ones by source and place.
  func ordered(_ events: [Event]) -> [Event] {
    let sorted = events.map { (place: $0.place, first: $0.reports.first?.key, event: $0) }
      .sorted { ($0.place, $0.first ?? .none) < ($1.place, $1.first ?? .none) }
    var ordered: [Event] = []
    for group in sorted.chunked(by: \.place) {
      let events = group.map(\.event)
      ordered += group[0].place.isDay ? DayOrder(events: events).ordered() : events
    }
    return ordered
  }
}

extension ReportKey {
  /// Before every other.
  fileprivate static let none = ReportKey(source: .min, position: .min)
}

extension Array {
  /// The stretches of elements that have something in common.
  func chunked(by value: (Element) -> some Equatable) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, value(last) == value(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
