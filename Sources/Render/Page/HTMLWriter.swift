/// Writes HTML in which no text can become markup.
///
/// Names of elements and attributes are constants of the program; everything else is escaped here, and
/// nowhere else. Text is made harmless first as ``TerminalText`` does it, so that no override of direction
/// turns a page around either.
struct HTMLWriter {
  /// What was written so far.
  private(set) var html = ""

  /// An attribute and its value; one without a value is left out, a flag has the empty one.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Writes an element on a line of its own.
  mutating func block(
    _ name: StaticString,
    _ attributes: Attributes = [:],
    _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    element(name, attributes, content)
    html += "\n"
  }

  /// Writes an element on a line of its own that holds a text.
  mutating func block(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    block(name, attributes) { $0.text(text) }
  }

  /// Writes an element inside a line.
  mutating func element(
    _ name: StaticString,
    _ attributes: Attributes = [:],
    _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    open(name, attributes)
    content(&self)
    html += "</\(name)>"
  }

  /// Writes an element inside a line that holds a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that never has content, as `meta` and `input`.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    html += "<\(name)"
    for case (let key, let value?) in attributes {
      html += " \(key)"
      if !value.isEmpty { html += "=\"\(Self.escaped(value))\"" }
    }
    html += ">"
  }

  /// Writes text.
  mutating func text(_ text: String) {
    html += Self.escaped(text)
  }

  /// Writes what is part of the program and no text of a source: a style or a script.
  mutating func constant(_ text: String) {
    html += text
  }

  private static func escaped(_ text: String) -> String {
    let safe = TerminalText.safe(text)
    guard safe.utf8.contains(where: special.contains) else { return safe }
    var escaped = String.UnicodeScalarView()
    for scalar in safe.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let special = Set("&<>\"'".utf8)
}
