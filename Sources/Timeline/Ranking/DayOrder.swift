import Temporal

/// Puts the events of one day in the order in which they happened.
///
/// What is known is a partial order: this came within two hours of that, this was earlier, that was
/// in the evening; what was imported stands in the order of its file. Events are taken one by one, each
/// time the earliest of those that nothing still to come precedes (Kahn 1962,
/// <https://doi.org/10.1145/368996.369025>). Events of which nothing is known come last.
struct DayOrder: Sendable {
  private let events: [Event]
  /// For each event, the events that come before it.
  private let predecessors: [[Int]]
  /// For each event, the events that come after it.
  private let followers: [[Int]]

  /// Reads the order from the relations of the events' reports.
  ///
  /// - Parameter events: The events of one day, in any order that is total.
  init(events: [Event]) {
    self.events = events
    let index = TellingIndex(events: events)
    var predecessors = Array(repeating: Set<Int>(), count: events.count)
    for event in events.indices where events[event].account == nil {
      for report in events[event].reports {
        if !index.isStated(event), let home = index.statement(continuedBy: report), home != event {
          predecessors[event].insert(home)
        }
        guard let relation = report.mention.relation,
          let other = index.anchor(of: relation, from: report, in: event)
        else { continue }
        switch relation.direction {
        case .after: predecessors[event].insert(other)
        case .before: predecessors[other].insert(event)
        }
      }
    }
    for (event, before) in Self.rows(of: events) { predecessors[event].insert(before) }
    var followers = Array(repeating: [Int](), count: events.count)
    for (event, before) in predecessors.enumerated() {
      for other in before { followers[other].append(event) }
    }
    self.predecessors = predecessors.map { $0.sorted() }
    self.followers = followers
  }

  /// The events that a file tells, each with the one that stands before it there.
  private static func rows(of events: [Event]) -> [(event: Int, before: Int)] {
    let told = events.indices.compactMap { event in
      events[event].account.map { (file: $0.file, row: $0.row, event: event) }
    }
    let sorted = told.sorted { ($0.file, $0.row, $0.event) < ($1.file, $1.row, $1.event) }
    return zip(sorted, sorted.dropFirst()).filter { $0.file == $1.file }
      .map { (event: $1.event, before: $0.event) }
  }

  /// Returns the events in order.
  func ordered() -> [Event] {
    var queue = Queue(keys: minutes(), waiting: predecessors.map(\.count))
    var ordered: [Event] = []
    while let next = queue.next() {
      ordered.append(events[next])
      for follower in followers[next] { queue.release(follower) }
    }
    return ordered
  }

  /// The minute of the day by which each event is put in order: its own, else just before the first
  /// timed event that follows it, else that of the last it follows; what has no relation comes last.
  private func minutes() -> [Int] {
    let afterMidnight = 25 * 60
    var keys = events.map(\.time.minute)
    func fill(_ key: (Int) -> Int?) {
      let found = events.indices.map { keys[$0] ?? key($0) }
      keys = found
    }
    fill { event in followers[event].compactMap { keys[$0] }.min().map { $0 - 1 } }
    fill { event in predecessors[event].compactMap { keys[$0] }.max() }
    fill { event in followers[event].compactMap { keys[$0] }.min().map { $0 - 1 } }
    return keys.map { $0 ?? afterMidnight }
  }

  /// The events that nothing still to come precedes, the earliest first.
  private struct Queue {
    private let keys: [Int]
    private var waiting: [Int]
    private var isTaken: [Bool]
    private var free: [Int]
    private var place = 0

    init(keys: [Int], waiting: [Int]) {
      self.keys = keys
      self.waiting = waiting
      isTaken = Array(repeating: false, count: keys.count)
      free = keys.indices.filter { waiting[$0] == 0 }.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// Takes the earliest free event; where relations contradict each other, the earliest of all.
    mutating func next() -> Int? {
      while place < free.count, isTaken[free[place]] { place += 1 }
      let next =
        place < free.count
        ? free[place]
        : keys.indices.filter { !isTaken[$0] }.min { (keys[$0], $0) < (keys[$1], $1) }
      if let next { isTaken[next] = true }
      return next
    }

    /// Notes that an event before another was taken.
    mutating func release(_ event: Int) {
      waiting[event] -= 1
      guard waiting[event] == 0, !isTaken[event] else { return }
      let slot = free[min(place, free.count)...]
        .firstIndex {
          (keys[event], event) < (keys[$0], $0)
        }
      free.insert(event, at: slot ?? free.count)
    }
  }
}

/// Which event of a day a source has told where.
private struct TellingIndex {
  private struct Sentence: Hashable {
    let source: Int64
    let text: String
  }

  private let events: [Event]
  private let eventsOfSource: [Int64: [Int]]
  private let eventOfStatement: [Sentence: Int]

  init(events: [Event]) {
    self.events = events
    var eventsOfSource: [Int64: [Int]] = [:]
    var eventOfStatement: [Sentence: Int] = [:]
    for (event, reports) in events.map(\.reports).enumerated() {
      for source in Set(reports.map(\.source)) { eventsOfSource[source, default: []].append(event) }
      for report in reports {
        guard case .stated = report.mention.dating else { continue }
        let sentence = Sentence(source: report.source, text: report.mention.sentence)
        if eventOfStatement[sentence] == nil { eventOfStatement[sentence] = event }
      }
    }
    self.eventsOfSource = eventsOfSource
    self.eventOfStatement = eventOfStatement
  }

  /// Whether a sentence of an event dates it, so that it hangs on no other statement.
  func isStated(_ event: Int) -> Bool {
    events[event].reports.contains(where: \.mention.dating.isStated)
  }

  /// The event of the statement that a report goes on with.
  func statement(continuedBy report: Report) -> Int? {
    guard case .continued(_, let sentence) = report.mention.dating, report.mention.relation == nil
    else { return nil }
    return eventOfStatement[Sentence(source: report.source, text: sentence)]
  }

  /// The event that a relation counts from: the one that the same source tells by the words the
  /// relation names, else the one it has told just before, else the one that others tell by them.
  func anchor(of relation: MentionRelation, from report: Report, in own: Int) -> Int? {
    let others = (eventsOfSource[report.source] ?? []).filter { $0 != own }
    guard !relation.anchorTerms.isEmpty else { return lastTold(before: report, among: others) }
    if let told = named(by: relation, from: report, among: others) { return told }
    // "Within two hours of that remark" names what was just told.
    if relation.anchorTerms.count == 1 { return lastTold(before: report, among: others) }
    return named(by: relation, from: report, among: events.indices.filter { $0 != own })
  }

  /// The event told by the words that a relation names.
  private func named(
    by relation: MentionRelation,
    from report: Report,
    among others: some Sequence<Int>
  ) -> Int? {
    let terms = Set(relation.anchorTerms)
    let scored = others.map { ($0, events[$0].overlap(with: terms, source: report.source)) }
    let best = scored.max { ($0.1, -$0.0) < ($1.1, -$1.0) }
    return best.flatMap { $0.1 >= 2 ? $0.0 : nil }
  }

  private func lastTold(before report: Report, among others: [Int]) -> Int? {
    let told = others.map { ($0, events[$0].lastPosition(before: report)) }.filter { $0.1 >= 0 }
    return told.max { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
  }
}

extension EventTime {
  /// The minute of the day by which it is put in order, where a time of day is known.
  fileprivate var minute: Int? {
    let clock = value?.date?.time.map { $0.hour * 60 + $0.minute }
    return clock ?? partOfDay.map { $0.typicalHour * 60 }
  }
}

extension Event {
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
