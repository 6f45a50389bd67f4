import ArgumentParser
import Store

/// `tl merge`: several events are one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes one event of several.",
    discussion: "The first one named keeps its id, its date and its headline."
  )

  @Argument(help: "The ids of the events, the one to be kept first.")
  var events: [String]

  @OptionGroup var output: CurationOptions

  func run() throws {
    let store = try output.open()
    try output.report("merged", try store.merge(events, at: output.moment), in: store)
  }
}
