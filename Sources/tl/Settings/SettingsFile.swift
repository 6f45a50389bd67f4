/// The file of settings: a line each, `key = value`; lines that begin with `#` are remarks.
///
/// What is behind the sign is the value, as it stands, without white space around it.
struct SettingsFile: Equatable {
  private var lines: [String]

  /// What is wrong with a line.
  struct Fault: Error, Equatable {
    /// The number of the line, from 1.
    let line: Int
    let reason: String
    /// What may have been meant.
    var hint: String?
  }

  /// Reads a file.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
  }

  /// The file as it is written.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The settings; of two lines for one key the last counts.
  ///
  /// - Throws: A ``Fault`` for the first line that is none.
  func values() throws(Fault) -> [Setting: String] {
    var values: [Setting: String] = [:]
    for (place, line) in lines.enumerated() {
      guard let (key, value) = Self.parts(of: line) else { continue }
      guard let value else {
        throw Fault(line: place + 1, reason: "it is written as key = value")
      }
      guard let setting = Setting(rawValue: key) else {
        let names = Setting.allCases.map(\.rawValue)
        throw Fault(
          line: place + 1,
          reason: "there is no setting \(key), only \(names.joined(separator: ", "))",
          hint: Suggestion.question(Suggestion.near(key, in: names))
        )
      }
      if let reason = setting.fault(of: value) { throw Fault(line: place + 1, reason: reason) }
      values[setting] = value
    }
    return values
  }

  /// Sets a value, in its place where it has one.
  mutating func set(_ setting: Setting, to value: String) {
    let line = "\(setting.rawValue) = \(value)"
    guard let place = lines.lastIndex(where: { Self.parts(of: $0)?.key == setting.rawValue }) else {
      lines.append(line)
      return
    }
    lines[place] = line
  }

  /// Takes a value out.
  mutating func remove(_ setting: Setting) {
    lines.removeAll { Self.parts(of: $0)?.key == setting.rawValue }
  }

  /// A key and its value, `nil` without a sign of equality; `nil` for what is empty or a remark.
  private static func parts(of line: String) -> (key: String, value: String?)? {
    let text = trimmed(line[...])
    guard let first = text.first, first != "#" else { return nil }
    guard let sign = text.firstIndex(of: "=") else { return (text, nil) }
    return (trimmed(text[..<sign]), trimmed(text[text.index(after: sign)...]))
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
