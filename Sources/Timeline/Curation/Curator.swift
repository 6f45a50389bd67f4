/// Applies the user's decisions to events as matching made them.
///
/// First the decisions that move statements between events, then those about single events, each in the order in
/// which they were made: of two that contradict each other the later one holds. A decision about an event stays with
/// it as long as the event has one of its statements; then it goes where most of them are.
public struct Curator: Sendable {
  /// A decision with those of its statements that are there, in its order.
  public typealias Resolved = (decision: Decision, reports: [ReportKey])

  private let decisions: [Resolved]

  /// Creates a curator.
  ///
  /// - Parameter decisions: The decisions that hold, in the order in which they were made.
  public init(_ decisions: [Resolved]) {
    self.decisions = decisions.filter { !$0.reports.isEmpty }
  }

  /// Returns events with what the user decided about them.
  ///
  /// - Parameter events: The events of all statements that the decisions are about, with their ids.
  /// - Returns: The events that are left; an id that was merged away is not among them.
  public func curated(_ events: [Event]) -> [Event] {
    guard !decisions.isEmpty else { return events }
    var groups = CuratedGroups(events)
    for (decision, reports) in decisions { groups.regroup(by: decision, reports) }
    for (decision, reports) in decisions { groups.change(by: decision, reports) }
    return groups.events
  }
}

/// Events while decisions are applied to them.
private struct CuratedGroups {
  private var groups: [Event]
  private var places: [ReportKey: Int] = [:]
  /// The event that was last given each id.
  private var owners: [String: Int]

  init(_ events: [Event]) {
    groups = events
    owners = Dictionary(
      events.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (place, event) in events.enumerated() { note(event.reports, at: place) }
  }

  /// The events that have statements.
  var events: [Event] { groups.filter { !$0.reports.isEmpty } }

  private mutating func note(_ reports: [Report], at place: Int) {
    for report in reports { places[report.key] = place }
  }
}

extension CuratedGroups {
  /// Moves statements, where that is what was decided.
  mutating func regroup(by decision: Decision, _ reports: [ReportKey]) {
    switch decision.action {
    case .merge: merge(reports, as: decision.event)
    case .split: split(reports, as: decision.event)
    case .add(let told): gather(reports, of: told, as: decision.event)
    default: break
    }
  }

  private mutating func merge(_ reports: [ReportKey], as id: String) {
    let merged = reports.compactMap { places[$0] }
      .reduce(into: [Int]()) { places, place in
        if !places.contains(place) { places.append(place) }
      }
    guard let first = merged.first, merged.count > 1 else { return }
    let told = groups[first]
    // What is left of the first may have no date any more, where a new version of its source gives none.
    let dated = merged.first { groups[$0].time.value != nil }
    var event = EventMaker()
      .event(
        of: merged.flatMap { groups[$0].reports }.sorted { $0.key < $1.key }
      )
    event.id = claimedID(id, for: first)
    event.time = groups[dated ?? first].time
    event.headline = told.headline
    for place in merged.dropFirst() { groups[place].reports = [] }
    groups[first] = event
    note(event.reports, at: first)
  }

  /// Brings the statements of an event that the user tells together, these and no others, by his words.
  private mutating func gather(_ reports: [ReportKey], of told: HandwrittenEvent, as id: String) {
    let wanted = Set(reports)
    for place in Set(reports.compactMap { places[$0] }).sorted() {
      let others = groups[place].reports.filter { !wanted.contains($0.key) }
      guard !others.isEmpty else { continue }
      var event = EventMaker().event(of: others)
      event.id = claimedID(groups[place].id, for: groups.count)
      groups.append(event)
      note(others, at: groups.count - 1)
      groups[place].reports.removeAll { !wanted.contains($0.key) }
    }
    merge(reports, as: id)
    guard let place = reports.first.flatMap({ places[$0] }) else { return }
    groups[place].id = claimedID(id, for: place)
    groups[place].time = told.time
    groups[place].headline = told.text
  }

