import Store
import Temporal
import Timeline

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
    let time = try time(in: row)
    let event = HandwrittenEvent(
      date: time.value,
      text: told.split(whereSeparator: \.isNewline).joined(separator: " "),
      phase: text(.phase, in: row).flatMap(TIMEX3Modifier.init) ?? time.phase,
      partOfDay: text(.time, in: row).flatMap(PartOfDay.init(word:)) ?? time.partOfDay,
      order: text(.order, in: row)
    )
    let sources = text(.source, in: row).map(TableText.lines) ?? []
    var read = TableEvent(event, from: try sources.map(Self.source))
    read.event.url = sources.first
    read.tags = text(.tag, in: row).map(TableText.items) ?? []
    read.note = text(.note, in: row) ?? (body == told ? nil : body)
    read.isPinned = text(.pinned, in: row)?.lowercased() == "yes"
    return read
  }

  private static func source(_ text: String) throws(RowFault) -> SourceDescription {
    guard let address = SourceAddress(text) else { throw .noSuchSource(text) }
    return SourceDescription(told: address.text)
  }

  /// The text of a field; in a sheet of TimelineJS, which has its dates in parts, it is HTML.
  private func words(_ field: Field, in row: Table.Row) -> String? {
    let typed = text(field, in: row)
    return text(.date, in: row) == nil ? typed.flatMap(TableText.words) : typed
  }

  private func time(in row: Table.Row) throws(RowFault) -> EventTime {
    if let typed = text(.date, in: row) {
      guard let date = EventDateArgument(argument: typed) else { throw .noSuchDate(typed) }
      return date.time
    }
    guard let start = sheetDate(.year, .month, .day, .time, in: row) else { throw .noDate }
    let end = sheetDate(.endYear, .endMonth, .endDay, .endTime, in: row)
    guard let value = end.map(start.value(to:)) ?? start.value else {
      throw .noSuchDate(start.words + (end.map { " to \($0.words)" } ?? ""))
    }
    return EventTime(value: value)
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

extension SheetDate {
  /// What its cells say.
  fileprivate var words: String {
    [year, month, day, time].compactMap(\.self).joined(separator: " ")
  }
}
