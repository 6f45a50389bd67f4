import ArgumentParser
import Store
import Timeline

/// `tl add-event`: an event that the user tells.
struct AddEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-event",
    abstract: "Adds an event of your own.",
    discussion: """
      EXAMPLES
        tl add-event 2025-02-24 "The ministers met." --source https://example.org/a
        tl add-event "spring 2022" "Work on the bridge began." --tag bridge

      DATE is a date as ISO 8601 or EDTF writes it (2025-02-24, 2025-02, 2022~, \
      2025-02-24T18:00), or in words with its year ("24 February 2025"). The event is matched \
      with no source; tl merge does that.
      """
  )

  @Argument(help: "When it happened.")
  var date: EventDateArgument

  @Argument(help: "What happened, in a sentence.")
  var text: String

  @Option(help: ArgumentHelp("Where you have it from.", valueName: "URL"))
  var source: SourceAddress?

  @Option(name: .customLong("tag"), help: ArgumentHelp("A tag for it.", valueName: "tag"))
  var tags: [String] = []

  @OptionGroup var output: CurationOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("An event needs a text.") }
    try CurationOptions.check(tags: tags)
  }

  func run() throws {
    let store = try output.openOrMake()
    var event = HandwrittenEvent(date: date.value, text: text, url: source?.text)
    (event.phase, event.partOfDay) = (date.time.phase, date.time.partOfDay)
    let told = TableEvent(event, from: [SourceDescription(told: source?.text ?? "")])
    var telling = TableTelling(tags: tags, at: Surroundings.now())
    telling.add(told, row: "\(date.value) \(text)")
    let ids = try store.add(telling.events, from: telling.sources, at: output.moment)
    try output.report("added", try store.event(ids[0]), in: store)
  }
}
