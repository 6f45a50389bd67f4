import ArgumentParser
import Store
import Timeline

/// `tl edit`: the user's own date, headline and note.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Gives an event a date, a headline or a note of your own.",
    discussion: """
      EXAMPLES
        tl edit k3f9 --date 2025-02-24
        tl edit k3f9 --headline "The ministers met" --note "See the minutes."

      What the sources say stays as it is: tl why shows both. tl undo takes it back.
      """
  )

  @Argument(help: "The id of an event, or its beginning.", completion: StoreCompletion.events)
  var event: String

  @Option(help: "When it happened.")
  var date: EventDateArgument?

  @Option(help: ArgumentHelp("The line that tells it.", valueName: "text"))
  var headline: String?

  @Option(help: ArgumentHelp("A remark; an empty one takes it away.", valueName: "text"))
  var note: String?

  @OptionGroup var output: CurationOptions

  func validate() throws {
    if date == nil, headline == nil, note == nil {
      throw ValidationError("Say what to change: --date, --headline or --note.")
    }
    if headline?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("A headline needs a text; tl undo takes one back.")
    }
  }

  func run() throws {
    let actions: [Decision.Action?] = [
      date.map { .date($0.time) }, headline.map { .headline($0) }, note.map { .note($0) },
    ]
    try output.decide(
      actions.compactMap(\.self),
      about: [event],
      done: "edited",
      orUnchanged: "it says so already"
    )
  }
}
