/// The lexicon and the rules of one language.
///
/// The rules are tried in the order of the array; the one that reads the most words wins, and of
/// two that read the same words the first.
struct RuleSet: Sendable {
  let lexicon: Lexicon
  let rules: [Rule]
  /// What the rules read, apart from their names and examples, which the hot loop has no use for.
  private let readers: [@Sendable (inout Cursor) -> Reading?]
  /// For each lexeme, the numbers of the rules that can start with it.
  private let rulesOfLexeme: [[Int]]
  private let rulesOfDigits: [Int]

  init(lexicon: Lexicon, rules: [Rule]) {
    self.lexicon = lexicon
    self.rules = rules
    readers = rules.map(\.read)
    rulesOfLexeme = lexicon.lexemes.map { lexeme in
      rules.indices.filter { rules[$0].canStart(with: lexeme) }
    }
    rulesOfDigits = rules.indices.filter { rules[$0].starts.contains(.digits) }
  }

  static let english = RuleSet(
    lexicon: .english,
    rules: CalendarDateRules.all + YearRules.all + DeicticRules.all + PeriodRules.all
      + DurationRules.all
      + ClockRules.all + VagueRules.all
  )

  /// The rules that can start with a token.
  func candidates(for token: Token) -> [Int] {
    token.kind == .digits ? rulesOfDigits : rulesOfLexeme[Int(token.lexeme)]
  }

  /// Reads the tokens from left to right, the longest reading first.
  ///
  /// - Complexity: O(*n* · *r*) for *n* tokens and *r* rules.
  func readings(of tokens: [Token]) -> [Reading] {
    var readings: [Reading] = []
    var cursor = Cursor(tokens: tokens, lexicon: lexicon, index: 0)
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

  private func longestReading(at index: Int, _ cursor: inout Cursor) -> Reading? {
    guard !isDeterminerOfUnknown(at: index, cursor) else { return nil }
    var longest: Reading?
    var longestEnd = index
    for number in candidates(for: cursor.tokens[index]) {
      cursor.index = index
      guard let reading = readers[number](&cursor), cursor.index > longestEnd else { continue }
      longestEnd = cursor.index
      longest = reading
      longest?.tokens = index..<longestEnd
      longest?.rule = rules[number].name
    }
    return longest
  }

  /// Whether "the" or "a" stands before a word that has nothing to do with time, as it mostly does.
  private func isDeterminerOfUnknown(at index: Int, _ cursor: Cursor) -> Bool {
    let token = cursor.tokens[index]
    guard cursor.isKeyword(token, .the) || cursor.isKeyword(token, .a),
      index + 1 < cursor.tokens.count,
      cursor.tokens[index + 1].kind == .word
    else { return false }
    return cursor.tokens[index + 1].classes.isEmpty
  }
}
