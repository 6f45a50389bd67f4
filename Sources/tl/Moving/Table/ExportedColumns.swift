import Render
import Store
import Temporal
import Timeline

/// The columns of a table that `tl export --format csv` wrote: its cells are read to the letter, with all sources and
/// sentences.
struct ExportedColumns {
  private let places: [String: Int]

  /// The columns by which such a table is known.
  private static let signs: Set<String> = [
    "id", "date", "headline", "flags", "source_ids", "sources", "source_titles", "source_sites",
    "source_published", "sentences",
  ]

  /// Finds the columns; `nil` where it is another table.
  init?(_ header: [String]) {
    guard Self.signs.isSubset(of: header) else { return nil }
    places = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Reads the event in a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - file: The digest of the file.
  /// - Returns: The event; `nil` where the row was not written so, as one that somebody put in.
  /// - Throws: A ``RowFault`` where a cell that was changed cannot be read.
  func event(in row: Table.Row, of file: String) throws(RowFault) -> TableEvent? {
    let date = text("date", in: row)
    let given = date.flatMap { EventDateArgument(argument: $0)?.time }
    let value = try given.flatMap { given throws(RowFault) in try self.value(of: given, in: row) }
    guard let id = text("id", in: row), let headline = text("headline", in: row),
      date == nil || value != nil
    else { return nil }
    var event = HandwrittenEvent(
      date: value,
      text: headline,
      phase: given?.phase ?? text("phase", in: row).flatMap(TIMEX3Modifier.init),
      partOfDay: given?.partOfDay ?? text("time", in: row).flatMap(PartOfDay.init(word:)),
      order: text("order", in: row)
    )
    guard let statements = statements(of: event, in: row) else { throw .changedSources }
    event.url = statements.first?.source.url
    event.account = EventAccount(
      flags: lines("flags", in: row).compactMap(Event.Flag.init),
      disagreements: lines("disagreements", in: row).compactMap(DisagreementCell.disagreement),
      statements: statements.count,
      file: file,
      row: row.number
    )
    var told = TableEvent(event, id: id, statements: statements)
    told.tags = lines("tags", in: row).filter { !$0.isEmpty }
    told.note = text("note", in: row)
    told.isPinned = try isYes("pinned", in: row)
    told.isHidden = try isYes("hidden", in: row)
    told.isPhaseTyped = given?.phase != nil
    told.unsaid = Set(TableEvent.Unsaid.allCases.filter { places[$0.rawValue] == nil })
    return told
  }

  /// The date with the clock time that stands beside it, "18:00".
  private func value(of given: EventTime, in row: Table.Row) throws(RowFault) -> EDTFValue? {
    guard let value = given.value, let cell = text("time", in: row), PartOfDay(word: cell) == nil
    else { return given.value }
    if value.date?.time != nil {
      guard cell == TimeWording.timeOfDay(given) else { throw .noSuchTime(cell) }
      return value
    }
    guard value.civilDate != nil, let clock = SheetDate.clock(cell),
      let timed = EDTFValue("\(value)T\(clock)")
    else { throw .noSuchTime(cell) }
    return timed
  }

  /// What a cell answers, as people and spreadsheets write it.
  private func isYes(_ column: String, in row: Table.Row) throws(RowFault) -> Bool {
    guard let cell = text(column, in: row) else { return false }
    switch cell.lowercased() {
    case "yes", "true", "1", "x": return true
    case "no", "false", "0": return false
    default: throw .noAnswer(cell)
    }
  }

  /// What the sources say; `nil` where the columns of the sources are not in step.
  private func statements(
    of event: HandwrittenEvent,
    in row: Table.Row
  ) -> [TableEvent.Statement]? {
    guard let sources = sources(in: row) else { return nil }
    var statements: [TableEvent.Statement] = []
    for line in lines("sentences", in: row) {
      guard let close = line.firstRange(of: "] "), line.hasPrefix("["),
        let number = Int64(line[..<close.lowerBound].dropFirst()),
        let source = sources.first(where: { $0.id == number })
      else { return nil }
      var mention = event.statement
      mention.sentence = String(line[close.upperBound...])
      mention.range = 0..<mention.sentence.utf8.count
      statements.append(TableEvent.Statement(source: source, mention: mention))
    }
    return statements.isEmpty ? nil : statements
  }

  private func sources(in row: Table.Row) -> [SourceDescription]? {
    let numbers = lines("source_ids", in: row).map { Int64($0) }
    let cells = ["sources", "source_titles", "source_sites", "source_published"]
      .map { lines($0, in: row) }
    guard !numbers.contains(nil), cells.allSatisfy({ $0.count == numbers.count }) else {
      return nil
    }
    let sources = numbers.indices.compactMap { place -> SourceDescription? in
      guard let number = numbers[place], number > 0, SourceAddress.isHarmless(cells[0][place])
      else { return nil }
      var source = SourceDescription(told: cells[0][place])
      source.id = number
      source.title = cells[1][place]
      source.site = cells[2][place].isEmpty ? nil : cells[2][place]
      source.published = EDTFValue(cells[3][place])?.civilDate
      return source
    }
    return sources.count == numbers.count ? sources : nil
  }

  /// The text of a cell; `nil` for an empty one.
  private func text(_ column: String, in row: Table.Row) -> String? {
    guard let place = places[column], row.cells.indices.contains(place) else { return nil }
    let text = CSVCell.unguarded(row.cells[place])
    return text.isEmpty ? nil : text
  }

  /// The lines of a cell, empty ones too; of an empty cell none but one where others have one.
  private func lines(_ column: String, in row: Table.Row) -> [String] {
    (text(column, in: row) ?? "")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
  }
}
