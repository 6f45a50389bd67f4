import ArgumentParser
import Render
import Store

/// `tl backup`: a copy of the store.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the timeline to a file, whole, while others go on writing.",
    discussion: """
      EXAMPLES
        tl backup story-2025-02-25.db
        tl show --db story-2025-02-25.db

      The copy is a timeline like any other: tl show --db FILE.
      """
  )

  @Argument(help: "The file to write; it must not be there.")
  var file: String

  @Flag(name: .shortAndLong, help: "Print nothing.")
  var quiet = false

  @Flag(help: "Print where it was written as JSON.")
  var json = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    try storeOptions.open().backUp(to: file)
    if json {
      Console.standardOutput(try JSONText.encoded(["written": file]))
    } else if !quiet {
      Console.standardOutput("written    \(TerminalText.safe(file))\n")
    }
  }
}
