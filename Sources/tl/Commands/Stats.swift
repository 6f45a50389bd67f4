import ArgumentParser
import Foundation
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
        (Self.facts(statistics) + Self.histogram(statistics.months)).map { $0 + "\n" }.joined()
      )
    }
  }

  private static func facts(_ statistics: StoreStatistics) -> [String] {
    [
      ("sources", "\(statistics.sources)"),
      ("snapshots", "\(statistics.snapshots), \(bytes(statistics.snapshotBytes)) as received"),
      ("statements", "\(statistics.statements)"),
      (
        "events",
        "\(statistics.events), \(statistics.confirmed) told by several sources, "
          + "\(statistics.undated) without a date"
          + (statistics.hidden > 0 ? ", \(statistics.hidden) hidden" : "")
      ),
      ("decisions", "\(statistics.decisions)"),
    ]
    .map { TerminalText.padded($0, to: 12) + $1 }
  }

  private static func bytes(_ count: Int) -> String {
    ByteCountFormatter.string(fromByteCount: Int64(count), countStyle: .decimal)
  }

  /// A bar for each month that has events, the longest as wide as there is room.
  private static func histogram(_ months: [StoreStatistics.Month]) -> [String] {
    guard let most = months.map(\.count).max() else { return [] }
    let room = max(10, Surroundings.columns - 26)
    return [""]
      + months.map { month in
        let eighths = max(1, month.count * room * 8 / most)
        let rest = eighths % 8
        let bar =
          String(repeating: "█", count: eighths / 8)
          + (rest > 0 ? String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1]) : "")
        let name = EDTFValue(month.edtf).map(DateWording.words) ?? month.edtf
        return TerminalText.padded(name, to: 16) + bar + " \(month.count)"
      }
  }

  private struct Document: Encodable {
    struct Month: Encodable {
      var month: String
      var events: Int
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
    }
  }
}
