import Store
import Temporal
import Timeline

/// Why a row of a table is no event.
enum RowFault: Error, Hashable {
  /// There is no text.
  case noText
  /// There is no date.
  case noDate
  /// What stands for the date is none, or leaves something open.
  case noSuchDate(String)
  /// What stands for the source is no address of a page, and no file.
  case noSuchSource(String)
  /// It has so many cells, more than the table has columns.
  case moreCells(Int, columns: Int)
  /// It is the title of a TimelineJS sheet.
  case title
  /// What stands for the time of day is none, or another than the date has.
  case noSuchTime(String)
  /// What stands for yes or no is neither.
  case noAnswer(String)
  /// It has an id, but its sources and sentences are not as they were written.
  case changedSources
  /// It is about an event of a row before it.
  case repeatedEvent(String)
  /// It has no date, which the event that it is about has.
  case noDateAnyMore
  /// It is JSON, but no event.
  case noEvent
}

/// An event as a row of a table tells it.
struct TableEvent: Hashable {
  /// What a file may have no place for.
  enum Unsaid: String, CaseIterable {
    case time, phase, tags, note, pinned, hidden
  }

  /// What a source says of it.
  struct Statement: Hashable {
    /// The source, numbered as in the file; 0 where it has no number.
    var source: SourceDescription
    var mention: EventMention
  }

  var event: HandwrittenEvent
  /// Its name in the timeline that wrote the file.
  var id: String?
  /// What sources say of it; never empty.
  var statements: [Statement]
  var tags: [String] = []
  var note: String?
  var isPinned = false
  var isHidden = false
  /// Whether its date says the part of the time that is meant: "early 2022".
  var isPhaseTyped = false
  /// What the file has no place for, so that it says nothing of it.
  var unsaid: Set<Unsaid> = []

  /// Creates an event of some sources each of which says no more than the row.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - sources: The sources; without any it is the file itself.
  init(_ event: HandwrittenEvent, from sources: [SourceDescription]) {
    self.event = event
    let sources = sources.isEmpty ? [SourceDescription(told: "")] : sources
    statements = sources.map { Statement(source: $0, mention: event.statement) }
  }

  /// Creates an event of statements.
  init(_ event: HandwrittenEvent, id: String?, statements: [Statement]) {
    self.event = event
    self.id = id
    self.statements = statements
  }
}

extension TableEvent {
  /// The event of a timeline that has its id, which may be another one; `nil` where there is none.
  func namesake(in store: EventStore) -> Event? {
    // Where it cannot be found there is none.
    guard let id, let event = try? store.event(id), event.id == id else { return nil }
    return event
  }
}

extension SourceDescription {
  /// A source of which no more than its address is known; without one it is the user.
  init(told address: String) {
    self.init(
      id: 0,
      url: address,
      title: address.isEmpty ? HandwrittenSource.title : "",
      site: nil,
      published: nil,
      captured: "",
      digest: ""
    )
  }
}

extension PartOfDay {
  /// Finds a part of the day by its word: "evening".
  init?(word: String) {
    guard let part = Self.allCases.first(where: { $0.name == word }) else { return nil }
    self = part
  }
}
