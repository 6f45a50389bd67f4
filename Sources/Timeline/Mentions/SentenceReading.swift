import Temporal

/// A sentence of an article with what is known of it before mentions are made.
struct SentenceReading: Sendable {
  /// The paragraph's place in the article.
  let paragraph: Int
  /// Where the sentence stands in the paragraph, in UTF-8 bytes.
  let range: Range<Int>
  /// The sentence.
  let text: String
  /// Its words.
  let words: [Word]
  /// Its time expressions; ranges count in the paragraph.
  let expressions: [TimeExpression]
  /// Its phrases.
  let clauses: Clauses
  /// The day on which it was published, where that is known.
  let told: CivilDate?
  /// The date of the post or the item that it opens, where that has one of its own.
  let ownDate: EDTFValue?

  init(
    paragraph: Int,
    range: Range<Int>,
    of bytes: [UInt8],
    expressions: [TimeExpression],
    told: CivilDate? = nil,
    ownDate: EDTFValue? = nil
  ) {
    self.paragraph = paragraph
    self.range = range
    self.text = String(decoding: bytes[range], as: UTF8.self)
    self.expressions = expressions
    self.told = told
    self.ownDate = ownDate
    words = Word.words(in: bytes, range: range)
    clauses = Clauses(of: words) { word in
      expressions.contains { $0.range.overlaps(word.range) }
    }
  }

  /// Whether a word belongs to a time expression.
  func isTime(_ word: Word) -> Bool {
    expressions.contains { $0.range.overlaps(word.range) }
  }

  /// Whether it names a day that only the date of the article would place: "yesterday".
  var hasOpenDate: Bool {
    expressions.contains { $0.edtf == nil && $0.value.hasPrefix("XXXX") }
  }

  /// The words outside every phrase.
  var mainWords: [Word] {
    words.indices.filter { clauses.phrase(containing: $0) == nil }.map { words[$0] }
  }

  /// The expressions with a place in the calendar among some words.
  func dates(in words: some Collection<Word>) -> [TimeExpression] {
    expressions.filter { expression in
      expression.edtf != nil && words.contains { $0.range.overlaps(expression.range) }
    }
  }

  /// The words of a time expression.
  func text(of expression: TimeExpression) -> String {
    let start = expression.range.lowerBound - range.lowerBound
    return text.slice(utf8: start..<start + expression.range.count)
  }

  /// The character right behind a word; empty at the end.
  func character(behind word: Word) -> String {
    let end = word.range.upperBound - range.lowerBound
    return text.slice(utf8: end..<min(end + 1, text.utf8.count))
  }

  /// The text from the first to the last of some words, with the signs that close it.
  func text(of range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    let base = self.range.lowerBound
    return text.slice(utf8: first.range.lowerBound - base..<last.range.upperBound - base)
  }
}

extension [TimeExpression] {
  /// Those that name a day, the year of which may be missing; the end of a stretch is none.
  var days: [TimeExpression] {
    let ends = Set(
      compactMap { expression in
        if case .interval? = expression.edtf { expression.edtf?.latest } else { nil }
      }
    )
    return filter { $0.isDay && ($0.edtf?.latest.map(ends.contains) != true) }
  }
}

extension TimeExpression {
  /// Whether it names a day, the year of which may be missing.
  fileprivate var isDay: Bool { edtf?.civilDate != nil || edtf?.date?.day != nil }
}
