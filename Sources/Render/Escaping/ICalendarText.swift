/// Lines of iCalendar.
///
/// - SeeAlso: RFC 5545, 3.1 (content lines), 3.3.11 (text).
enum ICalendarText {
  /// Returns a property as one folded line, ended.
  ///
  /// A line has at most 75 bytes; longer ones go on behind a line break and a space, and no code point
  /// is cut.
  static func line(_ name: String, _ value: String) -> String {
    var line = ""
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let bytes = UTF8.width(scalar)
      if length + bytes > longest {
        line += "\r\n "
        length = 1
      }
      line.unicodeScalars.append(scalar)
      length += bytes
    }
    return line + "\r\n"
  }

  /// Returns a text as a value: what would end it or a line of it is written with a backslash.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TerminalText.safe(text).unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Returns texts as one value, a line each.
  static func escaped(lines: [String]) -> String {
    lines.map(escaped).joined(separator: "\\n")
  }

  private static let longest = 75
}
