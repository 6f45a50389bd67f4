/// Text between marks of Markdown that a reader of Markdown shows as it is.
///
/// - SeeAlso: CommonMark 0.31, 2.4 (backslash escapes); GitHub Flavored Markdown for `~`, `|`, `$`.
enum MarkdownText {
  /// Returns a text without any mark, on one line.
  static func escaped(_ text: String) -> String {
    let safe = TerminalText.safe(text)
    var escaped = ""
    for (place, scalar) in safe.unicodeScalars.enumerated() {
      if let reference = references[scalar] {
        escaped += reference
      } else {
        let isMark = marks.contains(scalar) || (place == 0 && firstMarks.contains(scalar))
        escaped += isMark ? "\\\(scalar)" : String(scalar)
      }
    }
    return withoutNumber(escaped)
  }

  /// Returns a link, or the words alone where there is no address.
  ///
  /// - Parameters:
  ///   - words: What is shown.
  ///   - address: Where it leads, as ``LinkTarget`` writes it.
  /// - Returns: The link.
  static func link(_ words: String, to address: String?) -> String {
    guard let address else { return escaped(words) }
    return "[\(escaped(words))](<\(address)>)"
  }

  /// Keeps a number and a point at the beginning from becoming the first item of a list.
  private static func withoutNumber(_ text: String) -> String {
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, let mark = text.utf8.dropFirst(digits.count).first,
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    else { return text }
    return String(text.prefix(digits.count)) + "\\" + String(text.dropFirst(digits.count))
  }

  private static let references: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;",
  ]
  private static let marks = Set("\\`*_[]#|~$".unicodeScalars)
  private static let firstMarks = Set("-+=".unicodeScalars)
}
