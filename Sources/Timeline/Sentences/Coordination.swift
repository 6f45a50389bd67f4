import Temporal

/// Cuts a sentence in which two clauses of equal rank each have a date of their own: "It refused
/// earlier this month, but talks went on on Tuesday", "It ended in 2023; a new one came last week".
struct Coordination: Sendable {
  private let bytes: [UInt8]
  private let dates: [Int]

  /// Prepares to cut the sentences of a text.
  ///
  /// - Parameters:
  ///   - bytes: The paragraph.
  ///   - expressions: Its time expressions.
  init(bytes: [UInt8], expressions: [TimeExpression]) {
    self.bytes = bytes
    dates = expressions.filter { $0.edtf != nil }.map(\.range.lowerBound)
  }

  /// Returns the parts of a sentence, in order; most sentences are one part.
  func parts(of sentence: Range<Int>) -> [Range<Int>] {
    let first = dates.firstPlace { $0 >= sentence.lowerBound }
    guard first + 1 < dates.count, dates[first + 1] < sentence.upperBound else {
      return [sentence]
    }
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for cut in cuts(in: sentence)
    where cut.end >= start && cut.next <= sentence.upperBound
      && !leavesSubjectOpen(cut, from: sentence.lowerBound)
    {
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
      } else if startsSecondVerb(at: position) {
        cuts.append(Cut(end: position, next: position + 5))
      }
    }
    return cuts
  }

  /// Whether "and" with a verb that shares the subject stands at a place: "and was last repaired".
  private func startsSecondVerb(at position: Int) -> Bool {
    starts(" and was ", at: position) || starts(" and were ", at: position)
      || starts(" and has ", at: position) || starts(" and then ", at: position)
  }

  /// Whether a clause begins with its verb, and a comma before makes it doubtful whose verb it is: "Unlike
  /// most years, it is not shown at noon, but is shown at 7".
  private func leavesSubjectOpen(_ cut: Cut, from start: Int) -> Bool {
    let bytesOfWord = 12
    let next = Word.words(in: bytes, range: cut.next..<min(bytes.count, cut.next + bytesOfWord))
    return next.first.map { ModalWords.auxiliaries.contains($0.lower) } == true
      && bytes[start..<cut.end].contains(UInt8(ascii: ","))
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

extension [Int] {
  /// The place of the first element that a condition holds for, where it holds for all behind it.
  fileprivate func firstPlace(where isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
