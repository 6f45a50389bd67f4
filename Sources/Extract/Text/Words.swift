/// What can be said of a line from its words alone.
enum Words {
  /// Returns the words in lower case, without punctuation.
  static func normalized(_ text: some Sequence<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text {
      if byte.isWord {
        word.append(byte.lowercased)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Returns the share of words two texts have in common, 0 to 1 (Dice).
  static func likeness(_ left: String, _ right: String) -> Double {
    let leftWords = Set(normalized(plain(left)))
    let rightWords = Set(normalized(plain(right)))
    guard !leftWords.isEmpty, !rightWords.isEmpty else { return 0 }
    let common = leftWords.intersection(rightWords).count
    return 2 * Double(common) / Double(leftWords.count + rightWords.count)
  }

  /// Returns how many words a text has, told by its spaces.
  static func count(_ text: some Sequence<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      if byte.isSpace {
        isInWord = false
      } else if !isInWord, byte.isWord {
        isInWord = true
        count += 1
      }
    }
    return count
  }

  /// Returns whether a text ends as a sentence does, closing quotes and brackets aside.
  static func endsSentence(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    var rest = text[...]
    while let last = rest.last {
      switch last {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        rest = rest.dropLast()
      default:
        guard let (character, length) = lastCharacter(of: rest) else { return false }
        guard isClosingQuote(character) else {
          return sentenceEnds.contains(character)
        }
        rest = rest.dropLast(length)
      }
    }
    return false
  }

  /// Returns how many sentences a text seems to have: ends of sentences with a capital or nothing behind them.
  static func sentenceCount(_ text: [UInt8]) -> Int {
    var count = 0
    for index in text.indices where text[index] == UInt8(ascii: ".") || text[index] == 0x3F {
      let next = text[(index + 1)...].first { !$0.isSpace && $0 != 0x22 && $0 < 0x80 }
      let hasGap = index + 1 >= text.count || !text[index + 1].isWord
      let startsSentence = next.map { (0x41...0x5A).contains($0) } ?? true
      if hasGap, startsSentence, !isInitial(before: index, in: text) { count += 1 }
    }
    return max(1, count)
  }

  /// Whether the word before a full stop is an initial or an abbreviation of a title.
  private static func isInitial(before index: Int, in text: [UInt8]) -> Bool {
    var start = index
    while start > 0, text[start - 1].isLetter { start -= 1 }
    return index - start <= 2 && index + 1 < text.count
  }

  private static func plain(_ text: String) -> [UInt8] {
    text.unicodeScalars
      .map { scalar in
        // Typographic quotes would stick to their words.
        (0x2018...0x201F).contains(scalar.value) ? " " : String(scalar).lowercased()
      }
      .joined().utf8.map { $0 }
  }

  /// What ends a sentence besides the marks of ASCII: in Chinese and Japanese, Hindi and Bengali,
  /// Arabic and Urdu.
  private static let sentenceEnds: Set<Character> = ["…", "。", "！", "？", "।", "؟", "۔"]

  private static func isClosingQuote(_ character: Character) -> Bool {
    character == "”" || character == "’" || character == "»" || character == "“"
      || character == "«"
  }

  private static func lastCharacter(
    of text: some BidirectionalCollection<UInt8>
  ) -> (Character, Int)? {
    let tail = Array(text.suffix(4))
    guard let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    let bytes = tail[start...]
    guard let character = String(decoding: bytes, as: UTF8.self).first else { return nil }
    return (character, bytes.count)
  }
}
