import Temporal

/// Puts the events of one day in the order in which they happened.
///
/// What is known is a partial order: this came within two hours of that, this was earlier, that was
/// in the evening. Events are taken one by one, each time the earliest of those that nothing still
/// to come precedes (Kahn 1962, <https://doi.org/10.1145/368996.369025>). Events of which nothing
/// is known come last.
struct DayOrder: Sendable {
  private let events: [Event]
  /// For each event, the events that come before it.
  private let predecessors: [Set<Int>]

  /// Reads the order from the relations of the events' reports.
  ///
  /// - Parameter events: The events of one day, in any order that is total.
  init(events: [Event]) {
    self.events = events
    var predecessors = Array(repeating: Set<Int>(), count: events.count)
    for index in events.indices {
      for report in events[index].reports {
        if let home = Self.statement(continuedBy: report, in: events), home != index {
          predecessors[index].insert(home)
        }
        guard let relation = report.mention.relation,
          let other = Self.anchor(of: relation, from: report, index, in: events)
        else { continue }
        switch relation.direction {
        case .after: predecessors[index].insert(other)
        case .before: predecessors[other].insert(index)
        }
      }
    }
    self.predecessors = predecessors
  }

  /// Returns the events in order.
  func ordered() -> [Event] {
    var remaining = Array(events.indices)
    var ordered: [Event] = []
    while !remaining.isEmpty {
      let free = remaining.filter { predecessors[$0].isDisjoint(with: remaining) }
      // Relations that contradict each other leave nobody free; then all are.
      let candidates = free.isEmpty ? remaining : free
      guard let next = candidates.min(by: { key($0) < key($1) }) else { break }
      ordered.append(events[next])
      remaining.removeAll { $0 == next }
    }
    return ordered
  }

  /// The half hour, then the place in the order given.
  private func key(_ index: Int) -> (Int, Int) {
    (halfHour(of: index, visited: []), index)
  }

  /// The half hour by which an event is put in order: its own, else just before the first timed
  /// event that follows it, else with the event it follows; what has no relation at all comes last.
  private func halfHour(of index: Int, visited: Set<Int>) -> Int {
    let afterMidnight = 49
    if let hour = events[index].time.hour { return hour * 2 }
    let followers = events.indices.filter { predecessors[$0].contains(index) }
    if let first = followers.compactMap({ events[$0].time.hour }).min() { return first * 2 - 1 }
    guard !visited.contains(index) else { return afterMidnight }
    return predecessors[index].map { halfHour(of: $0, visited: visited.union([index])) }.max()
      ?? (followers.isEmpty ? afterMidnight : 0)
  }

  /// The event of the statement that a report goes on with.
  private static func statement(continuedBy report: Report, in events: [Event]) -> Int? {
    guard case .continued(_, let sentence) = report.mention.dating, report.mention.relation == nil
    else { return nil }
    return events.firstIndex { event in
      event.reports.contains { other in
        guard case .stated = other.mention.dating else { return false }
        return other.source == report.source && other.mention.sentence == sentence
      }
    }
  }

  /// The event that a relation counts from: the one told by the words it names, else the event that
  /// the same source told just before.
  private static func anchor(
    of relation: MentionRelation,
    from report: Report,
    _ own: Int,
    in events: [Event]
  ) -> Int? {
    let others = events.indices.filter { $0 != own }
    guard !relation.anchorTerms.isEmpty else {
      return others.filter { events[$0].hasReport(before: report) }
        .max { events[$0].lastPosition(before: report) < events[$1].lastPosition(before: report) }
    }
    let named = Set(relation.anchorTerms)
    let scored = others.map { ($0, events[$0].overlap(with: named, source: report.source)) }
    guard let best = scored.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }), best.1 >= 2 else {
      return nil
    }
    return best.0
  }
}

extension EventTime {
  /// The hour by which it is put in order, where a time of day is known.
  var hour: Int? { value?.date?.time?.hour ?? partOfDay?.typicalHour }
}

extension Event {
  fileprivate func hasReport(before report: Report) -> Bool {
    reports.contains { $0.source == report.source && $0.position < report.position }
  }

  fileprivate func lastPosition(before report: Report) -> Int {
    reports.filter { $0.source == report.source && $0.position < report.position }
      .map(\.position).max() ?? -1
  }

  /// How many of some words the event's reports share, those of one source counting double.
  fileprivate func overlap(with terms: Set<String>, source: Int64) -> Int {
    reports.map { report in
      let shared = terms.intersection(report.mention.terms).count
      return shared == 0 || report.source != source ? shared : shared + 1
    }
    .max() ?? 0
  }
}
