import Temporal
import Timeline

/// Events as a table of one line each: id, date, time, what happened, how many sources; before the id a
/// ``DoubtSign``, where any has one.
///
/// What happened gets the rest of the line, and an ellipsis where that is too narrow; the other columns are as wide as
/// what stands in them, up to a limit. Where the rest is little, columns are left out, the time, then the number of
/// sources, and then dates are shortened; the id, by which all else is asked, stays.
struct EventTable {
  let events: [Event]
  let sources: SourceIndex
  let width: Int
  let painter: Painter

  private static let gap = "  "
  private static let (widestDate, widestShortDate) = (24, 12)
  private static let widestTime = 18
  private static let narrowestHeadline = 16
  /// The places of the columns that say when it happened, what, and how many sources tell it.
  private static let (day, headline, count) = (1, 3, 4)
  /// The columns that can be left out, the first one first.
  private static let leftOut = [2, count]

  /// Returns a line of headings and a line an event; nothing without events.
  func lines() -> [String] {
    guard !events.isEmpty else { return [] }
    let signs = events.map { DoubtSign($0)?.rawValue ?? " " }
    let hasSigns = signs.contains { $0 != " " }
    let rows =
      [[hasSigns ? "  id" : "id", "date", "time", "event", "sources"]]
      + zip(events, signs).map { cells($0, start: hasSigns ? "\($1) " : "") }
    let (table, shown, widths) = fitted(rows)
    return table.enumerated()
      .map { place, row in
        let line = line(row, of: shown, widths)
        return place == 0 ? painter.text(line, .dim) : line
      }
  }

  private func cells(_ event: Event, start: String) -> [String] {
    let remarks = RemarkWording(event: event, sources: sources).remarks(hidesYearFlag: true)
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return [
      start + event.id,
      Self.dateCell(event.time),
      TimeWording.insideDay(event.time),
      event.headline + remark,
      "\(event.sources.count)",
    ]
  }

  /// The date without the clock time, which has a column of its own.
  private static func dateCell(_ time: EventTime) -> String {
    guard let value = time.value else { return "no date" }
    guard var date = value.date else { return DateWording.words(value) }
    date.time = nil
    return (TimeWording.words(time.phase) ?? "") + DateWording.words(.date(date))
  }

  /// The same where there is little room.
  private static func shortDate(_ time: EventTime) -> String {
    time.value?.civilDate.map { DateWording.short($0) } ?? dateCell(time)
  }

  /// The rows with short dates where there is little room, the columns that are shown, and how wide each is.
  private func fitted(_ rows: [[String]]) -> (rows: [[String]], shown: [Int], widths: [Int]) {
    let (shown, widths) = layout(of: rows, widestDate: Self.widestDate)
    guard widths[Self.headline] < Self.narrowestHeadline else { return (rows, shown, widths) }
    var rows = rows
    for (place, event) in zip(1..., events) { rows[place][Self.day] = Self.shortDate(event.time) }
    let short = layout(of: rows, widestDate: Self.widestShortDate)
    return (rows, short.shown, short.widths)
  }

  /// The columns that are shown, by their places, and how wide each is.
  private func layout(
    of rows: [[String]],
    widestDate: Int
  ) -> (shown: [Int], widths: [Int]) {
    var widths = rows[0].indices
      .map { column in
        rows.map { DisplayWidth.columns(of: TerminalText.safe($0[column])) }.max() ?? 0
      }
    widths[Self.day] = min(widths[Self.day], widestDate)
    widths[2] = min(widths[2], Self.widestTime)
    var shown = Array(widths.indices)
    func rest() -> Int {
      let others = shown.filter { $0 != Self.headline }
      return width - others.map { widths[$0] + Self.gap.utf8.count }.reduce(0, +)
    }
    for column in Self.leftOut where rest() < Self.narrowestHeadline {
      shown.removeAll { $0 == column }
    }
    widths[Self.headline] = max(1, rest())
    return (shown, widths)
  }

  /// A line of cells; numbers of sources stand on the right of their column.
  private func line(_ cells: [String], of shown: [Int], _ widths: [Int]) -> String {
    shown.map { column in
      let fitted = TerminalText.fitted(cells[column], to: widths[column])
      guard column == Self.count else { return TerminalText.padded(fitted, to: widths[column]) }
      return String(repeating: " ", count: max(0, widths[column] - fitted.utf8.count)) + fitted
    }
    .joined(separator: Self.gap)
  }
}
