import ArgumentParser
import Render
import Store
import Timeline

/// `tl why`: which sentence of which source says so.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "Explains an entry: which sentence of which source says so, and how its date was read.",
    discussion: """
      EXAMPLES
        tl why k3f9
      """
  )

  @Argument(
    help: "The id of an event, or its beginning; tl show prints them.",
    completion: StoreCompletion.events
  )
  var event: String

  @Flag(help: "Print the explanation as JSON.")
  var json = false

  @Option(help: "Colours: auto, always, never.")
  var color = ColorOption.auto

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let event = try store.event(named: event)
    let explanation = EventExplanation(
      event: event,
      sources: try store.descriptions(of: event),
      decisions: try store.decisions(about: event).map { DecisionLine($0).text }
    )
    guard !json else { return Console.standardOutput(explanation.json) }
    pager.show(
      explanation.text(
        width: Surroundings.columns,
        usesColor: color.isOn,
        usesLinks: Surroundings.isOutputTerminal
      )
    )
  }
}
