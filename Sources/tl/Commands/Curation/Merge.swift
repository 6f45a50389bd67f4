import ArgumentParser
import Store
import Timeline

/// `tl merge`: several events are one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one event of several.",
    discussion: """
      EXAMPLES
        tl merge k3f9 m1n5

      The first one named keeps its id, its date and its headline.
      """
  )

  @Argument(
    help: "The ids of the events, the one to be kept first.",
    completion: StoreCompletion.events
  )
  var events: [String]

  @OptionGroup var output: CurationOptions

  func run() throws {
    let store = try output.open()
    let ids = try events.map { try store.event(named: $0).id }
    try output.report("merged", try store.merge(ids, at: output.moment), in: store)
  }
}
