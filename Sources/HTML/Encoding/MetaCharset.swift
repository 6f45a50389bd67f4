/// Finds the encoding that a page declares in a `meta` element.
///
/// - SeeAlso: HTML §13.2.3.2, prescan a byte stream,
///   <https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding>.
struct MetaCharset {
  /// How far into a page the head is searched: real pages put it behind 100 kB of inline styles.
  private static let searchLimit = 512 * 1024

  private let bytes: [UInt8]
  private let end: Int
  private var index = 0

  /// Returns the encoding of the first `meta` element that declares a known one.
  static func encoding(in bytes: [UInt8]) -> CharacterEncoding? {
    var scan = MetaCharset(bytes)
    return scan.encoding()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = min(bytes.count, Self.searchLimit)
  }

  private mutating func encoding() -> CharacterEncoding? {
    while index + 1 < end {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if matches("!--", at: index + 1) {
        skipComment()
      } else if startsTag("body") {
        return nil
      } else if startsTag("meta") {
        index += 5
        if let encoding = metaEncoding() { return encoding }
      } else {
        skipMarkup()
      }
    }
    return nil
  }

  /// Whether a tag of a name starts here: white space, a slash or its end follow.
  private func startsTag(_ name: StaticString) -> Bool {
    let behind = index + 1 + name.utf8CodeUnitCount
    guard matches(name, at: index + 1), behind < end else { return false }
    return bytes[behind].isHTMLSpace || bytes[behind] == UInt8(ascii: "/")
      || bytes[behind] == UInt8(ascii: ">")
  }

  /// Reads the attributes of a `meta` element that is complete.
  private mutating func metaEncoding() -> CharacterEncoding? {
    var attributes: [String: String] = [:]
    while let (name, value) = attribute() {
      if attributes[name] == nil { attributes[name] = value }
    }
    guard index < end else { return nil }
    if let charset = attributes["charset"] { return Self.encoding(named: charset) }
    guard attributes["http-equiv"]?.lowercased() == "content-type" else { return nil }
    return attributes["content"].flatMap(Self.charset(inContent:)).flatMap(Self.encoding(named:))
  }

  /// The encoding of a label; what has a stray quote in it is none.
  private static func encoding(named label: String) -> CharacterEncoding? {
    label.utf8.contains { $0 == 0x22 || $0 == 0x27 } ? nil : CharacterEncoding(label: label)
  }

  /// Goes behind a tag, a declaration or a `<` that is neither.
  private mutating func skipMarkup() {
    let next = bytes[index + 1]
    let isEnd = next == UInt8(ascii: "/")
    let letter = isEnd && index + 2 < end ? bytes[index + 2] : next
    if (0x61...0x7A).contains(letter | 0x20) {
      index += isEnd ? 2 : 1
      while index < end, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
      while attribute() != nil {}
    } else if next == UInt8(ascii: "!") || isEnd || next == UInt8(ascii: "?") {
      while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
    } else {
      index += 1
    }
  }

  private mutating func skipComment() {
    index += 2
    while index + 2 < end {
      if matches("-->", at: index) {
        index += 3
        return
      }
      index += 1
    }
    index = end
  }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= end else { return false }
    return zip(bytes[start...], word.description.utf8).allSatisfy { $0.asciiLowercased == $1 }
  }
}

extension MetaCharset {
  /// Reads an attribute; `nil` at the end of the tag or of the page.
  private mutating func attribute() -> (name: String, value: String)? {
    while index < end, bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < end, bytes[index] != UInt8(ascii: ">") else { return nil }
    let start = index
    index += 1
    while index < end, !endsName(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index].map(\.asciiLowercased), as: UTF8.self)
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    index += 1
    skipSpace()
    return (name, value())
  }

  private mutating func skipSpace() {
    while index < end, bytes[index].isHTMLSpace { index += 1 }
  }

  private mutating func value() -> String {
    guard index < end else { return "" }
    let quote = bytes[index]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let start = index
    while index < end {
      let byte = bytes[index]
      if isQuoted ? byte == quote : byte.isHTMLSpace || byte == UInt8(ascii: ">") { break }
      index += 1
    }
    let value = String(decoding: bytes[start..<index], as: UTF8.self)
    if isQuoted { index += 1 }
    return value
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }

  /// Returns the label behind `charset=` in a media type.
  ///
  /// - SeeAlso: HTML §2.4.5, extracting a character encoding from a `meta` element.
  private static func charset(inContent content: String) -> String? {
    var rest = Array(content.utf8)[...]
    let word = Array("charset".utf8)
    while let start = rest.firstIndex(where: { $0 | 0x20 == word[0] }) {
      rest = rest[start...]
      guard rest.prefix(word.count).map(\.asciiLowercased) == word else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(word.count).drop(while: \.isHTMLSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      return label(rest.dropFirst().drop(while: \.isHTMLSpace))
    }
    return nil
  }

  private static func label(_ text: ArraySlice<UInt8>) -> String? {
    if let quote = text.first, quote == 0x22 || quote == 0x27 {
      guard let end = text.dropFirst().firstIndex(of: quote) else { return nil }
      return String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    }
    let label = text.prefix {
      !$0.isHTMLSpace && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",")
    }
    return String(decoding: label, as: UTF8.self)
  }
}
