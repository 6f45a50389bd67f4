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
}

/// An event as a row of a table tells it.
struct TableEvent: Hashable {
  var event: HandwrittenEvent
  var tags: [String]
  var note: String?
  var isPinned: Bool
}

extension TableColumns {
  /// Reads the event in a row.
  ///
  /// - Parameter row: The row.
  /// - Returns: The event.
  /// - Throws: A ``RowFault``.
  func event(in row: Table.Row) throws(RowFault) -> TableEvent {
    if text(.type, in: row)?.lowercased() == "title" { throw .title }
    guard let told = text(.text, in: row) ?? text(.body, in: row) else { throw .noText }
    let event = HandwrittenEvent(
      date: try date(in: row),
      text: told.split(whereSeparator: \.isNewline).joined(separator: " "),
      url: text(.source, in: row).flatMap(Self.address)
    )
    let body = text(.body, in: row)
    return TableEvent(
      event: event,
      tags: text(.tag, in: row).map(TableText.lines) ?? [],
      note: text(.note, in: row) ?? (body == told ? nil : body),
      isPinned: text(.pinned, in: row)?.lowercased() == "yes"
    )
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

  /// The first address in a cell; what `tl` calls an event without one is none.
  private static func address(in cell: String) -> String? {
    TableText.lines(of: cell).first.flatMap { HandwrittenSource.isLocator($0) ? nil : $0 }
  }
}

extension SheetDate {
  /// What its cells say.
  fileprivate var words: String {
    [year, month, day, time].compactMap(\.self).joined(separator: " ")
  }
}
