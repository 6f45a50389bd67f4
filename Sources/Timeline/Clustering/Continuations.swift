/// Brings what only one source reports of a statement under the event of that statement.
///
/// Several sources that report one point of a speech make it an event of its own. A point that one
/// source alone reports, and dates by the sentence before, is told with the statement it continues.
struct Continuations: Sendable {
  /// Returns the groups, each group of continuations joined to the group of its statement.
  func gathered(_ groups: [[Report]]) -> [[Report]] {
    var gathered = groups
    let homes = statements(in: groups)
    for (index, group) in groups.enumerated() {
      guard let home = home(of: group, homes), home != index else { continue }
      gathered[home] += group
      gathered[index] = []
    }
    return gathered.filter { !$0.isEmpty }
      .map { group in
        group.sorted { ($0.source, $0.position) < ($1.source, $1.position) }
      }
  }

  /// Gives events that continue a statement the part of the day in which the statement was made.
  func timed(_ events: [Event]) -> [Event] {
    let homes = statements(in: events.map(\.reports))
    return events.map { event in
      guard event.time.partOfDay == nil, event.time.order == nil else { return event }
      let parts = event.reports.compactMap { report in
        statement(continuedBy: report).flatMap { homes[$0] }
          .flatMap { home in
            events[home].time.value == event.time.value ? events[home].time.partOfDay : nil
          }
      }
      guard let part = parts.first, parts.allSatisfy({ $0 == part }) else { return event }
      var timed = event
      timed.time.partOfDay = part
      return timed
    }
  }

  /// Which reports of one source go on with a statement of it, each with that statement.
  func links(in reports: [Report]) -> [(continuation: Int, statement: Int)] {
    let homes = statements(in: reports.map { [$0] })
    return reports.indices.compactMap { index in
      statement(continuedBy: reports[index]).flatMap { homes[$0] }.map { (index, $0) }
    }
  }

  private struct Statement: Hashable {
    let source: Int64
    let sentence: String
    let speaker: String
  }

  /// The group of every sentence that dates itself.
  private func statements(in groups: [[Report]]) -> [Statement: Int] {
    var homes: [Statement: Int] = [:]
    for (index, group) in groups.enumerated() {
      for report in group {
        guard case .stated = report.mention.dating, let speaker = report.mention.speaker else {
          continue
        }
        let sentence = report.mention.sentence
        homes[Statement(source: report.source, sentence: sentence, speaker: speaker)] = index
      }
    }
    return homes
  }

  private func statement(continuedBy report: Report) -> Statement? {
    guard case .continued(_, let sentence) = report.mention.dating,
      let speaker = report.mention.speaker, report.mention.time.order == nil
    else { return nil }
    return Statement(source: report.source, sentence: sentence, speaker: speaker)
  }

  /// The group that a group of one source's continuations belongs to.
  private func home(of group: [Report], _ homes: [Statement: Int]) -> Int? {
    let found = group.map { statement(continuedBy: $0).flatMap { homes[$0] } }
    guard let first = found.first, found.allSatisfy({ $0 == first }),
      Set(group.map(\.source)).count == 1
    else { return nil }
    return first
  }
}
