/// Reads JSON as pages write it.
///
/// Forgiven are raw line breaks in strings, commas too many, and comment or CDATA marks around the whole; what cannot be
/// read ends the reading, and what was read before it is kept.
///
/// - SeeAlso: RFC 8259, <https://www.rfc-editor.org/rfc/rfc8259>.
struct JSONReader {
  /// How deep values may be nested; structured data needs some six levels.
  private static let maximumDepth = 64

  private let text: [UInt8]
  private var index: Int

  /// Returns the values in a text, one after the other.
  static func values(in text: [UInt8]) -> [JSONValue] {
    var values: [JSONValue] = []
    var reader = JSONReader(text)
    while reader.skipToValue(), let value = reader.value(depth: 0) { values.append(value) }
    return values
  }

  private init(_ text: [UInt8]) {
    self.text = text
    index = 0
  }

  private var current: UInt8? { index < text.count ? text[index] : nil }

  private mutating func skipToValue() -> Bool {
    while let byte = current, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") { index += 1 }
    // `<![CDATA[` looks like the start of an array.
    if index >= 3, index + 6 < text.count, text[index] == UInt8(ascii: "["),
      text[(index + 1)...].starts(with: "CDATA[".utf8)
    {
      index += 7
      return skipToValue()
    }
    return current != nil
  }

  private mutating func skipSpace() {
    while let byte = current, byte.isSpace || byte == UInt8(ascii: ";") { index += 1 }
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < Self.maximumDepth, let byte = current else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return scalar()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    index += 1
    while true {
      skipSeparators()
      guard let byte = current else { break }
      if byte == UInt8(ascii: "}") {
        index += 1
        break
      }
      guard byte == UInt8(ascii: "\""), let key = string() else { break }
      skipSpace()
      guard current == UInt8(ascii: ":") else { break }
      index += 1
      guard let value = value(depth: depth + 1) else { break }
      if members[key] == nil { members[key] = value }
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue? {
    var elements: [JSONValue] = []
    index += 1
    while true {
      skipSeparators()
      guard let byte = current else { break }
      if byte == UInt8(ascii: "]") {
        index += 1
        break
      }
      guard let value = value(depth: depth + 1) else { break }
      elements.append(value)
    }
    return .array(elements)
  }

  private mutating func skipSeparators() {
    while let byte = current, byte.isSpace || byte == UInt8(ascii: ",") { index += 1 }
  }

  private mutating func scalar() -> JSONValue? {
    let start = index
    while let byte = current,
      byte.isWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: ".")
    { index += 1 }
    guard index > start else { return nil }
    let word = String(decoding: text[start..<index], as: UTF8.self)
    return text[start].isDigit || text[start] == UInt8(ascii: "-") ? .number(word) : .literal(word)
  }

  private mutating func string() -> String? {
    var result: [UInt8] = []
    index += 1
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): unescape(into: &result)
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func unescape(into result: inout [UInt8]) {
    guard let byte = current else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
    case UInt8(ascii: "u"): result.append(contentsOf: String(escapedScalar()).utf8)
    default: result.append(byte)
    }
  }

  /// Reads the digits behind `\u`, those of a surrogate pair's second half included.
  private mutating func escapedScalar() -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let first = hexadecimal() else { return replacement }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? replacement }
    let start = index
    guard text[index...].starts(with: [0x5C, UInt8(ascii: "u")]) else { return replacement }
    index += 2
    guard let second = hexadecimal(), (0xDC00...0xDFFF).contains(second) else {
      index = start
      return replacement
    }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? replacement
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= text.count,
      let value = UInt32(String(decoding: text[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { return nil }
    index += 4
    return value
  }
}
