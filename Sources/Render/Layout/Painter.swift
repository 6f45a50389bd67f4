/// Turns styled words into what a terminal understands: SGR for styles, OSC 8 for links.
///
/// These are the only escape sequences the program writes; the words have none (``TerminalText``).
///
/// - SeeAlso: ECMA-48, 8.3.117 (SGR); OSC 8,
///   <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>.
struct Painter: Sendable {
  /// Whether styles are written.
  let usesColor: Bool
  /// Whether links are written.
  let usesLinks: Bool

  /// Writes neither.
  static let plain = Painter(usesColor: false, usesLinks: false)

  /// Returns one line.
  func line(_ words: [StyledText.Word]) -> String {
    var line = ""
    var style = StyledText.Style.plain
    for (place, word) in words.enumerated() {
      let space = place > 0 && word.hasSpaceBefore ? " " : ""
      if usesColor, word.style != style {
        line += style == .plain ? "" : Self.reset
        line += space + Self.sequence(for: word.style)
        style = word.style
      } else {
        line += space
      }
      line += linked(word)
    }
    return usesColor && style != .plain ? line + Self.reset : line
  }

  /// Returns a text in one style.
  func text(_ text: String, _ style: StyledText.Style) -> String {
    let safe = TerminalText.safe(text)
    guard usesColor, style != .plain, !safe.isEmpty else { return safe }
    return Self.sequence(for: style) + safe + Self.reset
  }

  private func linked(_ word: StyledText.Word) -> String {
    guard usesLinks, let target = word.link.flatMap(LinkTarget.init) else { return word.text }
    return "\u{1B}]8;;\(target.url)\u{1B}\\\(word.text)\u{1B}]8;;\u{1B}\\"
  }

  private static let reset = "\u{1B}[0m"

  private static func sequence(for style: StyledText.Style) -> String {
    switch style {
    case .plain: ""
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    case .removed: "\u{1B}[31m"
    case .added: "\u{1B}[32m"
    }
  }
}
