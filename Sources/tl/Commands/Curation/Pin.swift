import ArgumentParser
import Store
import Timeline

/// `tl pin`: events that are always to be shown.
struct Pin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Pins events: they are shown whatever --top leaves out.",
    discussion: """
      EXAMPLES
        tl pin k3f9
      """
  )

  @Argument(help: "The ids of the events.", completion: StoreCompletion.events)
  var events: [String]

  @Flag(help: "Pin them no longer.")
  var off = false

  @OptionGroup var output: CurationOptions

  func run() throws {
    try output.decide(
      [off ? .unpin : .pin],
      about: events,
      done: off ? "unpinned" : "pinned",
      orUnchanged: off ? "not pinned" : "pinned already"
    )
  }
}
