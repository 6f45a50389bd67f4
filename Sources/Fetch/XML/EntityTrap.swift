/// Tells XML that is made to harm who reads it.
///
///     <!DOCTYPE rss [<!ENTITY a "lol"> <!ENTITY b "&a;&a;">]>   swells up
///     <!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>  reaches out
///
/// No feed needs either. Entities that stand for characters are declared by honest ones too.
///
/// - SeeAlso: <https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing>.
enum EntityTrap {
  /// Whether a document declares an entity that stands for others, or for what is elsewhere.
  ///
  /// - Parameter document: The document, or its beginning; NUL bytes removed.
  /// - Returns: Whether it does.
  static func isSet(in document: ArraySlice<UInt8>) -> Bool {
    guard var rest = documentType(of: document) else { return false }
    while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(mark + 1)...]
      guard rest.starts(with: declaration) else { continue }
      let text = rest.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
      if isHostile(text) { return true }
    }
    return false
  }

  private static let declaration = Array("!ENTITY".utf8)
  private static let quotes = ASCIISet("\"'".utf8)

  /// What stands between the mark of a document type and the first element.
  private static func documentType(of document: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start: Int?
    for mark in document.indices.dropLast() where document[mark] == UInt8(ascii: "<") {
      let text = document[(mark + 1)...]
      if text[mark + 1].isASCIILetter { return start.map { document[$0..<mark] } }
      if start == nil,
        text.prefix(documentTypeMark.count).elementsEqual(documentTypeMark, by: isSame)
      {
        start = mark
      }
    }
    return start.map { document[$0...] }
  }

  private static let documentTypeMark = Array("!doctype".utf8)

  private static func isSame(_ byte: UInt8, _ letter: UInt8) -> Bool {
    byte | 0x20 == letter | 0x20
  }

  /// Whether a declaration names a place, or its value another entity than a character.
  private static func isHostile(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.prefix { !quotes.contains($0) }
    let words = head.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    if words.contains("SYSTEM") || words.contains("PUBLIC") { return true }
    let value = text[head.endIndex...]
    return value.indices.contains { index in
      guard value[index] == UInt8(ascii: "&") || value[index] == UInt8(ascii: "%"),
        index + 1 < value.endIndex
      else { return false }
      return value[index + 1].isASCIILetter && !isOfXML(value[(index + 1)...])
    }
  }

  /// Whether one of the five entities stands there that XML has itself.
  private static func isOfXML(_ text: ArraySlice<UInt8>) -> Bool {
    ["amp;", "lt;", "gt;", "quot;", "apos;"].contains { text.starts(with: $0.utf8) }
  }
}
