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
  /// It is the title of a TimelineJS sheet.
  case title
  /// It is JSON, but no event.
  case noEvent
}

/// An event as a row of a table tells it.
struct TableEvent: Hashable {
  var event: HandwrittenEvent
  var tags: [String]
  var note: String?
  var isPinned: Bool
  /// Whether the row names more sources than the one that an event of the user's own has.
  var hasFurtherSources = false
}

extension TableColumns {
  /// Reads the event in a row.
  ///
  /// - Parameter row: The row.
  /// - Returns: The event.
  /// - Throws: A ``RowFault``.
  func event(in row: Table.Row) throws(RowFault) -> TableEvent {
    if text(.type, in: row)?.lowercased() == "title" { throw .title }
    let body = words(.body, in: row)
    guard let told = words(.text, in: row) ?? body else { throw .noText }
    let sources = text(.source, in: row).map(TableText.lines) ?? []
    let event = HandwrittenEvent(
      date: try date(in: row),
      text: told.split(whereSeparator: \.isNewline).joined(separator: " "),
      url: sources.first.flatMap(TableEvent.address),
      phase: text(.phase, in: row).flatMap(TIMEX3Modifier.init),
      partOfDay: text(.time, in: row).flatMap(PartOfDay.init(word:)),
      order: text(.order, in: row)
    )
    return TableEvent(
      event: event,
      tags: text(.tag, in: row).map(TableText.lines) ?? [],
      note: text(.note, in: row) ?? (body == told ? nil : body),
      isPinned: text(.pinned, in: row)?.lowercased() == "yes",
      hasFurtherSources: sources.count > 1
    )
  }

  /// The text of a field; in a sheet of TimelineJS, which has its dates in parts, it is HTML.
  private func words(_ field: Field, in row: Table.Row) -> String? {
    let typed = text(field, in: row)
    return text(.date, in: row) == nil ? typed.flatMap(TableText.words) : typed
  }

  private func date(in row: Table.Row) throws(RowFault) -> EDTFValue {
    if let typed = text(.date, in: row) {
      guard let date = EventDateArgument(argument: typed) else { throw .noSuchDate(typed) }
      return date.value
    }
    guard let start = sheetDate(.year, .month, .day, .time, in: row) else { throw .noDate }
    let end = sheetDate(.endYear, .endMonth, .endDay, .endTime, in: row)
    guard let value = end.map(start.value(to:)) ?? start.value else {
      throw .noSuchDate(start.words + (end.map { " to \($0.words)" } ?? ""))
    }
    return value
  }

  private func sheetDate(
    _ year: Field,
    _ month: Field,
    _ day: Field,
    _ time: Field,
    in row: Table.Row
  ) -> SheetDate? {
    text(year, in: row)
      .map {
        SheetDate(
          year: $0,
          month: text(month, in: row),
          day: text(day, in: row),
          time: text(time, in: row)
        )
      }
  }
}

extension TableEvent {
  /// An address; what `tl` calls an event without one is none.
  static func address(_ text: String) -> String? {
    HandwrittenSource.isLocator(text) ? nil : text
  }
}

extension PartOfDay {
  /// Finds a part of the day by its word: "evening".
  init?(word: String) {
    guard let part = Self.allCases.first(where: { $0.name == word }) else { return nil }
    self = part
  }
}

extension SheetDate {
  /// What its cells say.
  fileprivate var words: String {
    [year, month, day, time].compactMap(\.self).joined(separator: " ")
  }
}
