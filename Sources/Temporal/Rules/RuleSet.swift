/// The lexicon and the rules of one language.
///
/// The rules are tried in the order of the array; the one that reads the most words wins, and of
/// two that read the same words the first.
struct RuleSet: Sendable {
  let lexicon: Lexicon
  let rules: [Rule]
  /// For each lexeme, the numbers of the rules that can start with it.
  private let rulesOfLexeme: [[Int]]
  private let rulesOfDigits: [Int]

  init(lexicon: Lexicon, rules: [Rule]) {
    self.lexicon = lexicon
    self.rules = rules
    rulesOfLexeme = lexicon.lexemes.map { Self.numbers(of: rules, startingWith: $0.classes) }
    rulesOfDigits = Self.numbers(of: rules, startingWith: .digits)
  }

  static let english = RuleSet(
    lexicon: .english,
    rules: CalendarDateRules.all + DeicticRules.all + PeriodRules.all + DurationRules.all
      + ClockRules.all + VagueRules.all
  )

  private static func numbers(of rules: [Rule], startingWith classes: WordClass) -> [Int] {
    rules.indices.filter { !rules[$0].starts.isDisjoint(with: classes) }
  }

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
    var longest: Reading?
    for number in candidates(for: cursor.tokens[index]) {
      cursor.index = index
      guard var reading = rules[number].read(&cursor), cursor.index > index,
        cursor.index > longest?.tokens.upperBound ?? index
      else { continue }
      reading.tokens = index..<cursor.index
      reading.rule = rules[number].name
      longest = reading
    }
    return longest
  }
}
