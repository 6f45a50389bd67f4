import ArgumentParser
import Render

/// How much of an entry `tl show` writes for reading, as a user types it.
struct StyleOption: ExpressibleByArgument {
  let style: TerminalStyle

  init?(argument: String) {
    guard let style = TerminalStyle(rawValue: argument) else { return nil }
    self.style = style
  }

  static var allValueStrings: [String] { TerminalStyle.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
