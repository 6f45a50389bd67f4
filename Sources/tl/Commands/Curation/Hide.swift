import ArgumentParser
import Store
import Timeline

/// `tl hide`: events that are not to be shown.
struct Hide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hide",
    abstract: "Hides events; tl show --hidden shows them all the same.",
    discussion: """
      EXAMPLES
        tl hide k3f9
        tl hide k3f9 --off
      """
  )

  @Argument(help: "The ids of the events.", completion: StoreCompletion.events)
  var events: [String]

  @Flag(help: "Show them again.")
  var off = false

  @OptionGroup var output: CurationOptions

  func run() throws {
    try output.decide(
      [off ? .unhide : .hide],
      about: events,
      done: off ? "shown" : "hidden",
      orUnchanged: off ? "not hidden" : "hidden already"
    )
  }
}
