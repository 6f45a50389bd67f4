/// Text for a reader at a terminal, broken into lines of a width, those behind the first indented.
///
///     var text = WrappedText()
///     text.append("The ministers met in the old town hall.")
///     text.lines(width: 24, after: "- ")  // ["- The ministers met in", "  the old town hall."]
public struct WrappedText: Sendable {
  private var words = StyledText()
  /// Whether a code point is bold, of all but spaces.
  private var isBold: [Bool] = []

  /// Creates an empty text.
  public init() {}

  /// Adds text after a space; whatever a terminal would obey is taken out of it.
  public mutating func append(_ text: String) {
    append(parts: [(text, false)])
  }

  /// Adds a text of which some parts are bold, after a space.
  public mutating func append(parts: [(text: String, isBold: Bool)]) {
    words.append(parts.map(\.text).joined())
    for part in parts { mark(part.text, part.isBold) }
  }

  /// Adds text after a space, with its own spaces, to be broken nowhere unless it is wider than a line.
  public mutating func append(unbroken text: String) {
    words.append(unbroken: text)
    mark(text, false)
  }

  /// Returns the lines.
  ///
  /// - Parameters:
  ///   - width: The columns of a line.
  ///   - start: What stands before the first line; before the others are as many spaces.
  ///   - usesColor: Whether what is bold is written so.
  /// - Returns: The lines; none where there is no text.
  public func lines(width: Int, after start: String = "", usesColor: Bool = false) -> [String] {
    let start = TerminalText.safe(start)
    let indent = DisplayWidth.columns(of: start)
    let margin = String(repeating: " ", count: indent)
    var marks = isBold[...]
    return words.lines(width: width - indent).enumerated()
      .map { place, words in
        let line = Painter.plain.line(words)
        return (place == 0 ? start : margin) + (usesColor ? Self.painted(line, &marks) : line)
      }
  }

  private mutating func mark(_ text: String, _ isBold: Bool) {
    let count = TerminalText.safe(text).unicodeScalars.count { $0 != " " }
    self.isBold += Array(repeating: isBold, count: count)
  }

  /// A line in which the marks say what is bold, spaces between bold words too; the marks that are used are taken away.
  private static func painted(_ line: String, _ marks: inout ArraySlice<Bool>) -> String {
    let painter = Painter(usesColor: true, usesLinks: false)
    var painted = ""
    var (run, spaces, isBold) = ("", "", false)
    for scalar in line.unicodeScalars {
      guard scalar != " ", let mark = marks.popFirst() else {
        spaces.unicodeScalars.append(scalar)
        continue
      }
      if mark == isBold {
        run += spaces
      } else {
        painted += painter.text(run, isBold ? .bold : .plain) + spaces
        (run, isBold) = ("", mark)
      }
      spaces = ""
      run.unicodeScalars.append(scalar)
    }
    return painted + painter.text(run, isBold ? .bold : .plain) + spaces
  }
}
