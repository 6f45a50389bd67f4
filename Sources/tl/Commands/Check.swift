import ArgumentParser
import Foundation
import Render
import Store

/// `tl check`: what is wrong with the store.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for what is wrong with the timeline's file.",
    discussion: """
      EXAMPLES
        tl check
        tl check --repair

      --repair makes anew what can be made from what is kept: indices, the search, events. \
      Snapshots and your decisions are never touched. Where a part of the file cannot be read, it saves what \
      can to a file beside it, NAME-saved.db, and leaves the damaged one where it is.
      """
  )

  @Flag(help: "Mend what can be mended.")
  var repair = false

  @Flag(help: "Print what was found as JSON.")
  var json = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let (faults, mended) = try found()
    var saved: String?
    if repair, faults.contains(where: \.isDamage) { saved = try salvage() }
    if json {
      let document = Document(
        faults: faults.map(Messages.text),
        mended: mended.map(Messages.text),
        saved: saved
      )
      Console.standardOutput(try JSONText.encoded(document))
    } else {
      for fault in mended { Console.standardOutput("mended     \(Messages.text(for: fault))\n") }
      for fault in faults { Console.standardOutput("wrong      \(Messages.text(for: fault))\n") }
      if let saved { Console.standardOutput("saved      \(TerminalText.safe(saved))\n") }
      if faults.isEmpty { Console.standardOutput("All is well.\n") }
    }
    guard faults.isEmpty else {
      if !json { hint(at: faults, saved: saved) }
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  /// What is wrong, and what was and is no more.
  private func found() throws -> (faults: [StoreFault], mended: [StoreFault]) {
    do {
      let store = try storeOptions.open()
      let faults = try store.check()
      guard repair, faults.allSatisfy({ !$0.isDamage }), faults.contains(where: \.isMendable) else {
        return (faults, [])
      }
      try store.repair()
      let left = try store.check()
      return (left, faults.filter { !left.contains($0) })
    } catch  where StoreError.isDamage(error) {
      return ([StoreFault(kind: .damage("a part of it cannot be read"))], [])
    }
  }

  /// Saves what can be read to a file beside the damaged one; `nil` where that is nothing.
  private func salvage() throws -> String? {
    let path = storeOptions.location
    let base = path.hasSuffix(".db") ? String(path.dropLast(".db".count)) : path
    let names = ["\(base)-saved.db"] + (2...99).map { "\(base)-saved-\($0).db" }
    let new = names.first { !FileManager.default.fileExists(atPath: $0) } ?? names[0]
    let salvage = try EventStore.salvage(path, to: new)
    guard salvage.sources > 0 else {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: new + end) }
      return nil
    }
    return
      "\(AdditionReport.count(salvage.sources, "source")) and "
      + "\(AdditionReport.count(salvage.decisions, "decision")) to \(new)"
  }

  private func hint(at faults: [StoreFault], saved: String?) {
    if saved != nil {
      Console.standardError(
        "tl: the damaged file stays where it is. Look at the new one (tl show --db), let tl rebuild --db read its pages "
          + "anew, and put it in the place of the old one.\n"
      )
    } else if repair, faults.contains(where: \.isDamage) {
      Console.standardError(
        "tl: no source can be read in it. Take the last copy that tl backup made.\n"
      )
    } else if faults.contains(where: \.isDamage) {
      Console.standardError(
        "tl: take the last copy that tl backup made; tl check --repair saves what can be read to another file.\n"
      )
    } else if !repair, faults.contains(where: \.isMendable) {
      Console.standardError("tl: tl check --repair mends some of it.\n")
    }
  }

  private struct Document: Encodable {
    var schema = 1
    var faults: [String]
    var mended: [String]
    /// What was saved of a damaged file, and where.
    var saved: String?
  }
}
