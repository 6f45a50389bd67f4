import ArgumentParser
import Store

/// `tl remove-source`: takes sources out.
struct RemoveSource: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let ids = try sources.map { try store.sourceID(named: $0) }
    for id in ids {
      try store.removeSource(id)
      if !json { Console.standardOutput("removed    [\(id)]\n") }
    }
    if json { Console.standardOutput(try JSONText.encoded(["removed": ids])) }
  }
}
