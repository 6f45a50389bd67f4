import ArgumentParser
import Store

/// `tl check`: what is wrong with the store.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for what is wrong with the timeline's file.",
    discussion: """
      EXAMPLES
        tl check
        tl check --repair

      --repair makes anew what can be made from what is kept: indices, the search, events. \
      Snapshots and your decisions are never touched.
      """
  )

  @Flag(help: "Mend what can be mended.")
  var repair = false

  @Flag(help: "Print what was found as JSON.")
  var json = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    var faults = try store.check()
    var mended: [StoreFault] = []
    if repair, faults.contains(where: \.isMendable) {
      try store.repair()
      let left = try store.check()
      mended = faults.filter { !left.contains($0) }
      faults = left
    }
    if json {
      let document = Document(faults: faults.map(Messages.text), mended: mended.map(Messages.text))
      Console.standardOutput(try JSONText.encoded(document))
    } else {
      for fault in mended { Console.standardOutput("mended     \(Messages.text(for: fault))\n") }
      for fault in faults { Console.standardOutput("wrong      \(Messages.text(for: fault))\n") }
      if faults.isEmpty { Console.standardOutput("All is well.\n") }
    }
    guard faults.isEmpty else {
      if !repair, !json, faults.contains(where: \.isMendable) {
        Console.standardError("tl: tl check --repair mends some of it.\n")
      }
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private struct Document: Encodable {
    var schema = 1
    var faults: [String]
    var mended: [String]
  }
}
