import Temporal
import Timeline

/// Events as a table of one line each: id, date, time, what happened, how many sources; before the id a
/// ``DoubtSign``, where any has one.
///
/// The first three columns are as wide as what stands in them, up to a limit; what happened gets the rest
/// of the line, and an ellipsis where that is too narrow.
struct EventTable {
  let events: [Event]
  let sources: SourceIndex
  let width: Int
  let painter: Painter

  private static let gap = "  "
  private static let widestDate = 24
  private static let widestTime = 18
  private static let narrowestHeadline = 16

  /// Returns a line of headings and a line an event; nothing without events.
  func lines() -> [String] {
    guard !events.isEmpty else { return [] }
    let signs = events.map { DoubtSign($0)?.rawValue ?? " " }
    let hasSigns = signs.contains { $0 != " " }
    let rows =
      [[hasSigns ? "  id" : "id", "date", "time", "event", "sources"]]
      + zip(events, signs).map { cells($0, start: hasSigns ? "\($1) " : "") }
    let widths = widths(of: rows)
    return rows.enumerated()
      .map { place, row in
        let line = line(row, widths)
        return place == 0 ? painter.text(line, .dim) : line
      }
  }

  private func cells(_ event: Event, start: String) -> [String] {
    let remarks = RemarkWording(event: event, sources: sources).remarks(hidesYearFlag: true)
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return [
      start + event.id,
      Self.date(event.time),
      TimeWording.insideDay(event.time),
      event.headline + remark,
      "\(event.sources.count)",
    ]
  }

  /// The date without the clock time, which has a column of its own.
  private static func date(_ time: EventTime) -> String {
    guard let value = time.value else { return "no date" }
    guard var date = value.date else { return DateWording.words(value) }
    date.time = nil
    return (TimeWording.words(time.phase) ?? "") + DateWording.words(.date(date))
  }

  private func widths(of rows: [[String]]) -> [Int] {
    func widest(_ column: Int) -> Int {
      rows.map { DisplayWidth.columns(of: TerminalText.safe($0[column])) }.max() ?? 0
    }
    let fixed = [
      widest(0), min(widest(1), Self.widestDate), min(widest(2), Self.widestTime),
    ]
    let count = widest(4)
    let rest = width - fixed.reduce(0, +) - count - 4 * Self.gap.utf8.count
    return fixed + [max(Self.narrowestHeadline, rest), count]
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let fitted = zip(cells, widths)
      .map { TerminalText.padded(TerminalText.fitted($0, to: $1), to: $1) }
    let last = cells[cells.count - 1]
    let padding = String(repeating: " ", count: max(0, widths[widths.count - 1] - last.utf8.count))
    return (fitted.dropLast() + [padding + last]).joined(separator: Self.gap)
  }
}
