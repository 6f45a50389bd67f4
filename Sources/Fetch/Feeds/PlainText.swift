/// The words of a piece of HTML, as titles and summaries of feeds hold them.
enum PlainText {
  /// Returns the words, without elements, entities resolved, white space folded.
  ///
  ///     PlainText.reading("R&amp;D: <b>new</b>\n site")  // "R&D: new site"
  static func reading(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return folded(html)
    }
    return folded(String(decoding: resolved(withoutElements(Array(html.utf8))), as: UTF8.self))
  }

  /// Returns a text with every stretch of white space as one space, and none around it.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Takes elements out; a `<` that begins none stays.
  private static func withoutElements(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? bytes.startIndex
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
      let isElement =
        bytes[index] == UInt8(ascii: "<") && (next.isASCIILetter || "/!?".utf8.contains(next))
      if isElement, index < lastEnd, let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
        let name = bytes[(index + 1)...]
          .prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "/") }
        if blocks.contains(String(decoding: name, as: UTF8.self).lowercased()) {
          result.append(0x20)
        }
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Elements that words do not go on across.
  private static let blocks: Set<String> = [
    "p", "/p", "br", "br/", "div", "/div", "li", "/li", "td", "/td", "h1", "h2", "h3", "/h1", "/h2",
    "/h3",
  ]

  private static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let name = rest.prefix(longestName).prefix { $0 != UInt8(ascii: ";") }
      let isClosed = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
      guard byte == UInt8(ascii: "&"), isClosed,
        let scalar = scalar(of: String(decoding: name, as: UTF8.self))
      else {
        result.append(byte)
        continue
      }
      result += Array(String(Character(scalar)).utf8)
      rest = rest[(name.endIndex + 1)...]
    }
    return result
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name]
      as Unicode.Scalar?
    {
      return known
    }
    guard name.hasPrefix("#") else {
      return HTMLEntities.codePoint(of: name).flatMap(Unicode.Scalar.init)
    }
    let digits = name.dropFirst()
    let number =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  /// Longer than any name of HTML, or number of a character.
  private static let longestName = 12
}
