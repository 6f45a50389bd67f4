import ArgumentParser
import Render
import Store
import Timeline

/// `tl remove-source`: takes sources out.
struct RemoveSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove-source",
    abstract: "Takes sources out, with what was fetched from them.",
    discussion: """
      EXAMPLES
        tl sources
        tl remove-source 3
      """
  )

  @Argument(
    help: "Numbers (tl sources), URLs or paths.",
    completion: StoreCompletion.sources
  )
  var sources: [String]

  @Flag(help: "Print the numbers of those removed as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing.")
  var quiet = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let ids = try sources.map { try store.sourceID(named: $0) }
    let titles = Dictionary(
      try store.sources().map { ($0.id, $0.description.title) },
      uniquingKeysWith: { first, _ in first }
    )
    for id in ids {
      let before = try store.eventCount()
      try store.removeSource(id)
      let gone = AdditionReport.count(before - (try store.eventCount()), "event")
      let title = TerminalText.safe(titles[id] ?? "")
      if !json, !quiet {
        Console.standardOutput("removed    [\(id)] \(title) · \(gone) went with it\n")
      }
    }
    if json { Console.standardOutput(try JSONText.encoded(["removed": ids])) }
  }
}
