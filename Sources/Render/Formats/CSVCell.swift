/// One cell of comma-separated values, guarded against being run as a formula.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (or their full-width forms),
/// perhaps after white space. Such a cell gets an apostrophe in front, and so does a cell that
/// begins with an apostrophe; so one rule undoes it: **a leading apostrophe is taken away where the rest
/// would get one**. The year 44 BCE, `-0043`, is written `'-0043`.
///
/// - SeeAlso: <https://owasp.org/www-community/attacks/CSV_Injection>.
package enum CSVCell {
  /// Returns a text as a cell: guarded, and in quotes where RFC 4180 wants them.
  package static func written(_ text: String) -> String {
    quoted(needsGuard(text) ? "'" + text : text)
  }

  /// Returns a text as a cell as it is, in quotes where RFC 4180 wants them: a number, or what a
  /// program must find without an apostrophe.
  package static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: needsQuotes.contains) else { return text }
    // Scalars: a quote and a combining mark are one character, but still end a cell.
    let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }

  /// Returns the text of a cell whose quotes are already taken away.
  package static func unguarded(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let text = String(cell.unicodeScalars.dropFirst())
    return needsGuard(text) ? text : cell
  }

  /// Whether a cell that begins with it is run as a formula.
  static func isTrigger(_ scalar: Unicode.Scalar) -> Bool { triggers.contains(scalar) }

  // Scalars, not characters: "=" and a combining mark are one character, but still a formula.
  private static func needsGuard(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "'" || first == "\t" || first == "\r" { return true }
    return text.unicodeScalars.first { !$0.properties.isWhitespace }.map(triggers.contains) ?? false
  }

  private static let triggers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  private static let needsQuotes = Set(",\"\r\n".utf8)
}
