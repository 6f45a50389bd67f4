import ArgumentParser
import Render
import Store
import Temporal

/// `tl stats`: what the store holds, in numbers.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts sources, statements and events, and draws the months.",
    discussion: """
      EXAMPLES
        tl stats
      """
  )

  @Flag(help: "Print the numbers as JSON.")
  var json = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let statistics = try storeOptions.open().statistics()
    if json {
      Console.standardOutput(try JSONText.encoded(Document(statistics)))
    } else {
      Console.standardOutput(
        (Self.facts(statistics) + Self.histogram(statistics.months) + Self.leaders(statistics))
          .map { $0 + "\n" }.joined()
      )
    }
  }

  private static func facts(_ statistics: StoreStatistics) -> [String] {
    [
      ("sources", "\(statistics.sources)"),
      (
        "snapshots",
        "\(statistics.snapshots), \(Messages.size(statistics.snapshotBytes)) as received"
      ),
      ("statements", "\(statistics.statements)"),
      (
        "events",
        "\(statistics.events), \(statistics.confirmed) told by several sources, "
          + "\(statistics.undated) without a date"
          + (statistics.hidden > 0 ? ", \(statistics.hidden) hidden" : "")
      ),
      ("coverage", coverage(of: statistics)),
      ("decisions", "\(statistics.decisions)"),
    ]
    .map { TerminalText.padded($0, to: 12) + $1 }
  }

  /// In how many of the months from the first to the last something happens, and what the months leave out.
  private static func coverage(of statistics: StoreStatistics) -> String {
    let months = statistics.months
    guard let first = months.first, let last = months.last else { return "no event of a month" }
    let span = place(of: last) - place(of: first) + 1
    let others =
      statistics.events - statistics.undated - statistics.hidden
      - months.reduce(0) { $0 + $1.count }
    return "\(months.count) of \(span) months, \(name(of: first)) to \(name(of: last))"
      + (others > 0 ? "; \(others) of longer times or without a year" : "")
  }

  /// The months since the year 0.
  private static func place(of month: StoreStatistics.Month) -> Int {
    month.year * 12 + month.month
  }

  private static func name(of month: StoreStatistics.Month) -> String {
    EDTFValue(month.edtf).map(DateWording.words) ?? month.edtf
  }

  /// The sources that make most statements.
  private static func leaders(_ statistics: StoreStatistics) -> [String] {
    guard !statistics.leadingSources.isEmpty else { return [] }
    let width = Surroundings.columns
    return ["", "Most statements:"]
      + statistics.leadingSources.map { source in
        let number = TerminalText.padded("\(source.statements)", to: 6)
        return number
          + TerminalText.fitted("[\(source.id)] \(source.title)", to: max(20, width - 6))
      }
  }

  /// A bar for each month that has events, the longest as wide as there is room.
  private static func histogram(_ months: [StoreStatistics.Month]) -> [String] {
    guard let most = months.map(\.count).max() else { return [] }
    let room = max(10, Surroundings.columns - 26)
    var last: Int?
    return [""]
      + months.flatMap { month in
        // Months in which nothing happens are left out, and seen to be.
        let gap = last.map { place(of: month) - $0 > 1 } ?? false
        last = place(of: month)
        let eighths = max(1, month.count * room * 8 / most)
        let rest = eighths % 8
        let bar =
          String(repeating: "█", count: eighths / 8)
          + (rest > 0 ? String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1]) : "")
        let line = TerminalText.padded(name(of: month), to: 16) + bar + " \(month.count)"
        return (gap ? ["…"] : []) + [line]
      }
  }

  private struct Document: Encodable {
    struct Month: Encodable {
      var month: String
      var events: Int
    }

    struct Source: Encodable {
      var id: Int64
      var title: String
      var statements: Int
    }

    var schema = 1
    var sources: Int
    var snapshots: Int
    var snapshotBytes: Int
    var statements: Int
    var events: Int
    var confirmed: Int
    var undated: Int
    var hidden: Int
    var decisions: Int
    var months: [Month]
    var leadingSources: [Source]

    init(_ statistics: StoreStatistics) {
      sources = statistics.sources
      snapshots = statistics.snapshots
      snapshotBytes = statistics.snapshotBytes
      statements = statistics.statements
      events = statistics.events
      confirmed = statistics.confirmed
      undated = statistics.undated
      hidden = statistics.hidden
      decisions = statistics.decisions
      months = statistics.months.map { month in
        Month(month: month.edtf, events: month.count)
      }
      leadingSources = statistics.leadingSources.map { source in
        Source(id: source.id, title: source.title, statements: source.statements)
      }
    }
  }
}
