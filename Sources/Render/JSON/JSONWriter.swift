/// Writes JSON for programs that is safe to show on a terminal and to put into a script.
///
/// Two spaces a level, one key a line, arrays of numbers and empty containers on one line; or all of
/// it on one. Besides what RFC 8259 wants escaped (U+0000 to U+001F), so are the controls U+007F to
/// U+009F, U+2028, U+2029 and every code point that ``TerminalText`` leaves out; nothing is lost.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc8259>.
struct JSONWriter {
  private var text = ""
  private let isOneLine: Bool

  private init(isOneLine: Bool) {
    self.isOneLine = isOneLine
  }

  /// Returns a value as a text that ends with a line break.
  static func text(of value: JSONValue) -> String {
    var writer = JSONWriter(isOneLine: false)
    writer.write(value, indent: "\n")
    return writer.text + "\n"
  }

  /// Returns a value on one line, which is not ended.
  static func line(of value: JSONValue) -> String {
    var writer = JSONWriter(isOneLine: true)
    writer.write(value, indent: "")
    return writer.text
  }

  private mutating func write(_ value: JSONValue, indent: String) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let number): text += String(number)
    case .string(let string): write(string)
    case .array(let values): write(values, indent: indent)
    case .object(let members): write(members, indent: indent)
    }
  }

  private mutating func write(_ values: [JSONValue], indent: String) {
    let isFlat = isOneLine || values.allSatisfy { if case .number = $0 { true } else { false } }
    let inner = isFlat ? "" : indent + "  "
    text += "["
    for (place, value) in values.enumerated() {
      if place > 0 { text += isFlat ? ", " : "," }
      text += inner
      write(value, indent: inner)
    }
    text += (isFlat ? "" : indent) + "]"
  }

  private mutating func write(_ members: [JSONValue.Member], indent: String) {
    let inner = isOneLine ? "" : indent + "  "
    text += "{"
    for (place, member) in members.enumerated() {
      if place > 0 { text += isOneLine ? ", " : "," }
      text += inner
      write(member.key)
      text += ": "
      write(member.value, indent: inner)
    }
    text += (members.isEmpty ? "" : indent) + "}"
  }

  private mutating func write(_ string: String) {
    text += "\""
    if string.utf8.allSatisfy(Self.isPlain) {
      text += string
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    text += "\""
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case "\r": text += "\\r"
    case _ where Self.isEscaped(scalar): text += Self.escape(scalar)
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// Whether a byte is printable ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: TerminalText.isLeftOut(scalar)
    }
  }

  /// Every escaped code point lies below U+10000, so four digits are enough.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
