/// Text from anywhere, made fit for a terminal and for a line of a file that a terminal may show.
///
/// No byte of it can move the cursor, change a colour, end a line or turn the direction of reading:
///
/// - tabs, line breaks of every kind and U+2028 and U+2029 become spaces;
/// - other control characters become their pictures: escape (U+001B) becomes U+241B, "␛";
/// - C1 controls (U+0080 to U+009F) become U+FFFD, "�";
/// - marks, embeddings, overrides and isolates of direction, the byte order mark, soft hyphens and
///   interlinear annotations are left out.
public enum TerminalText {
  /// Returns a text without anything a terminal would obey, on one line.
  public static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let substitute = substitute(for: scalar) { safe.append(substitute) }
    }
    return String(safe)
  }

  /// Returns a safe text, with spaces behind it up to a width in columns.
  public static func padded(_ text: String, to width: Int) -> String {
    let safe = safe(text)
    return safe + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: safe)))
  }

  /// Returns a safe text, cut with "…" where it is wider than a number of columns.
  public static func fitted(_ text: String, to width: Int) -> String {
    let safe = safe(text)
    guard DisplayWidth.columns(of: safe) > width else { return safe }
    var fitted = ""
    var columns = 1
    for character in safe {
      columns += DisplayWidth.columns(of: character)
      if columns > width { break }
      fitted.append(character)
    }
    while fitted.last == " " { fitted.removeLast() }
    return width > 0 ? fitted + "…" : ""
  }

  private static func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case _ where isLeftOut(scalar): nil
    default: scalar
    }
  }

  /// Whether a code point is seen only in what it does to the text around it, or not at all.
  static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction
    case 0xAD, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
