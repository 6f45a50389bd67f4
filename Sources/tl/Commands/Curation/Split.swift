import ArgumentParser
import Store
import Timeline

/// `tl split`: some statements tell of another event.
struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Takes statements out of an event, to be one of their own.",
    discussion: """
      EXAMPLES
        tl why k3f9
        tl split k3f9 2 3

      tl why EVENT numbers the statements of an event.
      """
  )

  @Argument(help: "The id of an event, or its beginning.", completion: StoreCompletion.events)
  var event: String

  @Argument(help: "The numbers of the statements to take out.")
  var statements: [Int]

  @OptionGroup var output: CurationOptions

  func run() throws {
    let store = try output.open()
    let parted = try store.split(
      store.event(named: event).id,
      statements: statements,
      at: output.moment
    )
    try output.report("split off", parted, in: store)
  }
}
