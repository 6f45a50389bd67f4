import Temporal

/// How events lie in time: a bar for each month in which something happens, the longest as wide as there is room.
///
///     January 2024    ██████████████████ 2
///     …
///     May 2024        █████████ 1
///
/// Where there would be too many bars, each is a year, a decade or a century.
public struct TimeBars: Sendable {
  /// How many events begin in a month.
  public struct Month: Sendable {
    /// The year, astronomical.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// How many events.
    public let count: Int

    /// Creates a month.
    public init(year: Int, month: Int, count: Int) {
      (self.year, self.month, self.count) = (year, month, count)
    }
  }

  /// What a bar stands for.
  private enum Scale: CaseIterable {
    case months, years, decades, centuries

    /// The number of the bar that a month belongs to, from the year 0 on.
    func number(of month: Month) -> Int {
      switch self {
      case .months: month.year * 12 + month.month - 1
      case .years: month.year
      case .decades: YearWording.stretch(of: month.year, years: 10)
      case .centuries: YearWording.stretch(of: month.year, years: 100)
      }
    }

    func name(_ number: Int) -> String {
      switch self {
      case .months:
        MonthWording.words((number % 12 + 12) % 12 + 1) + " "
          + YearWording.words(YearWording.stretch(of: number, years: 12))
      case .years: YearWording.words(number)
      case .decades: YearWording.words(stretch: number, years: 10)
      case .centuries: YearWording.words(stretch: number, years: 100)
      }
    }
  }

  private let months: [Month]
  private let scale: Scale

  /// As many bars as can be taken in at once.
  private static let most = 40
  private static let narrowestBar = 10

  /// Creates the bars of some months, which are in order of time.
  public init(_ months: [Month]) {
    self.months = months
    scale =
      Scale.allCases.first { scale in Set(months.map(scale.number)).count <= Self.most }
      ?? .centuries
  }

  /// In how many of the months, years, decades or centuries from the first to the last something happens:
  /// "2 of 5 months, January 2024 to May 2024"; `nil` where nothing does.
  public var coverage: String? {
    guard let first = months.first, let last = months.last else { return nil }
    let numbers = Set(months.map(scale.number))
    let span = scale.number(of: last) - scale.number(of: first) + 1
    let ends = [first, last].map { Scale.months.name(Scale.months.number(of: $0)) }
    return "\(numbers.count) of \(span) \(scale), \(ends[0]) to \(ends[1])"
  }

  /// Draws the bars.
  ///
  /// - Parameter width: The columns of a line.
  /// - Returns: A line a bar, and one with "…" for what lies between where nothing happens.
  public func lines(width: Int) -> [String] {
    let bars = Dictionary(months.map { (scale.number(of: $0), $0.count) }, uniquingKeysWith: +)
      .sorted { $0.key < $1.key }
    guard let most = bars.map(\.value).max() else { return [] }
    let names = bars.map { scale.name($0.key) }
    let nameColumns = (names.map { DisplayWidth.columns(of: $0) }.max() ?? 0) + 2
    let room = max(Self.narrowestBar, width - nameColumns - String(most).utf8.count - 1)
    var last: Int?
    return zip(names, bars)
      .flatMap { name, bar in
        let gap = last.map { bar.key - $0 > 1 } ?? false
        last = bar.key
        let line = TerminalText.padded(name, to: nameColumns) + Self.bar(bar.value, of: most, room)
        return (gap ? ["…"] : []) + ["\(line) \(bar.value)"]
      }
  }

  /// A bar of eighths of a column, none shorter than one.
  private static func bar(_ count: Int, of most: Int, _ room: Int) -> String {
    let eighths = max(1, count * room * 8 / most)
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8)
      + (rest > 0 ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1] : "")
  }
}
