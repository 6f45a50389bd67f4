import GRDB
public import Timeline

/// An event that the user tells, with what he says of it at once.
public struct OwnEvent: Hashable, Sendable {
  /// What he tells.
  public var event: HandwrittenEvent
  /// His tags for it.
  public var tags: [String]
  /// A remark.
  public var note: String?
  /// Whether it is always to be shown.
  public var isPinned: Bool
  /// What was typed; its digest and moment name the source.
  public var snapshot: SnapshotRecord

  /// Creates an event.
  public init(
    _ event: HandwrittenEvent,
    tags: [String] = [],
    note: String? = nil,
    isPinned: Bool = false,
    snapshot: SnapshotRecord
  ) {
    self.event = event
    self.tags = tags
    self.note = note
    self.isPinned = isPinned
    self.snapshot = snapshot
  }

  /// What he decides by telling it, in order.
  fileprivate var actions: [Decision.Action] {
    [.add(event)] + tags.map { .tag($0) } + (note.map { [.note($0)] } ?? [])
      + (isPinned ? [.pin] : [])
  }
}

extension EventStore {
  /// Writes down events that the user tells, all of them or none.
  ///
  /// - Parameter events: The events.
  /// - Returns: Their ids, in the same order.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func add(_ events: [OwnEvent]) throws -> [String] {
    let ids = try database.write { database in
      try events.map { try Self.insert($0, database) }
    }
    try matchEvents()
    return ids
  }

  private static func insert(_ own: OwnEvent, _ database: Database) throws -> String {
    let locator = try freeLocator(for: own.snapshot, database)
    let record = HandwrittenSource.record(own.event, locator: locator, snapshot: own.snapshot)
    let source = try insertSource(record, database)
    try insertContent(of: record, StoredBody.packed(own.snapshot.body), source: source, database)
    let reports = record.mentions.enumerated()
      .map { Report(source: source, position: $0.offset, mention: $0.element) }
    let event = Event(
      id: "",
      time: own.event.time,
      headline: own.event.text,
      reports: reports
    )
    let id = try freeID(for: event, database)
    // The name it is decided about is the one that matching gives it.
    try database.execute(
      sql: "UPDATE mention SET derivedID = ? WHERE sourceID = ?",
      arguments: [id, source]
    )
    let mentions = try Int64.fetchAll(
      database,
      sql: "SELECT id FROM mention WHERE sourceID = ?",
      arguments: [source]
    )
    for action in own.actions {
      let decision = Decision(action, event: id)
      let number = try DecisionRow.insert(decision, at: own.snapshot.fetchedAt, database)
      try SubjectRow.insert(mentions, decision: number, database)
    }
    return id
  }

  private static func freeLocator(
    for snapshot: SnapshotRecord,
    _ database: Database
  ) throws -> String {
    var locator = HandwrittenSource.prefix + snapshot.digest.prefix(16) + "@" + snapshot.fetchedAt
    while try sourceID(ofLocator: locator, database) != nil { locator += "+" }
    return locator
  }
}
