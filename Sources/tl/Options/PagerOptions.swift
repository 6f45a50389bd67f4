import ArgumentParser
import Render

/// Whether a person reads through a pager.
struct PagerOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-pager"),
    help: "Print at once, without a pager (else TL_PAGER, PAGER, or that of tl config)."
  )
  var isUnpaged = false

  /// The columns of lines that a person reads at a terminal, as `tl show` has them; `nil` where lines are not broken.
  static var width: Int? {
    Surroundings.isOutputTerminal ? min(max(Surroundings.columns, 32), 110) : nil
  }

  /// Lays a text out for a person.
  ///
  /// - Parameters:
  ///   - text: What it says, without colours.
  ///   - start: What stands before the first line; before the others are as many spaces.
  /// - Returns: Lines, ended: broken at the width of a terminal, elsewhere one.
  static func wrapped(_ text: String, after start: String = "") -> String {
    guard let width else { return start + TerminalText.safe(text) + "\n" }
    var words = WrappedText()
    // A dot between two facts ends a line and begins none.
    words.append(text.replacing(" · ", with: "\u{A0}· "))
    return words.lines(width: width, after: start).map { $0 + "\n" }.joined()
  }

  /// Writes a text that is laid out for reading.
  func show(_ text: String) {
    Pager.show(text, isWanted: !isUnpaged)
  }
}
