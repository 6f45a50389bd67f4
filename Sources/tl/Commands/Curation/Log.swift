import ArgumentParser
import Render
import Store
import Timeline

/// `tl log`: what was decided, and when.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
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
    let store = try storeOptions.open()
    let decisions = try store.decisions()
    let headlines = try store.headlinesOfDecisions()
    if json {
      let document = Document(
        decisions: decisions.map { DecisionJSON($0, about: headlines[$0.number]) }
      )
      Console.standardOutput(try JSONText.encoded(document))
    } else if decisions.isEmpty {
      Console.standardOutput("Nothing decided yet. tl edit, merge, split, hide, pin and tag do.\n")
    } else {
      let lines = decisions.reversed()
        .map { decision in
          let undone = decision.undoneAt.map { "  (undone \($0))" } ?? ""
          let line = DecisionLine(decision, about: headlines[decision.number] ?? [])
          return line.wrapped(undone)
        }
      pager.show(lines.joined())
    }
  }

  private struct Document: Encodable {
    var schema = 1
    var decisions: [DecisionJSON]
  }
}

/// A decision in a line: its number, when it was made, what it says, and of what.
struct DecisionLine {
  /// Its number.
  private let number: String
  /// When it was made, and the event it was made about.
  private let place: String
  /// What it says, and of what.
  private let words: String

  /// How many headlines are named, and how many columns each has.
  private static let (most, columns) = (3, 50)

  init(_ decision: RecordedDecision, about headlines: [String] = []) {
    var about = headlines
    if case .add = decision.decision.action { about = [] }
    let named = about.prefix(Self.most)
      .map { "\u{201C}\(TerminalText.fitted($0, to: Self.columns))\u{201D}" }
    let rest = about.count > Self.most ? " and \(about.count - Self.most) more" : ""
    let subject = named.isEmpty ? "" : "  " + named.joined(separator: " + ") + rest
    number = "\(decision.number)  "
    place = "\(decision.madeAt)  \(decision.decision.event)"
    words = DecisionWording.words(for: decision.decision.action) + subject
  }

  /// All of it.
  var text: String { TerminalText.safe("\(number)\(place)  \(words)") }

  /// All of it and some words more, in lines that fit a terminal, ended.
  func wrapped(_ more: String) -> String {
    guard let width = PagerOptions.width else { return text + more + "\n" }
    var line = WrappedText()
    line.append(unbroken: place + " ")
    line.append(words + more)
    return line.lines(width: width, after: number).map { $0 + "\n" }.joined()
  }
}

/// A decision as JSON shows it.
struct DecisionJSON: Encodable {
  var number: Int64
  var event: String
  var action: String
  var madeAt: String
  var undoneAt: String?
  /// The headlines of what it is about, as far as that is known.
  var about: [String]?

  init(_ decision: RecordedDecision, about headlines: [String]? = nil) {
    about = headlines
    number = decision.number
    event = decision.decision.event
    action = DecisionWording.words(for: decision.decision.action)
    madeAt = decision.madeAt
    undoneAt = decision.undoneAt
  }
}
