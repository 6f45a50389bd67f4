import Fetch
import Foundation
import Store
import Timeline

/// Collects the events of a file and the sources that they name, each source once.
struct TableTelling {
  /// The events.
  private(set) var events: [OwnEvent] = []
  private var descriptions: [SourceDescription] = []
  /// The rows that name each source.
  private var rows: [[String]] = []
  private var places: [SourceDescription: Int] = [:]
  private let tags: [String]
  private let moment: Date

  /// - Parameters:
  ///   - tags: Tags for all events.
  ///   - moment: When they are told.
  init(tags: [String], at moment: Date) {
    self.tags = tags
    self.moment = moment
  }

  /// The sources, in the order in which events name them.
  var sources: [ToldSource] {
    zip(descriptions, rows)
      .map { description, rows in
        let text = rows.map { $0 + "\n" }.joined()
        return ToldSource(description, snapshot: SnapshotRecord(typed: text, at: moment))
      }
  }

  /// Adds an event.
  ///
  /// - Parameters:
  ///   - told: The event.
  ///   - row: All of its row as it stands in the file.
  mutating func add(_ told: TableEvent, row: String) {
    var named: Set<Int> = []
    let statements = told.statements.map { statement in
      let place = place(of: statement.source)
      if named.insert(place).inserted { rows[place].append(row) }
      return OwnEvent.Statement(statement.mention, of: place)
    }
    events.append(
      OwnEvent(
        told.event,
        id: told.id,
        statements: statements,
        tags: (tags + told.tags).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
        note: told.note,
        isPinned: told.isPinned,
        isHidden: told.isHidden
      )
    )
  }

  private mutating func place(of source: SourceDescription) -> Int {
    if let known = places[source] { return known }
    places[source] = descriptions.count
    descriptions.append(source)
    rows.append([])
    return descriptions.count - 1
  }
}

extension SnapshotRecord {
  /// What a user typed to tell events, or has in a table.
  init(typed text: String, at moment: Date) {
    self.init(Snapshot(bytes: Array(text.utf8), fetchedAt: moment))
  }

  /// The SHA-256 digest of a file, in hexadecimal.
  static func digest(of bytes: [UInt8]) -> String {
    Snapshot(bytes: bytes, fetchedAt: Date(timeIntervalSince1970: 0)).digest
  }
}
