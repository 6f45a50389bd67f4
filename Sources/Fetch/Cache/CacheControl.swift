/// The directives of a `Cache-Control` field.
///
///     CacheControl("no-cache, max-age=\"60\"").seconds("max-age")  // 60
///
/// - SeeAlso: RFC 9111 §5.2, <https://www.rfc-editor.org/rfc/rfc9111#section-5.2>.
struct CacheControl: Hashable, Sendable {
  /// The values by name in lower case, empty for one without a value; of several the first.
  private var directives: [String: String] = [:]

  init(_ value: String) {
    for part in Self.parts(of: value) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = sides[0].trimming(\.isWhitespace).lowercased()
      let text = sides.count > 1 ? sides[1].trimming(\.isWhitespace) : ""
      guard !name.isEmpty, directives[name] == nil else { continue }
      directives[name] = text.hasPrefix("\"") ? text.trimming { $0 == "\"" } : text
    }
  }

  /// Returns whether a directive is there.
  func has(_ name: String) -> Bool { directives[name] != nil }

  /// The number a directive has; what is no number is none, and counts as 0 (RFC 9111 §4.2.1).
  func seconds(_ name: String) -> Double? {
    directives[name].map { Double(Self.number($0) ?? 0) }
  }

  /// Whether a directive is there without a number, which stands for any.
  func isUnlimited(_ name: String) -> Bool { directives[name]?.isEmpty == true }

  mutating func remove(_ names: [String]) {
    for name in names { directives[name] = nil }
  }

  /// A number of seconds, at most what the standard asks to be understood (RFC 9111 §1.2.2).
  static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let most = 1 << 31
    return min(Int(text) ?? most, most)
  }

  /// Splits at commas that are not in quotes.
  private static func parts(of value: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
