/// Finds the encoding that a page declares in a `meta` element.
enum MetaCharset {
  /// How far into a page the head is searched: real pages put it behind 100 kB of inline styles.
  private static let searchLimit = 512 * 1024

  /// Returns the encoding of the first `meta` element that declares a known one.
  static func encoding(in bytes: [UInt8]) -> CharacterEncoding? {
    let end = min(bytes.count, searchLimit)
    var index = 0
    while index + 6 < end {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if matches("!--", at: index + 1, in: bytes) {
        index = endOfComment(from: index + 4, in: bytes, limit: end)
      } else if matches("body", at: index + 1, in: bytes) {
        return nil
      } else if matches("meta", at: index + 1, in: bytes) {
        let attributes = attributes(from: index + 5, in: bytes, limit: end)
        if let label = attributes["charset"] ?? attributes["content"].flatMap(charset(inContent:)),
          let encoding = CharacterEncoding(label: label)
        {
          return encoding
        }
        index += 5
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Returns the label behind `charset=` in a media type.
  private static func charset(inContent content: String) -> String? {
    let bytes = Array(content.utf8)
    var index = 0
    while index + 8 <= bytes.count, !matches("charset", at: index, in: bytes) { index += 1 }
    guard index + 8 <= bytes.count else { return nil }
    let rest = bytes[(index + 7)...].drop { $0.isHTMLSpace }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let label = rest.dropFirst().prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
    return String(decoding: label, as: UTF8.self)
  }

  private static func matches(_ word: StaticString, at index: Int, in bytes: [UInt8]) -> Bool {
    let word = word.description.utf8
    guard index + word.count <= bytes.count else { return false }
    var position = index
    for byte in word {
      guard bytes[position].asciiLowercased == byte else { return false }
      position += 1
    }
    return true
  }

  private static func endOfComment(from start: Int, in bytes: [UInt8], limit: Int) -> Int {
    var index = start
    while index + 2 < limit {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
        return index + 3
      }
      index += 1
    }
    return limit
  }

  /// Reads the attributes of a start tag.
  private static func attributes(
    from start: Int,
    in bytes: [UInt8],
    limit: Int
  ) -> [String: String] {
    var attributes: [String: String] = [:]
    var index = start
    while index < limit, bytes[index] != UInt8(ascii: ">") {
      guard !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let nameStart = index
      index += 1
      while index < limit, !endsName(bytes[index]) { index += 1 }
      let name = String(decoding: bytes[nameStart..<index].map(\.asciiLowercased), as: UTF8.self)
      while index < limit, bytes[index].isHTMLSpace { index += 1 }
      guard index < limit, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < limit, bytes[index].isHTMLSpace { index += 1 }
      let value = value(at: &index, in: bytes, limit: limit)
      if attributes[name] == nil { attributes[name] = value }
    }
    return attributes
  }

  private static func value(at index: inout Int, in bytes: [UInt8], limit: Int) -> String {
    guard index < limit else { return "" }
    let quote = bytes[index]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let start = index
    while index < limit {
      let byte = bytes[index]
      if isQuoted ? byte == quote : byte.isHTMLSpace || byte == UInt8(ascii: ">") { break }
      index += 1
    }
    defer { if isQuoted, index < limit { index += 1 } }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }
}
