/// What belongs to the picture beside a text, not to what it tells: "FILE - ", "(Jane Roe/AP) ", a colon
/// that a caption has left.
enum Caption {
  /// The longest credit, with its parentheses, in bytes.
  private static let longestCredit = 60

  /// Returns the part of a sentence that tells something.
  static func text(of sentence: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = sentence.lowerBound
    var end = sentence.upperBound
    start = skip(from: start, to: end, in: bytes) { $0 == UInt8(ascii: ":") }
    if starts("FILE", at: start, in: bytes) {
      let sign = skip(from: start + 4, to: end, in: bytes) { signs.contains($0) }
      if sign > start + 4 { start = sign }
    }
    if let credit = creditEnd(at: start, before: end, in: bytes) {
      start = skip(from: credit, to: end, in: bytes) { _ in false }
    }
    if let credit = lastCredit(in: start..<end, of: bytes) { end = credit }
    return start < end ? start..<end : sentence
  }

  /// The first place from which on neither a space nor a given byte stands.
  private static func skip(
    from start: Int,
    to end: Int,
    in bytes: [UInt8],
    _ isSkipped: (UInt8) -> Bool
  ) -> Int {
    bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") && !isSkipped($0) } ?? end
  }

  /// The place behind the credit of a picture that stands at a place.
  private static func creditEnd(at start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "("),
      let close = bytes[start..<end].prefix(longestCredit).firstIndex(of: UInt8(ascii: ")")),
      isCredit((start + 1)..<close, in: bytes) || isAgency((start + 1)..<close, in: bytes)
    else { return nil }
    return close + 1
  }

  /// Where the credit begins with which a sentence ends.
  private static func lastCredit(in sentence: Range<Int>, of bytes: [UInt8]) -> Int? {
    guard
      let open = bytes[sentence].suffix(longestCredit).lastIndex(of: UInt8(ascii: "(")),
      let close = creditEnd(at: open, before: sentence.upperBound, in: bytes),
      bytes[close..<sentence.upperBound].allSatisfy({ ". ".utf8.contains($0) })
    else { return nil }
    return open
  }

  /// Whether some words name who took a picture: the mark of an agency behind a slash or a dash, or
  /// "photo".
  private static func isCredit(_ part: Range<Int>, in bytes: [UInt8]) -> Bool {
    let words = Word.words(in: bytes, range: part)
    guard let last = words.last else { return false }
    if words.contains(where: { ["photo", "photos", "photograph", "getty"].contains($0.lower) }) {
      return true
    }
    let isSetOff = last.signsBefore.contains { "/-–".contains($0) }
    return words.count > 1 && isSetOff && Dateline.agencies.contains(last.lower)
  }

  /// Whether some words are the mark of an agency.
  private static func isAgency(_ part: Range<Int>, in bytes: [UInt8]) -> Bool {
    Dateline.agencies.contains(String(decoding: bytes[part], as: UTF8.self).lowercased())
  }

  private static func starts(_ word: StaticString, at place: Int, in bytes: [UInt8]) -> Bool {
    word.withUTF8Buffer { bytes[place...].starts(with: $0) }
  }

  private static let signs: Set<UInt8> = [
    UInt8(ascii: "-"), UInt8(ascii: ":"), 0xE2, 0x80, 0x93, 0x94,
  ]
}
