import ArgumentParser
import Store

/// `tl undo`: takes a decision back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes back the last decision, or the one of a number.",
    discussion: """
      EXAMPLES
        tl undo
        tl undo 12

      tl log numbers them. What was decided before and after it holds.
      """
  )

  @Argument(help: "The number of a decision.")
  var number: Int64?

  @Flag(help: "Print the decision as JSON.")
  var json = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let undone = try store.undo(number, at: CurationOptions.now)
    if json {
      Console.standardOutput(try JSONText.encoded(DecisionJSON(undone)))
    } else {
      Console.standardOutput("undone     \(DecisionLine(undone).text)\n")
    }
  }
}
