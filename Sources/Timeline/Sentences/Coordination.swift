import Temporal

/// Cuts a sentence in which two clauses of equal rank each have a date of their own: "It refused
/// earlier this month, but talks went on on Tuesday", "It ended in 2023; a new one came last week".
struct Coordination: Sendable {
  private let bytes: [UInt8]
  private let dates: [Int]

  /// Prepares to cut the sentences of a text.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - expressions: Its time expressions.
  init(text: String, expressions: [TimeExpression]) {
    bytes = Array(text.utf8)
    dates = expressions.filter { $0.edtf != nil }.map(\.range.lowerBound)
  }

  /// Returns the parts of a sentence, in order; most sentences are one part.
  func parts(of sentence: Range<Int>) -> [Range<Int>] {
    guard dates.count(where: sentence.contains) > 1 else { return [sentence] }
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for cut in cuts(in: sentence) {
      let ours = start..<cut.end
      let rest = cut.next..<sentence.upperBound
      guard dates.contains(where: ours.contains), dates.contains(where: rest.contains) else {
        continue
      }
      parts.append(ours)
      start = cut.next
    }
    return parts + [start..<sentence.upperBound]
  }

  /// A place where a sentence may be cut: the end of one clause and the beginning of the next.
  private struct Cut {
    let end: Int
    let next: Int
  }

  /// The places outside quotations where a clause of equal rank begins.
  private func cuts(in sentence: Range<Int>) -> [Cut] {
    var cuts: [Cut] = []
    var isQuoted = false
    for position in sentence {
      if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isCurlyQuote(at: position, last: 0x9C) { isQuoted = true }
      if isCurlyQuote(at: position, last: 0x9D) { isQuoted = false }
      guard !isQuoted else { continue }
      if starts("; ", at: position) {
        cuts.append(Cut(end: position, next: position + 2))
      } else if starts(", but ", at: position) || starts(", and ", at: position) {
        cuts.append(Cut(end: position, next: position + 6))
      }
    }
    return cuts
  }

  private func isCurlyQuote(at position: Int, last: UInt8) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == last
  }

  private func starts(_ text: StaticString, at position: Int) -> Bool {
    text.withUTF8Buffer { pattern in
      position + pattern.count <= bytes.count
        && pattern.indices.allSatisfy { bytes[position + $0] == pattern[$0] }
    }
  }
}
