import ArgumentParser
import Store

/// `tl undo`: takes a decision back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back what the last command decided, or the decision of a number.",
    discussion: """
      EXAMPLES
        tl undo
        tl undo 12

      tl log numbers them. What was decided before and after it holds.
      """
  )

  @Argument(help: "The number of a decision.", completion: StoreCompletion.decisions)
  var number: Int64?

  @Flag(help: "Print the decisions as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing.")
  var quiet = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let headlines = try store.headlinesOfDecisions()
    let undone = try store.undo(number, at: CurationOptions.now)
    if json {
      let decisions = undone.map { DecisionJSON($0) }
      return Console.standardOutput(try JSONText.encoded(["decisions": decisions]))
    }
    for decision in undone where !quiet {
      let line = DecisionLine(decision, about: headlines[decision.number] ?? [])
      Console.standardOutput(PagerOptions.wrapped(line.text, after: "undone     "))
    }
  }
}