  private mutating func split(_ reports: [ReportKey], as id: String) {
    let wanted = Set(reports.filter { places[$0] != nil })
    let touched = Set(wanted.compactMap { places[$0] }).sorted()
    let parted = touched.flatMap { groups[$0].reports.filter { wanted.contains($0.key) } }
    guard !parted.isEmpty else { return }
    for place in touched {
      let rest = groups[place].reports.filter { !wanted.contains($0.key) }
      let id = groups[place].id
      groups[place] = rest.isEmpty ? groups[place] : EventMaker().event(of: rest)
      groups[place].id = id
      groups[place].reports = rest
    }
    var event = EventMaker().event(of: parted.sorted { $0.key < $1.key })
    event.id = claimedID(id, for: groups.count)
    groups.append(event)
    note(event.reports, at: groups.count - 1)
  }

  /// The id, unless an event at another place has it; then that of the place, or one of its own.
  private mutating func claimedID(_ id: String, for place: Int) -> String {
    func isTaken(_ id: String) -> Bool {
      guard let owner = owners[id], owner != place else { return false }
      return groups[owner].id == id && !groups[owner].reports.isEmpty
    }
    var claimed = id
    if isTaken(id) {
      claimed =
        groups.indices.contains(place)
        ? groups[place].id : (2...).lazy.map { "\(id)-\($0)" }.first { !isTaken($0) } ?? id
    }
    owners[claimed] = place
    return claimed
  }
}

extension CuratedGroups {
  /// Changes the event that was decided about, where it still has one of the statements, else the one that has most
  /// of them, of several the one told of first.
  mutating func change(by decision: Decision, _ reports: [ReportKey]) {
    let counts = Dictionary(reports.compactMap { places[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    let own = counts.keys.first { groups[$0].id == decision.event }
    guard let place = own ?? most else { return }
    groups[place].apply(decision.action, told: reports)
  }
}

extension Event {
  /// The event as a decision about it alone makes it.
  public func decided(_ action: Decision.Action) -> Event {
    var event = self
    event.apply(action, told: [])
    return event
  }

  /// Whether a decision about it alone leaves it as it is shown: whoever hides what is hidden decides nothing.
  public func isUnchanged(by action: Decision.Action) -> Bool {
    switch action {
    case .merge, .split, .add: return false
    default: break
    }
    var decided = decided(action)
    // That it was edited is told of what was.
    decided.flags.removeAll { $0 == .edited }
    var event = self
    event.flags.removeAll { $0 == .edited }
    // An empty remark is none.
    (decided.note, event.note) = (decided.note ?? "", event.note ?? "")
    return decided == event
  }

  /// Takes over what was decided about it alone.
  fileprivate mutating func apply(_ action: Decision.Action, told: [ReportKey]) {
    switch action {
    case .merge, .split: break
    case .date(let decided):
      time = decided
      flags.removeAll { Flag.ofDates.contains($0) }
      mark(.edited)
    case .headline(let text):
      headline = text
      mark(.edited)
    case .note(let text): note = text
    case .hide: isHidden = true
    case .unhide: isHidden = false
    case .pin: isPinned = true
    case .unpin: isPinned = false
    case .tag(let tag): ownTags = Set(ownTags + [tag]).sorted()
    case .untag(let tag): ownTags.removeAll { $0 == tag }
    case .add(let event):
      if let account = event.account, account.statements == told.count,
        Set(told) == Set(reports.map(\.key))
      {
        take(account, of: told)
      } else {
        mark(.byHand)
      }
    }
  }

  private mutating func mark(_ flag: Flag) {
    if !flags.contains(flag) { flags.append(flag) }
  }
}

extension Event.Flag {
  /// Those that say how a date is known.
  fileprivate static let ofDates: Set<Event.Flag> = [
    .dateInferred, .yearInferred, .yearUnknown, .dateFromContext,
  ]
}
