import ArgumentParser

/// What the columns of a table of events hold, by their names or as the user says.
struct TableColumns {
  /// What a column can hold.
  enum Field: String, CaseIterable, ExpressibleByArgument {
    case date, text, source, tag, note, pinned
    /// What an export says of the part of the year and the order inside the day.
    case phase, order
    /// The parts of a date in sheets of TimelineJS.
    case year, month, day, time, endYear, endMonth, endDay, endTime
    /// What is told at length beside a headline.
    case body
    /// What a row of a TimelineJS sheet is: an event, the title, an era.
    case type

    /// The names by which it is known, the surest first.
    fileprivate var names: [String] {
      switch self {
      case .date: ["date", "when"]
      case .text: ["headline", "event", "title", "text", "what", "description"]
      case .source: ["source", "sources", "url", "link", "media"]
      case .tag: ["tag", "tags", "group"]
      case .note: ["note", "notes"]
      case .pinned: ["pinned"]
      case .phase: ["phase"]
      case .order: ["order"]
      case .year: ["year", "start year"]
      case .month: ["month", "start month"]
      case .day: ["day", "start day"]
      case .time: ["time", "start time"]
      case .endYear: ["end year"]
      case .endMonth: ["end month"]
      case .endDay: ["end day"]
      case .endTime: ["end time"]
      case .body: ["text", "description"]
      case .type: ["type"]
      }
    }

    /// Those a user may name.
    static let mappable: [Field] = [.date, .text, .source, .tag, .note]
  }

  private var places: [Field: Int] = [:]
  /// How many columns have a name or stand before one that has.
  private let count: Int
  /// The names of those that are not read.
  let unread: [String]

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - header: Their names.
  ///   - mapping: Which the user says hold what.
  ///   - name: What errors call the table.
  /// - Throws: A `Failure` where one that is named is not there, or there is none for the date or the text.
  init(_ header: [String], mapping: [Field: String], name: String) throws {
    let names = header.map(Self.folded)
    for field in Field.allCases {
      if let named = mapping[field] {
        guard let place = names.firstIndex(of: Self.folded(named)) else {
          throw Self.failure("has no column \(named)", header, name)
        }
        places[field] = place
      } else {
        places[field] = field.names.lazy.compactMap(names.firstIndex).first
      }
    }
    if places[.text] == places[.body] { places[.body] = nil }
    count = (header.lastIndex { TableText.bare($0) != nil } ?? -1) + 1
    let read = Set(places.values)
    unread = header.enumerated()
      .compactMap { read.contains($0.offset) ? nil : TableText.bare($0.element) }
    if places[.date] == nil, places[.year] == nil {
      throw Self.failure("has no column for the date (--column date=NAME)", header, name)
    }
    if places[.text] == nil {
      throw Self.failure("has no column for the event (--column text=NAME)", header, name)
    }
  }

  /// Expects no cell with a text behind the last column.
  ///
  /// - Throws: ``RowFault/moreCells(_:columns:)``.
  func expectNoMore(in row: Table.Row) throws(RowFault) {
    let last = row.cells.lastIndex { TableText.bare($0) != nil } ?? -1
    guard last < count else { throw .moreCells(last + 1, columns: count) }
  }

  /// The text of a field in a row, without white space around it; `nil` where there is none.
  func text(_ field: Field, in row: Table.Row) -> String? {
    guard let place = places[field], row.cells.indices.contains(place) else { return nil }
    return TableText.trimmed(row.cells[place])
  }

  private static func folded(_ name: String) -> String {
    name.split { $0.isWhitespace || $0 == "_" }.joined(separator: " ").lowercased()
  }

  private static func failure(_ fault: String, _ header: [String], _ name: String) -> Failure {
    Failure(
      "cannot import \(name): it \(fault). Its columns: \(header.joined(separator: ", ")).",
      exitCode: .badData
    )
  }
}
