import ArgumentParser
import Render
import Store
import Timeline

/// `tl log`: what was decided, and when.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what you decided, the last first.",
    discussion: """
      EXAMPLES
        tl log
      """
  )

  @Flag(help: "Print the list as JSON.")
  var json = false

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let decisions = try storeOptions.open().decisions()
    if json {
      let document = Document(decisions: decisions.map(DecisionJSON.init))
      Console.standardOutput(try JSONText.encoded(document))
    } else if decisions.isEmpty {
      Console.standardOutput("Nothing decided yet. tl edit, merge, split, hide, pin and tag do.\n")
    } else {
      let lines = decisions.reversed()
        .map { decision in
          let undone = decision.undoneAt.map { "  (undone \($0))" } ?? ""
          return "\(DecisionLine(decision).text)\(undone)\n"
        }
      pager.show(lines.joined())
    }
  }

  private struct Document: Encodable {
    var schema = 1
    var decisions: [DecisionJSON]
  }
}

/// A decision in a line: its number, when it was made, what it says.
struct DecisionLine {
  let text: String

  init(_ decision: RecordedDecision) {
    let words = DecisionWording.words(for: decision.decision.action)
    text = TerminalText.safe(
      "\(decision.number)  \(decision.madeAt)  \(decision.decision.event)  \(words)"
    )
  }
}

/// A decision as JSON shows it.
struct DecisionJSON: Encodable {
  var number: Int64
  var event: String
  var action: String
  var madeAt: String
  var undoneAt: String?

  init(_ decision: RecordedDecision) {
    number = decision.number
    event = decision.decision.event
    action = DecisionWording.words(for: decision.decision.action)
    madeAt = decision.madeAt
    undoneAt = decision.undoneAt
  }
}
