import Temporal
import Timeline

/// How the events of a long timeline lie in time: a row a year with a block for each month.
///
///           J F M A M J J A S O N D
///     2024  · · ▁ · · ▂ · · · · · ·    4
///     2025  ▃ █ ▁ · · · · · · · · ·   61
///
/// A timeline of many years has a row a decade with a block for each year, one of many decades a row a
/// century. What is dated less finely counts in its row only.
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

  /// Returns the rows, an empty line behind them; nothing where there are few events, or all in one row
  /// and block, or too many rows.
  func lines(for events: [Event]) -> [String] {
    let dates = events.compactMap { $0.time.value.flatMap(CalendarSpan.init) }
    guard dates.count >= Self.fewestEvents else { return [] }
    for scale in Scale.allCases {
      let rows = Dictionary(grouping: dates) { Self.row(of: $0.first, scale) }
      guard rows.count <= Self.mostRows else { continue }
      let counts = rows.mapValues { Self.counts($0, scale) }
      guard counts.values.joined().count(where: { $0 > 0 }) > 1 else { return [] }
      return drawn(rows.keys.sorted().map { ($0, counts[$0] ?? [], rows[$0]?.count ?? 0) }, scale)
    }
    return []
  }

  private static func row(of day: CivilDate, _ scale: Scale) -> Int {
    let years = scale.yearsOfRow
    return (day.year >= 0 ? day.year : day.year - years + 1) / years
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

  private func drawn(_ rows: [(row: Int, counts: [Int], total: Int)], _ scale: Scale) -> [String] {
    let most = rows.flatMap(\.counts).max() ?? 1
    let names = rows.map { Self.name($0.row, scale) }
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
    return [painter.text(header, .dim)] + lines + [""]
  }

  private static func name(_ row: Int, _ scale: Scale) -> String {
    let year = row * scale.yearsOfRow
    return switch scale {
    case .months: YearWording.words(year)
    case .years: year >= 0 ? "\(year)s" : "\(YearWording.words(year)) …"
    case .decades: year >= 0 ? "\(YearWording.ordinal(row + 1)) c." : "\(YearWording.words(year)) …"
    }
  }

  /// A count as a block; the highest for the most.
  private static func cell(_ count: Int, _ most: Int) -> String {
    guard count > 0 else { return "·" }
    return blocks[max(0, (count * blocks.count + most - 1) / most - 1)]
  }
}
