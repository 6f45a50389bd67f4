import ArgumentParser
import Store
import Timeline

/// `tl tag`: tags on single events.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Puts tags on an event.",
    discussion: """
      EXAMPLES
        tl tag k3f9 talks minerals
        tl tag k3f9 talks --off

      tl add-source --tag puts them on all events of a source.
      """
  )

  @Argument(help: "The id of an event, or its beginning.", completion: StoreCompletion.events)
  var event: String

  @Argument(help: "The tags.", completion: StoreCompletion.tags)
  var tags: [String]

  @Flag(help: "Take them away.")
  var off = false

  @OptionGroup var output: CurationOptions

  func validate() throws {
    try CurationOptions.check(tags: tags)
  }

  func run() throws {
    let actions = tags.map { off ? Decision.Action.untag($0) : .tag($0) }
    let named = tags.joined(separator: ", ")
    try output.decide(
      actions,
      about: [event],
      done: off ? "untagged" : "tagged",
      orUnchanged: off ? "no tag \(named) of its own" : "tagged \(named) already"
    )
  }
}
