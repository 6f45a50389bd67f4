import ArgumentParser
import Render
import Store

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

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let statistics = try storeOptions.open().statistics()
    if json {
      Console.standardOutput(try JSONText.encoded(Document(statistics)))
    } else if statistics.sources == 0 {
      Console.standardOutput("Nothing to count yet. Add an article: tl add-source URL|FILE\n")
    } else {
      let bars = TimeBars(
        statistics.months.map { TimeBars.Month(year: $0.year, month: $0.month, count: $0.count) }
      )
      let lines = bars.lines(width: Self.width)
      let rest = (lines.isEmpty ? [] : [""] + lines) + Self.leaders(statistics)
      pager.show(Self.facts(statistics, bars) + rest.map { $0 + "\n" }.joined())
    }
  }

  /// The columns of a line, elsewhere than on a terminal too: bars want some.
  private static var width: Int { PagerOptions.width ?? Surroundings.columns }

  private static func facts(_ statistics: StoreStatistics, _ bars: TimeBars) -> String {
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
      ("coverage", coverage(of: statistics, bars)),
      ("decisions", "\(statistics.decisions)"),
    ]
    .map { PagerOptions.wrapped($1, after: TerminalText.padded($0, to: 12)) }.joined()
  }

  /// In how much of the time from the first to the last something happens, and what that leaves out.
  private static func coverage(of statistics: StoreStatistics, _ bars: TimeBars) -> String {
    let others =
      statistics.events - statistics.undated - statistics.hidden
      - statistics.months.reduce(0) { $0 + $1.count }
    return (bars.coverage ?? "no event of a month")
      + (others > 0 ? "; \(others) of longer times or without a year" : "")
  }

  /// The sources that make most statements.
  private static func leaders(_ statistics: StoreStatistics) -> [String] {
    guard !statistics.leadingSources.isEmpty else { return [] }
    return ["", "Most statements:"]
      + statistics.leadingSources.map { source in
        let number = TerminalText.padded("\(source.statements)", to: 6)
        return number
          + TerminalText.fitted("[\(source.id)] \(source.title)", to: max(20, width - 6))
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
