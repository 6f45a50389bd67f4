/// Reads the time expressions in a text.
///
///     let finder = TimeExpressionFinder()
///     let published = CivilDate(year: 2025, month: 2, day: 25)
///     finder.expressions(in: "He spoke on Monday evening.", publicationDate: published)
///     // "Monday evening": TIME, 2025-02-24TEV, EDTF 2025-02-24, rule "weekday"
///
/// Text is cut into tokens, rules read the tokens, refiners join and drop readings, and a resolver
/// places what is left in the calendar. Words that name no time ("may", "25 percent") are left out.
///
/// - Complexity: O(*n* · *r*) for *n* words and *r* rules.
/// - SeeAlso: TIMEX3 in ISO-TimeML (ISO 24617-1).
public struct TimeExpressionFinder: Sendable {
  private let rules: RuleSet
  private let tokenizer: Tokenizer
  private let refiners: [any Refiner] = [
    DateTimeMerger(), NegativeFilter(), EventRelationFinder(), ModifierPrefix(),
  ]

  /// Creates a finder for one language.
  public init(language: TimeLanguage = .english) {
    rules = language.rules
    tokenizer = Tokenizer(lexicon: rules.lexicon)
  }

  /// Finds the time expressions of a text, in text order and never overlapping.
  ///
  /// - Parameters:
  ///   - text: The text to read.
  ///   - publicationDate: The day that relative expressions are read against, or `nil` where it is not known; they
  ///     then keep what was said (`XXXX-02-24`) and are never guessed.
  /// - Returns: The expressions; ranges count UTF-8 bytes of `text`.
  public func expressions(
    in text: String,
    publicationDate: CivilDate?
  ) -> [TimeExpression] {
    let tokens = tokenizer.tokens(in: text)
    let cursor = Cursor(tokens: tokens, lexicon: rules.lexicon, index: 0)
    let readings = refiners.reduce(rules.readings(of: tokens)) { readings, refiner in
      refiner.refine(readings, in: cursor)
    }
    var resolver = Resolver(
      tokens: tokens,
      lexicon: rules.lexicon,
      publication: publicationDate,
      context: NarrativeContext(readings: readings, publicationYear: publicationDate?.year)
    )
    var expressions: [TimeExpression] = []
    expressions.reserveCapacity(readings.count)
    for reading in readings {
      let resolved = resolver.resolve(reading)
      for (part, place) in zip(reading.parts, resolved) {
        expressions.append(expression(for: reading, part, place, resolver, text))
      }
    }
    return expressions
  }

  private func expression(
    for reading: Reading,
    _ part: Range<Int>,
    _ resolved: Resolver.Resolved,
    _ resolver: Resolver,
    _ text: String
  ) -> TimeExpression {
    TimeExpression(
      range: resolver.bytes(of: part),
      type: resolved.type,
      value: resolved.value,
      modifier: reading.modifier,
      edtf: resolved.edtf,
      partOfDay: reading.partOfDay,
      rule: reading.rule,
      reference: resolved.reference,
      relation: reading.relation.map { relation in
        EventRelation(
          direction: relation.direction,
          anchor: relation.anchor.map(resolver.bytes),
          distance: relation.words.map { text.slice(utf8: resolver.bytes(of: $0)) }
        )
      }
    )
  }
}

extension Reading {
  /// The tokens of each expression it gives: a range gives two.
  fileprivate var parts: [Range<Int>] {
    guard case .range(_, _, let last) = meaning, let firstEnd else { return [tokens] }
    return [tokens.lowerBound..<firstEnd, last]
  }
}

extension Resolver {
  /// Where some tokens stand, in UTF-8 bytes of the text.
  fileprivate func bytes(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }
}

extension String {
  /// The part of the string in a range of its UTF-8 bytes, half-open.
  package func slice(utf8 range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }
}
