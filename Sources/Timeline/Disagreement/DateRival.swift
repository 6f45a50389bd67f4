public import Temporal

/// An event that is perhaps another one, dated otherwise: other sources tell the same of another day.
public struct DateRival: Hashable, Sendable {
  /// The day it stands under.
  public var date: EDTFValue
  /// The sources that report it, ascending.
  public var sources: [Int64]

  /// Creates a rival.
  public init(date: EDTFValue, sources: [Int64]) {
    self.date = date
    self.sources = sources
  }
}

extension [Event] {
  /// Returns the events with the rivals that pairs of their reports make of them.
  func facing(_ pairs: [(ReportKey, ReportKey)]) -> [Event] {
    var places: [ReportKey: Int] = [:]
    for (place, event) in enumerated() {
      for report in event.reports { places[report.key] = place }
    }
    var events = self
    for (one, other) in pairs {
      guard let left = places[one], let right = places[other], left != right else { continue }
      events[left].face(self[right])
      events[right].face(self[left])
    }
    return events
  }
}

extension Event {
  /// Adds a rival, once.
  fileprivate mutating func face(_ other: Event) {
    guard let date = other.time.value else { return }
    let rival = DateRival(date: date, sources: other.sources)
    guard !rivals.contains(rival) else { return }
    rivals.append(rival)
    rivals.sort {
      ($0.date.description, $0.sources.first ?? 0) < ($1.date.description, $1.sources.first ?? 0)
    }
  }
}
