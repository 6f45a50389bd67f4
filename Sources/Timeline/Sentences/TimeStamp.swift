import Temporal

/// The moment of publication that a site writes into the text of a page, between the headline and what
/// it stands over: "… Thursday 13 January 2005 03.10 GMT The search was given up".
///
/// It says when a page was written, not when what it tells happened.
enum TimeStamp {
  /// Returns the places behind the stamps of a paragraph, ascending, each the first byte of the text that
  /// follows.
  ///
  /// A stamp is a complete date with a clock time; no word joins it to what stands before it, and a new
  /// sentence begins behind it.
  static func ends(among expressions: [TimeExpression], in bytes: [UInt8]) -> [Int] {
    expressions.compactMap { expression in
      guard let end = momentEnd(expression, in: bytes),
        !isJoined(expression.range.lowerBound, in: bytes)
      else {
        return nil
      }
      let text = bytes[end...].drop { separators.contains($0) }
      guard let first = text.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
        return nil
      }
      return text.startIndex
    }
  }

  /// Returns a sentence without the parenthesis with a clock time that opens it: "(Update 8:51 pm) ".
  static func textBehindBracket(
    of sentence: Range<Int>,
    among expressions: [TimeExpression],
    in bytes: [UInt8]
  ) -> Range<Int> {
    guard let first = bytes[sentence].first, let closing = brackets[first],
      let end = bytes[sentence].prefix(longestBracket).firstIndex(of: closing),
      hasClock(sentence.lowerBound..<end, among: expressions, in: bytes)
    else { return sentence }
    let text = bytes[(end + 1)..<sentence.upperBound].drop { separators.contains($0) }
    return text.isEmpty ? sentence : text.startIndex..<sentence.upperBound
  }

  /// Whether a time of day stands in a part of a text.
  private static func hasClock(
    _ part: Range<Int>,
    among expressions: [TimeExpression],
    in bytes: [UInt8]
  ) -> Bool {
    expressions.contains { part.contains($0.range.lowerBound) && $0.type == .time }
      || part.contains { place in
        bytes[place] == UInt8(ascii: ":") && place + 1 < bytes.count
          && place > 0 && bytes[place - 1] &- 48 < 10 && bytes[place + 1] &- 48 < 10
      }
  }

  /// The longest parenthesis of a stamp, in bytes.
  private static let longestBracket = 90
  private static let brackets: [UInt8: UInt8] = [
    UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
  ]

  /// The end of a time that has a year and a clock time, if it has.
  private static func momentEnd(_ expression: TimeExpression, in bytes: [UInt8]) -> Int? {
    guard let date = expression.edtf?.date, let year = date.civilDate?.year else { return nil }
    let words = String(decoding: bytes[expression.range], as: UTF8.self)
    guard words.contains(String(year)) else { return nil }
    let end = expression.range.upperBound
    return date.time == nil ? dottedClockEnd(from: end, in: bytes) : end
  }

  /// The end of a clock time with a point and a zone, which only a stamp has: " 03.10 GMT".
  private static func dottedClockEnd(from place: Int, in bytes: [UInt8]) -> Int? {
    let words = Word.words(in: bytes, range: place..<min(bytes.count, place + longestWord))
    guard words.count > 1, words[0].isNumber, words[0].signsBefore.isEmpty,
      words[0].text.utf8.count == 5, words[0].text.contains("."),
      ["GMT", "BST", "UTC"].contains(words[1].text)
    else { return nil }
    return words[1].range.upperBound
  }

  /// Whether the words from a place on belong to what stands before them, or nothing does: a word such
  /// as "on" binds them, and a date at the head is that of the item it heads.
  private static func isJoined(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard let before = Word.words(in: bytes, range: max(0, place - longestWord)..<place).last else {
      return true
    }
    return binding.contains(before.lower)
      && bytes[before.range.upperBound..<place].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// How far back a word that binds is looked for, in bytes.
  private static let longestWord = 12
  private static let separators: Set<UInt8> = Set(" |-,".utf8)
  private static let binding: Set<String> = [
    "on", "at", "since", "until", "till", "by", "from", "to", "before", "after", "of", "in", "and",
    "between",
  ]
}
