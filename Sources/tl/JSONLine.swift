/// One JSON object on a line, its keys in the order in which they are added.
///
/// Written by hand because `JSONEncoder` would take longer than finding what is written.
struct JSONLine {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// The object with its line end.
  var text: String { String(decoding: bytes, as: UTF8.self) + "}\n" }

  /// Adds a number.
  mutating func add(_ key: String, _ number: Int) {
    begin(key)
    bytes += String(number).utf8
  }

  /// Adds a text, or null.
  mutating func add(_ key: String, _ text: String?) {
    begin(key)
    if let text { quote(text) } else { bytes += "null".utf8 }
  }

  /// Adds a list of texts.
  mutating func add(_ key: String, _ texts: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an object, or null.
  mutating func add(_ key: String, _ object: JSONLine?) {
    begin(key)
    if let object { bytes += object.bytes + [UInt8(ascii: "}")] } else { bytes += "null".utf8 }
  }

  /// Adds a number that may have a fraction.
  mutating func add(_ key: String, _ number: Double) {
    begin(key)
    bytes += String(number).utf8
  }

  private mutating func begin(_ key: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F: escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a control character as `\u001b`.
  private mutating func escape(_ byte: UInt8) {
    let digits = String(byte, radix: 16)
    bytes += "\\u00".utf8
    if digits.utf8.count == 1 { bytes.append(UInt8(ascii: "0")) }
    bytes += digits.utf8
  }
}
