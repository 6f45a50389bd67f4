import Store
import Timeline

/// Which events of a file a timeline has already.
struct KnownEvents {
  private let store: EventStore
  /// What the user tells, without what files say besides.
  private let told: Set<HandwrittenEvent>
  private var seen: Set<HandwrittenEvent> = []

  init(in store: EventStore) throws {
    self.store = store
    let events: [HandwrittenEvent] = try store.decisions()
      .compactMap { record in
        guard record.undoneAt == nil, case .add(let event) = record.decision.action else {
          return nil
        }
        return event.withoutAccount
      }
    told = Set(events)
  }

  /// Takes note of an event.
  ///
  /// - Returns: Whether it is new: nothing here tells it, and no row without a name has before.
  mutating func insert(_ event: TableEvent) -> Bool {
    let told = event.event.withoutAccount
    if hasEvent(named: event) || self.told.contains(told) { return false }
    return event.id != nil || seen.insert(told).inserted
  }

  /// Whether there is an event of its name that tells the same.
  private func hasEvent(named event: TableEvent) -> Bool {
    guard let same = event.namesake(in: store) else { return false }
    return same.headline == event.event.text && same.time.value == event.event.date
  }
}

extension HandwrittenEvent {
  fileprivate var withoutAccount: HandwrittenEvent {
    var event = self
    event.account = nil
    return event
  }
}
