/// One line of a robots.txt that says something.
///
/// Lines are read as leniently as the largest reader of them does: misspelt names, a missing colon
/// and white space are forgiven.
///
/// - SeeAlso: RFC 9309 §2.2, <https://www.rfc-editor.org/rfc/rfc9309#section-2.2>.
struct RobotsLine: Hashable, Sendable {
  /// What a line sets.
  enum Field: Hashable, Sendable {
    case userAgent
    case allow
    case disallow
    case crawlDelay
    case sitemap
  }

  /// What it sets.
  let field: Field
  /// To what, without comment and white space.
  let value: ArraySlice<UInt8>
  /// Its number, from 1.
  let number: Int
  /// The line without comment and white space.
  let text: ArraySlice<UInt8>

  private init?(_ line: ArraySlice<UInt8>, number: Int) {
    let content = Self.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
    guard let (name, value) = Self.cut(content), let field = Self.field(named: name) else {
      return nil
    }
    self.field = field
    self.value = value
    self.number = number
    text = content
  }

  /// Reads the lines of a file; those that say nothing are left out.
  static func lines(in file: [UInt8]) -> [RobotsLine] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = file.starts(with: mark) ? file.dropFirst(mark.count) : file[...]
    var lines: [RobotsLine] = []
    var number = 0
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      if let line = RobotsLine(line.prefix(longestLine), number: number) { lines.append(line) }
      rest = rest[line.endIndex...]
      let isPair = rest.starts(with: "\r\n".utf8)
      rest = rest.dropFirst(isPair ? 2 : 1)
    }
    return lines
  }

  /// How much of a line is read, in bytes: almost eight times the longest URL browsers once took, as
  /// Google's reader has it.
  private static let longestLine = 2083 * 8 - 1
}

extension RobotsLine {
  /// Cuts a line at its colon; without one, between its two words.
  private static func cut(
    _ line: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      return (trimmed(line[..<colon]), trimmed(line[(colon + 1)...]))
    }
    let words = line.split(whereSeparator: isSpace)
    return words.count == 2 ? (words[0], words[1]) : nil
  }

  private static func field(named name: ArraySlice<UInt8>) -> Field? {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    return fields.first { spelling, _ in name.hasPrefix(spelling) }?.field
  }

  /// The names of fields, with the misspellings that are common.
  private static let fields: [(spelling: String, field: Field)] = [
    ("user-agent", .userAgent), ("useragent", .userAgent), ("user agent", .userAgent),
    ("allow", .allow),
    ("disallow", .disallow), ("dissallow", .disallow), ("dissalow", .disallow),
    ("disalow", .disallow), ("diasllow", .disallow), ("disallaw", .disallow),
    ("crawl-delay", .crawlDelay), ("crawldelay", .crawlDelay),
    ("sitemap", .sitemap), ("site-map", .sitemap),
  ]

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return start.prefix(0) }
    return start[...last]
  }

  /// Returns whether a byte is white space in ASCII.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
