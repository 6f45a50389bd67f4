/// Finds the words of a sentence that turn a bare month or weekday to the past or to the future.
struct TenseCue {
  let tokens: [Token]
  let lexicon: Lexicon

  /// How many tokens to look back and ahead; a cue farther away belongs to another clause.
  private static let reachBack = 12
  private static let reachAhead = 6

  /// Returns the tense of the nearest cue in the sentence, those before the words first.
  func tense(around range: Range<Int>) -> VagueTime? {
    guard !range.isEmpty else { return nil }
    if range.lowerBound > 0, isBy(tokens[range.lowerBound - 1]) { return .future }
    for index in stride(
      from: range.lowerBound - 1,
      through: max(0, range.lowerBound - Self.reachBack),
      by: -1
    ) {
      if isSentenceEnd(index) { break }
      if let tense = cue(at: index) { return tense }
    }
    for index in range.upperBound..<min(tokens.count, range.upperBound + Self.reachAhead) {
      if isSentenceEnd(index) { break }
      if let tense = cue(at: index) { return tense }
    }
    return nil
  }

  /// Whether "since" stands before the words.
  func isSince(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && range.lowerBound <= tokens.count
      && isKeyword(.since, tokens[range.lowerBound - 1])
  }

  /// Whether a token is "by", before which a date is a term.
  private func isBy(_ token: Token) -> Bool { isKeyword(.by, token) }

  private func isKeyword(_ keyword: Keyword, _ token: Token) -> Bool {
    guard token.classes.contains(.keyword) else { return false }
    return lexicon.lexemes[Int(token.lexeme)].value(as: .keyword) == Int(keyword.rawValue)
  }

  /// Returns whether the words before a weekday announce it: "will meet on", "until", "due on".
  func announces(_ range: Range<Int>) -> Bool {
    let reach = 7
    for index in stride(
      from: range.lowerBound - 1,
      through: max(0, range.lowerBound - reach),
      by: -1
    ) {
      if isSentenceEnd(index) || tokens[index].isSign(",") { break }
      if let tense = cue(at: index) {
        return tense == .future && !isPerfect(before: index) && !isPast(behind: range)
      }
    }
    return isAnnouncedBehind(range)
  }

  /// Whether a verb close behind says that a weekday is to come: "am Donnerstag wird verhandelt".
  private func isAnnouncedBehind(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let reach = lexicon.conventions.verbReach
    for index in range.upperBound..<min(tokens.count, range.upperBound + reach) {
      if isSentenceEnd(index) { break }
      // "Montag bis Freitag" announces nothing.
      guard !tokens[index].classes.contains(.keyword) else { continue }
      if let tense = cue(at: index) { return tense == .future }
    }
    return false
  }

  /// Whether "had" stands shortly before a cue, so that what was due lies in the past: "had been due
  /// to expire on Friday".
  private func isPerfect(before index: Int) -> Bool {
    let reach = 3
    return tokens[max(0, index - reach)..<index]
      .contains { token in
        token.lexeme >= 0 && token.classes.contains(.keyword)
          && lexicon.lexemes[Int(token.lexeme)].value(as: .keyword) == Int(Keyword.had.rawValue)
      }
  }

  /// Whether a verb close behind tells what became of it: "the strike planned for Friday was called off".
  private func isPast(behind range: Range<Int>) -> Bool {
    let reach = 3
    for index in range.upperBound..<min(tokens.count, range.upperBound + reach) {
      if isSentenceEnd(index) { break }
      if let tense = cue(at: index) { return tense == .past }
    }
    return false
  }

  private func cue(at index: Int) -> VagueTime? {
    guard tokens[index].classes.contains(.tense), !isName(index) else { return nil }
    return lexicon.lexemes[Int(tokens[index].lexeme)].value(as: .tense)
      .flatMap(VagueTime.init(rawValue:))
  }

  /// Whether a capital inside a sentence makes a name of a word: "William Will resigned".
  private func isName(_ index: Int) -> Bool {
    tokens[index].isCapitalised && index > 0 && tokens[index - 1].kind == .word
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isSign(".") || token.isSign("\n") || token.isSign("?") || token.isSign("!")
  }
}
