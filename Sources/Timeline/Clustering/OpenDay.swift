import Temporal

/// Words of a statement that name a day which only the date of its article would place: "Monday",
/// "yesterday".
struct OpenDay: Hashable, Sendable {
  /// The words.
  let words: String
  private let sentence: String
  private let range: Range<Int>

  private static let finder = TimeExpressionFinder()

  /// Finds the first such words of a sentence.
  init?(in sentence: String) {
    let open = Self.finder.expressions(in: sentence, publicationDate: nil)
      .first { expression in
        expression.edtf == nil
          && (expression.value.hasPrefix("XXXX-WXX-") || expression.value.hasPrefix("XXXX-XX-XX"))
      }
    guard let open else { return nil }
    self.sentence = sentence
    range = open.range
    words = sentence.slice(utf8: open.range)
  }

  /// The day they name in an article that was published on a day.
  func day(publishedOn day: CivilDate) -> CivilDate? {
    Self.finder.expressions(in: sentence, publicationDate: day)
      .first { $0.range == range }?
      .edtf?
      .date?
      .civilDate
  }

  /// The days on which an article can have been published in which they name a day.
  func publications(naming day: CivilDate) -> Set<CivilDate> {
    let reach = -1...7
    return Set(
      reach.map { CivilDate(dayNumber: day.dayNumber + $0) }
        .filter { self.day(publishedOn: $0) == day }
    )
  }
}

extension EventMention {
  /// The words of a sentence without a date that name a day which only the date of the article would
  /// place: "Monday".
  public var openDay: String? {
    guard time.value == nil else { return nil }
    return OpenDay(in: sentence)?.words
  }
}
