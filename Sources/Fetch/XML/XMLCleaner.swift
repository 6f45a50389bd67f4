/// Puts right what would end the reading of XML, or make it dangerous.
///
/// The document is handed on piece by piece. Left out are what stands before the first element, the document type with all entities it declares,
/// comments and control characters; an `&` that begins nothing is escaped, and names of HTML become numbers.
/// What is in a `CDATA` section stays as it is.
struct XMLCleaner {
  private let bytes: ArraySlice<UInt8>
  private let isWide: Bool
  private var position: Int
  /// What is cleaned and not yet handed on.
  private var result: [UInt8] = []
  private var handedOn = 0
  /// Whether no comment ends behind the position, so that none is looked for again.
  private var isBehindLastComment = false

  /// Prepares a document; one in two or four bytes a character is handed on as it is.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    isWide = Self.isWide(bytes)
    position =
      isWide
      ? bytes.startIndex : bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
  }

  /// Returns the next piece of the cleaned document; an empty one at its end.
  mutating func next(atMost count: Int) -> ArraySlice<UInt8> {
    if isWide {
      let piece = bytes[position...].prefix(count)
      position = piece.endIndex
      return piece
    }
    if handedOn == result.count { clean() }
    let piece = result[handedOn...].prefix(count)
    handedOn = piece.endIndex
    return piece
  }

  /// Whether a character has two or four bytes, by the first ones.
  private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(2)
    return [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0x3C], [0x3C, 0], [0, 0]].contains(Array(start))
  }

  /// Cleans the next stretch.
  private mutating func clean() {
    result.removeAll(keepingCapacity: true)
    handedOn = 0
    while position < bytes.endIndex, result.count < Self.stretchInBytes {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readReference()
      case 0x09, 0x0A, 0x0D, 0x20...: append(upTo: position + 1)
      default: position += 1
      }
    }
  }

  private mutating func readMarkup() {
    if stands(Self.sectionStart) {
      append(upTo: end(of: Self.sectionEnd) ?? bytes.endIndex)
      if !result.suffix(Self.sectionEnd.count).elementsEqual(Self.sectionEnd) {
        result += Self.sectionEnd
      }
    } else if stands(Self.commentStart) {
      skipComment()
    } else if stands(Self.documentType) {
      skipDocumentType()
    } else {
      append(upTo: position + 1)
    }
  }

  /// Skips a comment; where none ends any more, only its mark.
  private mutating func skipComment() {
    let end = isBehindLastComment ? nil : end(of: Self.commentEnd)
    isBehindLastComment = end == nil
    position = end ?? position + Self.commentStart.count
  }

  /// Skips a document type and the declarations in its brackets.
  private mutating func skipDocumentType() {
    var isInBrackets = false
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "[") { isInBrackets = true }
      if byte == UInt8(ascii: "]") { isInBrackets = false }
      if byte == UInt8(ascii: ">"), !isInBrackets { return }
    }
  }

  private mutating func readReference() {
    let name = bytes[(position + 1)...].prefix(Self.longestName)
      .prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#") }
    let isClosed = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    let text = String(decoding: name, as: UTF8.self)
    if isClosed, let codePoint = HTMLEntities.codePoint(of: text) {
      result += Array("&#\(codePoint);".utf8)
      position = name.endIndex + 1
    } else if isClosed, Self.isOfXML(text) {
      append(upTo: name.endIndex + 1)
    } else {
      result += Array("&amp;".utf8)
      position += 1
    }
  }

  /// Whether it is a number of a character, or one of the five names XML has itself.
  private static func isOfXML(_ name: String) -> Bool {
    guard name.hasPrefix("#") else { return ["amp", "lt", "gt", "quot", "apos"].contains(name) }
    let digits = name.dropFirst()
    return digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) != nil : UInt32(digits) != nil
  }

  private mutating func append(upTo end: Int) {
    result += bytes[position..<end]
    position = end
  }

  /// Whether those bytes stand here, in capitals or not.
  private func stands(_ mark: [UInt8]) -> Bool {
    bytes[position...].prefix(mark.count)
      .elementsEqual(mark) { one, two in
        one == two || (two.isASCIILetter && one | 0x20 == two | 0x20)
      }
  }

  /// Where the next of those marks ends.
  private func end(of mark: [UInt8]) -> Int? {
    var index = position
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      index = found + 1
    }
    return nil
  }

  /// Few enough to cost no memory that counts, many enough to be called seldom.
  static let stretchInBytes = 16_384
  private static let sectionStart = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let documentType = Array("<!DOCTYPE".utf8)
  /// Longer than any name of HTML, or number of a character.
  private static let longestName = 12
}
