/// The lexicon and the rules of one language.
///
/// The rules are tried in the order of the array; the one that reads the most words wins, and of
/// two that read the same words the first.
struct RuleSet: Sendable {
  let lexicon: Lexicon
  let rules: [Rule]
  /// How the texts speak that the rules are for.
  let style: TimeStyle
  /// The rules each lexeme can start, one list behind the other; the last is that of digits.
  private let starters: [Starter]
  /// The part of that list that belongs to each lexeme, and last to digits.
  private let startersOfLexeme: [Range<Int>]

  /// What a rule reads, without its name and its examples, which the hot loop has no use for.
  private struct Starter: Sendable {
    let read: @Sendable (inout Cursor) -> Reading?
    let needs: WordClass
    let rule: Int
  }

  init(lexicon: Lexicon, rules: [Rule], style: TimeStyle = .article) {
    self.style = style
    self.lexicon = lexicon
    self.rules = rules
    var starters: [Starter] = []
    var ranges: [Range<Int>] = []
    func add(where canStart: (Rule) -> Bool) {
      let first = starters.count
      for (number, rule) in rules.enumerated() where canStart(rule) {
        starters.append(Starter(read: rule.read, needs: rule.needs, rule: number))
      }
      ranges.append(first..<starters.count)
    }
    for lexeme in lexicon.lexemes { add { $0.canStart(with: lexeme) } }
    add { $0.starts.contains(.digits) }
    self.starters = starters
    startersOfLexeme = ranges
  }

  static let english = RuleSet(lexicon: .english, rules: englishRules)

  /// The rules of English and those of messages.
  ///
  /// Of two that read as much, the spans of messages go first, then the rules of English.
  static let englishMessages = RuleSet(
    lexicon: .englishMessages,
    rules: MessageSpanRules.all + englishRules + MessageDateRules.all + MessagePeriodRules.all
      + MessageClockRules.all,
    style: .message
  )

  /// The rules that only messages have.
  var messageRules: [Rule] {
    let shared = Set(RuleSet.english.rules.map(\.name))
    return rules.filter { style == .message && !shared.contains($0.name) }
  }

  private static let englishRules =
    CalendarDateRules.all + YearRules.all + HolidayRules.all + NthRules.all + DeicticRules.all
    + DistanceRules.all + PeriodRules.all + ClockRules.all + DurationRules.all + VagueRules.all

  /// The starters of a token that is digits or has a lexeme.
  private func candidates(for token: Token) -> Range<Int> {
    startersOfLexeme[token.kind == .digits ? startersOfLexeme.count - 1 : Int(token.lexeme)]
  }

  /// Reads the tokens from left to right, the longest reading first.
  ///
  /// - Complexity: O(*n* · *r*) for *n* tokens and *r* rules.
  func readings(of tokens: [Token]) -> [Reading] {
    var readings: [Reading] = []
    var cursor = Cursor(tokens: tokens, lexicon: lexicon, style: style, index: 0)
    var index = 0
    while index < tokens.count {
      guard !tokens[index].classes.isEmpty else {
        index += 1
        continue
      }
      if let reading = longestReading(at: index, &cursor) {
        readings.append(reading)
        index = reading.tokens.upperBound
      } else {
        index += 1
      }
    }
    return readings
  }

  /// Reads with every rule that can begin here; the reading that reaches farthest.
  private func longestReading(at index: Int, _ cursor: inout Cursor) -> Reading? {
    let candidates = candidates(for: cursor.tokens[index])
    guard !candidates.isEmpty, !isDeterminerOfUnknown(at: index, cursor) else { return nil }
    let ahead = classes(ahead: index, cursor.tokens)
    var longestEnd = index
    var longest: (reading: Reading, rule: Int)?
    for starter in starters[candidates] where starter.needs.isWithin(ahead) {
      cursor.index = index
      if let reading = starter.read(&cursor), cursor.index > longestEnd {
        longestEnd = cursor.index
        longest = (reading, starter.rule)
      }
    }
    guard let (found, rule) = longest else { return nil }
    var reading = found
    reading.tokens = index..<longestEnd
    reading.rule = rules[rule].name
    return reading
  }

  /// What the next tokens are, the first included.
  private func classes(ahead index: Int, _ tokens: [Token]) -> WordClass {
    var classes: WordClass = []
    for place in index..<min(index + Self.reachAhead, tokens.count) {
      classes.formUnion(tokens[place].classes)
    }
    return classes
  }

  /// How far ahead what a rule needs may stand: behind "the last one hundred and twenty-five thousand".
  private static let reachAhead = 12

  /// What no rule reads behind an article.
  private static let classesBehindNoArticle: WordClass = [.holiday, .zonePlace, .zone, .tense]

  /// Whether "the" or "a" stands before a word that has nothing to do with time, as it mostly does.
  private func isDeterminerOfUnknown(at index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor.tokens[index]
    guard cursor.isKeyword(token, .the) || cursor.isKeyword(token, .a),
      index + 1 < cursor.tokens.count,
      cursor.tokens[index + 1].kind == .word
    else { return false }
    return cursor.tokens[index + 1].classes.isSubset(of: Self.classesBehindNoArticle)
  }
}

extension WordClass {
  /// Whether nothing is needed, or one of what is needed is there.
  fileprivate func isWithin(_ others: WordClass) -> Bool {
    isEmpty || !isDisjoint(with: others)
  }
}
