/// A word of a sentence, as the rules of this module see it.
struct Word: Hashable, Sendable {
  /// The word as written, possessive ending and apostrophes aside.
  let text: String
  /// The word in lower case.
  let lower: String
  /// Where it stands, in UTF-8 bytes of the paragraph.
  let range: Range<Int>
  /// The signs between the word before and this one, white space left out.
  let signsBefore: String
  /// Whether it ended in "'s" or "s'".
  let isPossessive: Bool

  /// Whether it begins with a capital letter.
  var isCapitalised: Bool {
    guard let byte = text.utf8.first else { return false }
    return byte < 0x80 ? byte &- 65 < 26 : text.first?.isUppercase ?? false
  }

  /// Whether it begins with a digit.
  var isNumber: Bool { text.utf8.first.map { $0 &- 48 < 10 } ?? false }
}

extension Word {
  /// Cuts a part of a text into words.
  ///
  /// Hyphens part words, so that "rare-earth" is two; full stops inside an abbreviation do not, so
  /// that "U.S." is one; digits keep their commas and points.
  static func words(in bytes: [UInt8], range: Range<Int>) -> [Word] {
    var scanner = WordScanner(bytes[range])
    return scanner.words()
  }
}

/// A cursor over the bytes of a text that finds words.
private struct WordScanner {
  private let bytes: [UInt8]
  private let offset: Int
  private var position = 0

  init(_ part: ArraySlice<UInt8>) {
    bytes = Array(part)
    offset = part.startIndex
  }

  mutating func words() -> [Word] {
    var words: [Word] = []
    var signs = ""
    while position < bytes.count {
      if isWordByte(bytes[position]) {
        words.append(word(after: signs))
        signs = ""
      } else {
        signs += sign()
      }
    }
    return words
  }

  private mutating func word(after signs: String) -> Word {
    let start = position
    let isNumber = bytes[position] &- 48 < 10
    while position < bytes.count, continues(isNumber: isNumber) {
      position += max(1, signLength(at: position))
    }
    let core = start..<position
    let isPossessive = takePossessive()
    let raw = String(decoding: bytes[core], as: UTF8.self)
    let text = !isNumber && bytes[core].contains(46) ? raw.filter { $0 != "." } : raw
    return Word(
      text: text,
      lower: Self.lowercased(text),
      range: (start + offset)..<(position + offset),
      signsBefore: signs,
      isPossessive: isPossessive
    )
  }

  /// A word in lower case; most are ASCII, where no table is needed.
  private static func lowercased(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    return String(decoding: text.utf8.map { $0 &- 65 < 26 ? $0 | 32 : $0 }, as: UTF8.self)
  }

  /// Whether the byte at the cursor goes on with the word.
  private func continues(isNumber: Bool) -> Bool {
    let byte = bytes[position]
    if isWordByte(byte) { return true }
    guard position + 1 < bytes.count, position > 0 else { return false }
    let next = bytes[position + 1]
    if isNumber { return (byte == 44 || byte == 46) && next &- 48 < 10 }
    // A point joins single letters: "U.S.", "a.m."
    guard byte == 46 else { return false }
    let isAfterSingle = position == 1 || !isLetter(bytes[position - 2])
    let isBeforeLetter =
      isLetter(next) && (position + 2 >= bytes.count || !isLetter(bytes[position + 2]))
    let isLast = position > 1 && bytes[position - 2] == 46 && !isLetter(next)
    return isAfterSingle && isLetter(bytes[position - 1]) && (isBeforeLetter || isLast)
  }

  private mutating func takePossessive() -> Bool {
    let length = apostropheLength(at: position)
    guard length > 0, position + length < bytes.count, bytes[position + length] | 32 == 115 else {
      return false
    }
    let end = position + length + 1
    guard end >= bytes.count || !isWordByte(bytes[end]) else { return false }
    position = end
    return true
  }

  /// Takes one sign; white space gives nothing, typographic quotes give their ASCII kin.
  private mutating func sign() -> String {
    let byte = bytes[position]
    let length = max(1, signLength(at: position))
    defer { position += length }
    if byte <= 32 { return "" }
    if length == 1 { return String(UnicodeScalar(byte)) }
    if length == 2 { return bytes[position + 1] == 0xB0 ? "°" : "" }
    switch bytes[position + 2] {
    case 0x9C...0x9F: return "\""
    case 0x98, 0x99: return "'"
    case 0x92...0x95: return "–"
    case 0xA6: return "…"
    default: return ""
    }
  }

  private func apostropheLength(at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    if bytes[place] == 39 { return 1 }
    guard place + 2 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x80 else { return 0 }
    return bytes[place + 2] == 0x99 ? 3 : 0
  }

  /// The length of a typographic sign or space at a place, or 0.
  private func signLength(at place: Int) -> Int {
    if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] < 0xC0 { return 2 }
    guard bytes[place] == 0xE2, place + 2 < bytes.count, (0x80...0x81).contains(bytes[place + 1])
    else { return 0 }
    return 3
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 32) &- 97 < 26
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    if byte &- 48 < 10 || (byte | 32) &- 97 < 26 { return true }
    return byte >= 0x80 && signLength(at: position) == 0
  }
}
