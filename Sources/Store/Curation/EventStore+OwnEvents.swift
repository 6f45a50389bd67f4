import GRDB
public import Timeline

/// An event that the user tells, with what he says of it at once.
public struct OwnEvent: Hashable, Sendable {
  /// A statement of one of the sources.
  public struct Statement: Hashable, Sendable {
    /// The place of the source in the list, from 0.
    public var source: Int
    /// The statement.
    public var mention: EventMention

    /// Creates a statement.
    public init(_ mention: EventMention, of source: Int) {
      self.mention = mention
      self.source = source
    }
  }

  /// What he tells.
  public var event: HandwrittenEvent
  /// The id it has, where it is free.
  public var id: String?
  /// What sources say of it, by source and place; never empty.
  public var statements: [Statement]
  /// His tags for it.
  public var tags: [String]
  /// A remark.
  public var note: String?
  /// Whether it is always to be shown.
  public var isPinned: Bool
  /// Whether it is not to be shown.
  public var isHidden: Bool

  /// Creates an event.
  public init(
    _ event: HandwrittenEvent,
    id: String? = nil,
    statements: [Statement],
    tags: [String] = [],
    note: String? = nil,
    isPinned: Bool = false,
    isHidden: Bool = false
  ) {
    self.event = event
    self.id = id
    self.statements = statements
    self.tags = tags
    self.note = note
    self.isPinned = isPinned
    self.isHidden = isHidden
  }

  /// What he decides by telling it, in order.
  fileprivate var actions: [Decision.Action] {
    [.add(event)] + tags.map { .tag($0) } + (note.map { [.note($0)] } ?? [])
      + (isPinned ? [.pin] : []) + (isHidden ? [.hide] : [])
  }
}

extension EventStore {
  /// Writes down events that the user tells and what he decides about others, all of it or nothing; it is undone at
  /// once, too.
  ///
  /// - Parameters:
  ///   - events: The events; the source numbers in what a file says of them are those of the descriptions.
  ///   - sources: The sources that they name.
  ///   - wishes: What he decides about events that are there.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: Their ids, in the same order.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func add(
    _ events: [OwnEvent],
    from sources: [ToldSource],
    deciding wishes: [EventWish] = [],
    at moment: String
  ) throws -> [String] {
    let wishes = try resolved(wishes)
    let ids = try database.write { database in
      var telling = try OwnTelling(events, from: sources, database)
      let ids = try events.map { try telling.insert($0, at: moment) }
      try Self.record(wishes, of: telling.command, at: moment, database)
      return ids
    }
    try matchEvents()
    return ids
  }
}

/// Writes down what the user tells at once.
private struct OwnTelling {
  private let database: Database
  /// The mentions of each source, in the order in which events name them.
  private var mentions: [ArraySlice<Int64>] = []
  /// The numbers here of the sources as the file numbers them.
  private var numbers: [Int64: Int64] = [:]
  /// The number of the first decision.
  private(set) var command: Int64?

  init(_ events: [OwnEvent], from sources: [ToldSource], _ database: Database) throws {
    self.database = database
    let told = Dictionary(grouping: events.flatMap(\.statements), by: \.source)
    for (place, source) in sources.enumerated() {
      let record = try source.record(
        locator: locator(of: source),
        statements: (told[place] ?? []).map(\.mention)
      )
      let wanted = source.description.id
      let isFree = try Self.isFree(wanted, database)
      let number = try EventStore.insertSource(
        record,
        as: isFree ? wanted : nil,
        database
      )
      numbers[wanted] = number
      let body = StoredBody.packed(record.snapshot.body)
      try EventStore.insertContent(of: record, body, source: number, database)
      mentions.append(
        try
          Int64.fetchAll(
            database,
            sql: "SELECT id FROM mention WHERE sourceID = ? ORDER BY position",
            arguments: [number]
          )[...]
      )
    }
  }

  /// Writes down an event whose statements are there.
  mutating func insert(_ own: OwnEvent, at moment: String) throws -> String {
    let subjects = own.statements.compactMap { mentions[$0.source].popFirst() }
    let id = try freeID(for: own)
    // The name it is decided about is the one that matching gives the first of its statements.
    try database.execute(
      sql: "UPDATE mention SET derivedID = ? WHERE id = ?",
      arguments: [id, subjects.first]
    )
    var own = own
    let numbers = numbers
    own.event.account = own.event.account?.renumbered { numbers[$0] ?? $0 }
    for action in own.actions {
      let decision = Decision(action, event: id)
      let number = try DecisionRow.insert(decision, of: command, at: moment, database)
      command = command ?? number
      try SubjectRow.insert(subjects, decision: number, database)
    }
    return id
  }

  private func freeID(for own: OwnEvent) throws -> String {
    if let id = own.id, try !EventRow.isTaken(id, database) { return id }
    let reports = own.statements.enumerated()
      .map { Report(source: 0, position: $0.offset, mention: $0.element.mention) }
    let event = Event(id: "", time: own.event.time, headline: own.event.text, reports: reports)
    return try EventStore.freeID(for: event, database)
  }

  private func locator(of source: ToldSource) throws -> String {
    let address = source.description.url
    if HandwrittenSource.isLocator(address),
      try EventStore.sourceID(ofLocator: address, database) == nil
    {
      return address
    }
    let snapshot = source.snapshot
    var locator = HandwrittenSource.prefix + snapshot.digest.prefix(16) + "@" + snapshot.fetchedAt
    while try EventStore.sourceID(ofLocator: locator, database) != nil { locator += "+" }
    return locator
  }

  /// Whether no source has a number, and one may have it.
  private static func isFree(_ number: Int64, _ database: Database) throws -> Bool {
    guard (1...MentionRow.highestSource).contains(number) else { return false }
    return try Bool.fetchOne(
      database,
      sql: "SELECT NOT EXISTS (SELECT * FROM source WHERE id = ?)",
      arguments: [number]
    ) ?? false
  }
}
