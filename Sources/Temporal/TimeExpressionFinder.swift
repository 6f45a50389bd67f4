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
  private let refiners: [any Refiner]
  private let preference: DatePreference

  /// Creates a finder for one language.
  ///
  /// - Parameters:
  ///   - language: The language of the texts.
  ///   - style: How the texts speak of time. The default is that of news; in German it is the only one.
  ///   - preference: Which day a date without a year is; the default is what the style means.
  public init(
    language: TimeLanguage = .english,
    style: TimeStyle = .article,
    preference: DatePreference? = nil
  ) {
    rules = language.rules(for: style)
    let style = rules.style
    tokenizer = Tokenizer(lexicon: rules.lexicon)
    let spans: [any Refiner] = style == .message ? [SpanMerger()] : []
    refiners =
      [DateTimeMerger(), RangeMerger(), DateTimeMerger()] + spans + [
        AnchorMerger(takesAnyDay: style == .message), NegativeFilter(), EventRelationFinder(),
        ModifierPrefix(),
      ]
    self.preference = preference ?? (style == .article ? .told : .future)
  }

  /// Finds the time expressions of a text, in text order and never overlapping.
  ///
  /// - Parameters:
  ///   - text: The text to read.
  ///   - publicationDate: The day that relative expressions are read against, or `nil` where it is not known; they
  ///     then keep what was said (`XXXX-02-24`) and are never guessed.
  ///   - publicationTime: The time of that day, against which hours and minutes are counted ("two
  ///     hours ago"), or `nil` where it is not known.
  /// - Returns: The expressions; ranges count UTF-8 bytes of `text`.
  public func expressions(
    in text: String,
    publicationDate: CivilDate?,
    publicationTime: EDTFDate.Time? = nil
  ) -> [TimeExpression] {
    let tokens = tokenizer.tokens(in: text)
    let cursor = Cursor(tokens: tokens, lexicon: rules.lexicon, style: rules.style, index: 0)
    var readings = rules.readings(of: tokens)
    for refiner in refiners { refiner.refine(&readings, in: cursor) }
    var resolver = Resolver(
      tokens: tokens,
      lexicon: rules.lexicon,
      publication: publicationDate,
      publicationTime: publicationTime,
      context: NarrativeContext(readings: readings, publicationYear: publicationDate?.year),
      style: rules.style,
      preference: preference
    )
    var expressions: [TimeExpression] = []
    expressions.reserveCapacity(readings.count)
    for reading in readings where !reading.isOfNarrative || resolver.context.isNarrative {
      let resolved = resolver.resolve(reading)
      let parts = reading.parts(in: cursor)
      for (number, place) in resolved.enumerated() {
        let said = resolved.count == 1 ? reading.said : reading.ends[number].said
        var expression = expression(for: reading, parts[number], place, resolver, text)
        expression.implied = TimeComponents(of: place.edtf).subtracting(said)
        expressions.append(expression)
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
  /// The tokens of each expression it gives: in an article a range gives two, in a message one with
  /// the word that opens it.
  fileprivate func parts(in cursor: Cursor) -> [Range<Int>] {
    guard case .range(let first, let last) = self.meaning else { return [self.tokens] }
    guard cursor.style == .message else {
      return [
        self.tokens.lowerBound..<first.tokens.upperBound,
        last.tokens.lowerBound..<self.tokens.upperBound,
      ]
    }
    var opening = cursor
    opening.index = self.tokens.lowerBound
    return [
      (opening.openingOfRange == nil ? self.tokens.lowerBound : self.tokens.lowerBound - 1)..<self
        .tokens
        .upperBound
    ]
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
