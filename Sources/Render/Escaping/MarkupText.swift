/// Text for a place where a program expects HTML.
enum MarkupText {
  /// Returns a text that a browser shows as it is, on one line, also inside an attribute.
  ///
  /// A first character that would make a formula of a spreadsheet's cell is written as a reference.
  static func escaped(_ text: String) -> String {
    let safe = TerminalText.safe(text)
    var escaped = ""
    for (place, scalar) in safe.unicodeScalars.enumerated() {
      if place == 0, CSVCell.isTrigger(scalar) {
        escaped += "&#\(scalar.value);"
      } else if let reference = references[scalar] {
        escaped += reference
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Returns a link that opens a page of its own, or the words alone where there is no address.
  static func link(_ words: String, to address: String?) -> String {
    guard let address else { return escaped(words) }
    return "<a href=\"\(escaped(address))\">\(escaped(words))</a>"
  }

  private static let references: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]
}
