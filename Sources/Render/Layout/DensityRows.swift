import Temporal
import Timeline

/// How the events of a long timeline lie in time: a row a year with a block for each month.
///
///           J F M A M J J A S O N D
///     2024  · · ▁ · · ▂ · · · · · ·    4
///     2025  ▃ █ ▁ · · · · · · · · ·   61
///     … and 3 events of other years
///
/// Where most events have no month, a row is a decade with a block for each year, or a century with one
/// for each decade. What is dated less finely than a block counts in its row only.
struct DensityRows {
  let painter: Painter

  /// What a row and a block stand for.
  private enum Scale: CaseIterable {
    case months
    case years
    case decades

    /// The years that a row covers.
    var yearsOfRow: Int {
      switch self {
      case .months: 1
      case .years: 10
      case .decades: 100
      }
    }

    /// What the rows are called.
    var rows: String {
      switch self {
      case .months: "years"
      case .years: "decades"
      case .decades: "centuries"
      }
    }

    var header: [String] {
      switch self {
      case .months: (1...12).map { String(MonthWording.words($0).prefix(1)) }
      case .years: (0...9).map(String.init)
      case .decades: (0...9).map { "\($0)0" }
      }
    }
  }

  private static let fewestEvents = 40
  private static let mostRows = 12
  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A row with what lies in its blocks, and in all of it.
  private struct Row {
    let number: Int
    let counts: [Int]
    let total: Int

    /// How many lie in its blocks.
    var placed: Int { counts.reduce(0, +) }
  }

  /// Returns the rows whose blocks are fullest, how many events lie elsewhere, and an empty line; nothing
  /// where there are few events, or all lie in one block.
  func lines(for events: [Event]) -> [String] {
    let dates = events.compactMap { $0.time.value.flatMap(CalendarSpan.init) }
    guard dates.count >= Self.fewestEvents else { return [] }
    for scale in Scale.allCases {
      let rows = Self.fullest(Self.rows(of: dates, scale))
      guard rows.reduce(0, { $0 + $1.placed }) * 2 >= dates.count else { continue }
      guard rows.flatMap(\.counts).count(where: { $0 > 0 }) > 1 else { return [] }
      let others = dates.count - rows.reduce(0) { $0 + $1.total }
      return table(rows, scale) + rest(others, scale) + [""]
    }
    return []
  }

  private static func rows(of dates: [CalendarSpan], _ scale: Scale) -> [Row] {
    Dictionary(grouping: dates) { row(of: $0.first, scale) }
      .map { Row(number: $0, counts: counts($1, scale), total: $1.count) }
  }

  /// The rows whose blocks hold most, in order of time.
  private static func fullest(_ rows: [Row]) -> [Row] {
    rows.filter { $0.placed > 0 }.sorted { ($1.placed, $0.number) < ($0.placed, $1.number) }
      .prefix(mostRows).sorted { $0.number < $1.number }
  }

  private func rest(_ count: Int, _ scale: Scale) -> [String] {
    guard count > 0 else { return [] }
    let events = count == 1 ? "1 event" : "\(count) events"
    return [painter.text("… and \(events) of other \(scale.rows)", .dim)]
  }

  private static func row(of day: CivilDate, _ scale: Scale) -> Int {
    YearWording.stretch(of: day.year, years: scale.yearsOfRow)
  }

  /// How many of some dates of a row lie in each block.
  private static func counts(_ dates: [CalendarSpan], _ scale: Scale) -> [Int] {
    dates.reduce(into: Array(repeating: 0, count: scale.header.count)) { counts, span in
      if let block = block(of: span, scale) { counts[block] += 1 }
    }
  }

  /// The block that a date lies in; `nil` where it is longer than one.
  private static func block(of span: CalendarSpan, _ scale: Scale) -> Int? {
    let (first, last) = (span.first, span.last)
    let start = row(of: first, scale) * scale.yearsOfRow
    switch scale {
    case .months:
      return first.year == last.year && first.month == last.month ? first.month - 1 : nil
    case .years: return first.year == last.year ? first.year - start : nil
    case .decades:
      let decade = (first.year - start) / 10
      return row(of: last, scale) == row(of: first, scale) && (last.year - start) / 10 == decade
        ? decade : nil
    }
  }

  private func table(_ rows: [Row], _ scale: Scale) -> [String] {
    let most = rows.flatMap(\.counts).max() ?? 1
    let names = rows.map { Self.name($0.number, scale) }
    let nameColumns = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let totalColumns = rows.map { String($0.total).utf8.count }.max() ?? 0
    let cellColumns = scale.header.map(\.utf8.count).max() ?? 1
    let header =
      String(repeating: " ", count: nameColumns + 1)
      + scale.header.map { " " + $0 }.joined()
    let lines = zip(names, rows)
      .map { name, row in
        let cells = row.counts.map {
          String(repeating: " ", count: cellColumns) + Self.cell($0, most)
        }
        let total = String(row.total)
        let space = String(repeating: " ", count: 3 + totalColumns - total.utf8.count)
        return TerminalText.padded(name, to: nameColumns + 1) + cells.joined() + space + total
      }
    return [painter.text(header, .dim)] + lines
  }

  private static func name(_ row: Int, _ scale: Scale) -> String {
    scale == .months
      ? YearWording.words(row) : YearWording.words(stretch: row, years: scale.yearsOfRow)
  }

  /// A count as a block; the highest for the most.
  private static func cell(_ count: Int, _ most: Int) -> String {
    guard count > 0 else { return "·" }
    return blocks[max(0, (count * blocks.count + most - 1) / most - 1)]
  }
}
