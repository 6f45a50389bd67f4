/// Cuts a paragraph into sentences.
///
/// A full stop ends a sentence when a capital, a digit or a quotation mark follows it and no
/// abbreviation stands before it. After "U.S." and its like a sentence ends only before a word that
/// usually begins one.
public struct SentenceSplitter: Sendable {
  /// Creates a splitter for English.
  public init() {}

  /// Finds the sentences of a paragraph.
  ///
  /// - Returns: Their places in UTF-8 bytes, in order, white space between them left out.
  public func sentences(in paragraph: String) -> [Range<Int>] {
    let bytes = Array(paragraph.utf8)
    var sentences: [Range<Int>] = []
    var start = Self.skipSpace(bytes, from: 0)
    var position = start
    var quotation = Quotation(start: start)
    while position < bytes.count {
      quotation.read(bytes, at: position)
      guard Self.isTerminator(bytes[position]) else {
        position += 1
        continue
      }
      let end = Self.skipClosers(bytes, from: position + 1)
      for place in position + 1..<max(end, position + 1) { quotation.read(bytes, at: place) }
      if !quotation.isOpen(at: end),
        isEnd(bytes, terminator: position, end: end, sentenceStart: start)
      {
        sentences.append(start..<end)
        start = Self.skipSpace(bytes, from: end)
        position = start
        quotation = Quotation(start: start)
      } else {
        position = max(end, position + 1)
      }
    }
    if start < bytes.count { sentences.append(start..<Self.trimmedEnd(bytes, start)) }
    return sentences
  }
}

/// Whether a quotation is open: its sentences stay together with the words that say who speaks.
private struct Quotation {
  private let start: Int
  private var isOpen = false

  /// A quotation that is longer than this, in bytes, was most likely never closed.
  private static let longest = 400

  init(start: Int) {
    self.start = start
  }

  mutating func read(_ bytes: [UInt8], at position: Int) {
    if bytes[position] == UInt8(ascii: "\"") {
      isOpen.toggle()
    } else if bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
      if bytes[position + 2] == 0x9C { isOpen = true }
      if bytes[position + 2] == 0x9D { isOpen = false }
    }
  }

  func isOpen(at position: Int) -> Bool {
    isOpen && position - start < Self.longest
  }
}

extension SentenceSplitter {
  private func isEnd(
    _ bytes: [UInt8],
    terminator: Int,
    end: Int,
    sentenceStart: Int
  ) -> Bool {
    guard end < bytes.count else { return true }
    guard bytes[end] <= 32 else { return false }
    let next = Self.skipSpace(bytes, from: end)
    guard next < bytes.count else { return true }
    guard Self.canBegin(bytes, at: next) else { return false }
    guard bytes[terminator] == UInt8(ascii: ".") else { return true }
    let before = Self.word(bytes, before: terminator, from: sentenceStart)
    if Self.neverLast.contains(before) { return false }
    if Self.isOrdinal(bytes, before: terminator), Self.startsGermanMonth(bytes, at: next) {
      return false
    }
    if Self.isInitials(before) { return Self.starters.contains(Self.word(bytes, from: next)) }
    return true
  }

  /// Words whose full stop never ends a sentence.
  private static let neverLast: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "rep", "sen", "gov", "st",
    "vs", "no", "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
    "dec",
    "messrs", "rev", "hon", "ambassador", "cf", "approx", "art", "mt", "e.g", "i.e",
  ]

  /// Whether one or two digits stand before a full stop, as the day of a German date does.
  private static func isOrdinal(_ bytes: [UInt8], before end: Int) -> Bool {
    let digits = bytes[..<end].suffix(3).reversed().prefix { $0 &- 48 < 10 }.count
    return digits == 1 || digits == 2
  }

  private static func startsGermanMonth(_ bytes: [UInt8], at start: Int) -> Bool {
    let word = bytes[start...].prefix { ($0 | 32) &- 97 < 26 || $0 >= 0x80 }
    return germanMonths.contains(String(decoding: word, as: UTF8.self))
  }

  /// The months that German writes otherwise than English.
  private static let germanMonths: Set<String> = [
    "Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember",
  ]

  /// Words that begin a sentence more often than they go on with a name.
  private static let starters: Set<String> = [
    "the", "he", "she", "it", "they", "we", "but", "in", "on", "at", "a", "an", "this", "that",
    "however", "meanwhile", "mr", "his", "her", "its", "their", "when", "while", "after", "as",
    "for", "if", "and", "there", "these", "those", "i", "you", "last", "earlier", "both",
  ]

  /// Whether a word is initials or an abbreviation with points: "U.S", "J", "p.m".
  private static func isInitials(_ word: String) -> Bool {
    word.contains(".") || word.utf8.count == 1
  }

  private static func isTerminator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Skips quotation marks and brackets that close with the sentence, and further full stops.
  private static func skipClosers(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if isTerminator(byte) || byte == 34 || byte == 39 || byte == 41 || byte == 93 {
        position += 1
      } else if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0x9D || bytes[position + 2] == 0x99
      {
        position += 3
      } else {
        break
      }
    }
    return position
  }

  private static func canBegin(_ bytes: [UInt8], at position: Int) -> Bool {
    let byte = bytes[position]
    return byte &- 65 < 26 || byte &- 48 < 10 || byte >= 0x80 || byte == 34 || byte == 39
      || byte == 40 || byte == 91 || byte == 36
  }

  private static func word(_ bytes: [UInt8], before end: Int, from start: Int) -> String {
    var first = end
    while first > start, isWordOrPoint(bytes[first - 1]) { first -= 1 }
    return String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
  }

  private static func word(_ bytes: [UInt8], from start: Int) -> String {
    var end = start
    while end < bytes.count, (bytes[end] | 32) &- 97 < 26 { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  private static func isWordOrPoint(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte == UInt8(ascii: ".")
  }

  private static func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] <= 32 { position += 1 }
    return position
  }

  private static func trimmedEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = bytes.count
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    return end
  }
}
