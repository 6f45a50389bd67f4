/// A place in the tokens of a text, from which rules read.
///
/// Every reading function takes the tokens it understands and moves on, or returns `nil` and stays.
struct Cursor {
  let tokens: [Token]
  let lexicon: Lexicon
  /// How the text speaks of time.
  var style = TimeStyle.article
  /// The number of the next token.
  var index: Int

  /// The next token, or `nil` at the end.
  var next: Token? { index < tokens.count ? tokens[index] : nil }

  /// The token that many places on.
  func peek(_ distance: Int) -> Token? {
    let place = index + distance
    return place >= 0 && place < tokens.count ? tokens[place] : nil
  }

  /// The value of a token as a member of a class.
  func value(of token: Token, as wordClass: WordClass) -> Int? {
    guard token.classes.contains(wordClass), token.lexeme >= 0 else { return nil }
    return lexicon.lexemes[Int(token.lexeme)].value(as: wordClass)
  }

  /// Whether a token is a keyword.
  func isKeyword(_ token: Token?, _ keyword: Keyword) -> Bool {
    guard let token else { return false }
    return token.classes.contains(.keyword) && token.detail == keyword.rawValue
  }

  /// Does something, and goes back to where it was if that gives `nil`.
  mutating func attempt<Result>(_ body: (inout Cursor) -> Result?) -> Result? {
    let start = index
    if let result = body(&self) { return result }
    index = start
    return nil
  }
}

extension Cursor {
  /// Takes a word of a class and gives its value.
  mutating func take(_ wordClass: WordClass) -> Int? {
    guard let token = next, let value = value(of: token, as: wordClass) else { return nil }
    index += 1
    return value
  }

  /// Takes a keyword.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard isKeyword(next, keyword) else { return false }
    index += 1
    return true
  }

  /// Takes a sign.
  mutating func take(sign: Unicode.Scalar) -> Bool {
    guard let token = next, token.isSign(sign) else { return false }
    index += 1
    return true
  }

  /// Takes a sign that stands against the token before it.
  mutating func take(attachedSign sign: Unicode.Scalar) -> Bool {
    guard let token = next, token.isAttached, token.isSign(sign) else { return false }
    index += 1
    return true
  }

  /// Takes a hyphen or a dash with no space around it.
  mutating func takeHyphen() -> Bool {
    guard let token = next, token.isAttached, token.isSign("-"), peek(1)?.isAttached == true else {
      return false
    }
    index += 1
    return true
  }

  /// Takes the full stop of an abbreviation that has just been read.
  mutating func takeAbbreviationPoint() {
    guard let word = peek(-1), word.classes.contains(.abbreviation) else { return }
    let isSentenceEnd = peek(1).map { $0.isSign("\n") } ?? true
    if !isSentenceEnd { _ = take(attachedSign: ".") }
  }

  /// Whether the next token is a short form with nothing about it that shows what it stands for.
  var isBareAbbreviation: Bool {
    guard style == .article, let token = next, token.classes.contains(.abbreviation) else {
      return false
    }
    return peek(1)?.isSign(".") != true
  }

  /// Takes the definite article; it may be missing.
  mutating func skipThe() {
    _ = take(.the)
  }
}

extension Cursor {
  /// Takes a number in digits of so many figures.
  mutating func digits(_ lengths: ClosedRange<Int>) -> Int? {
    guard let token = next, token.kind == .digits, lengths.contains(Int(token.detail)) else {
      return nil
    }
    index += 1
    return Int(token.number)
  }

  /// Takes a year of four digits, 1000 to 2999, that is no other number.
  mutating func year() -> Int? {
    attempt { cursor in
      guard let year = cursor.digits(4...4), (1000...2999).contains(year),
        !cursor.isNumberContinued
      else { return nil }
      return year
    }
  }

  /// Whether the digits that have just been taken are part of a longer number, an amount or a
  /// share.
  var isNumberContinued: Bool {
    guard let token = next, token.isAttached else { return false }
    if token.isSign("%") { return true }
    let joinsNumbers = token.isSign(",") || token.isSign(".") || token.isSign(":")
    guard joinsNumbers, let after = peek(1), after.isAttached else { return false }
    return after.kind == .digits
  }

  /// Takes a day of the month: "24", "24th", "twenty-fourth".
  mutating func dayOfMonth() -> Int? {
    attempt { cursor in
      if let day = cursor.digits(1...2) {
        guard (1...31).contains(day), !cursor.isNumberContinued else { return nil }
        cursor.skipOrdinalEnding()
        return day
      }
      let word = cursor.ordinal() ?? (cursor.style == .message ? cursor.cardinalInWords() : nil)
      guard let day = word, (1...31).contains(day) else { return nil }
      return day
    }
  }

  /// Takes the "th" of "24th".
  mutating func skipOrdinalEnding() {
    guard let token = next, token.isAttached, token.kind == .word,
      value(of: token, as: .ordinal) == 0
    else { return }
    index += 1
  }

  /// Takes an ordinal: "third", "19th", "twenty-first".
  mutating func ordinal() -> Int? {
    attempt { cursor in
      if let number = cursor.digits(1...3) {
        guard let ending = cursor.next, ending.isAttached, cursor.take(.ordinal) == 0 else {
          return nil
        }
        return number
      }
      if let tens = cursor.take(.cardinal), tens >= 20, tens % 10 == 0 {
        _ = cursor.takeHyphen()
        guard let unit = cursor.take(.ordinal), (1...9).contains(unit) else { return nil }
        return tens + unit
      }
      guard let number = cursor.take(.ordinal), number > 0 else { return nil }
      return number
    }
  }

  /// Takes a number in words or digits: "two", "twenty-four", "1,500", "2.5", "2 1/2".
  mutating func quantity() -> Quantity? {
    if let number = numeral() { return fractioned(number) }
    if let number = cardinalInWords() { return fractioned(.exact(number)) }
    return attempt { cursor in
      guard let several = cursor.take(.quantifier) else { return nil }
      if several > 0 {
        _ = cursor.attempt { $0.take(.of) && $0.next?.classes.contains(.unit) == true ? true : nil }
        return .exact(several)
      }
      return .unspecified
    }
  }

  /// Adds the "1/2" of "2 1/2", the "and a half" of "two and a half".
  private mutating func fractioned(_ number: Quantity) -> Quantity {
    guard case .exact(let whole) = number else { return number }
    let isHalf: Bool? = attempt { cursor in
      if cursor.take(.and) {
        let hasArticle = cursor.take(.a) || cursor.style == .message
        return hasArticle && cursor.take(.half) ? true : nil
      }
      guard cursor.digits(1...1) == 1, cursor.take(attachedSign: "/"), cursor.digits(1...1) == 2
      else { return nil }
      return true
    }
    return isHalf == true ? .half(whole) : number
  }

  private mutating func numeral() -> Quantity? {
    attempt { cursor in
      guard cursor.isGluedToSignBefore == false else { return nil }
      guard let token = cursor.next, token.kind == .digits, token.detail <= 9 else { return nil }
      cursor.index += 1
      var number = Int(token.number)
      let signs = cursor.lexicon.conventions
      while token.detail <= 3, let group = cursor.peek(1),
        cursor.next?.isSign(signs.groupSign) == true,
        cursor.next?.isAttached == true, group.isAttached, group.kind == .digits, group.detail == 3
      {
        number = number * 1000 + Int(group.number)
        guard number <= Self.largestQuantity else { return nil }
        cursor.index += 2
      }
      if let fraction = cursor.peek(1), cursor.next?.isSign(signs.decimalSign) == true,
        cursor.next?.isAttached == true, fraction.isAttached, fraction.kind == .digits
      {
        cursor.index += 2
        let zeros = String(
          repeating: "0",
          count: max(0, Int(fraction.detail) - String(fraction.number).utf8.count)
        )
        return .decimal("\(number).\(zeros)\(fraction.number)")
      }
      return .exact(number)
    }
  }

  /// The largest number that is taken for a number of units: a million years is no time of an event.
  private static let largestQuantity = 9_999_999

  /// Takes a whole number in words, up to the millions.
  mutating func cardinalInWords(startingWithOne: Bool = false) -> Int? {
    guard var total = belowThousand(startingWithOne: startingWithOne) else { return nil }
    while take(.thousand) {
      total *= 1000
      guard total <= Self.largestQuantity else { return nil }
      total += attempt { $0.take(.and) ? $0.belowThousand() : nil } ?? belowThousand() ?? 0
    }
    return total
  }

  private mutating func belowThousand(startingWithOne: Bool = false) -> Int? {
    guard let first = startingWithOne ? 1 : belowHundred() else { return nil }
    guard take(.hundred) else { return first }
    let rest = attempt { $0.take(.and) ? $0.belowHundred() : nil } ?? belowHundred()
    return first * 100 + (rest ?? 0)
  }

  private mutating func belowHundred() -> Int? {
    guard let first = take(.cardinal) else { return nil }
    guard first >= 20, first % 10 == 0, first < 100 else { return first }
    let start = index
    _ = takeHyphen()
    if let unit = take(.cardinal), (1...9).contains(unit) { return first + unit }
    index = start
    return first
  }

  /// Takes a unit of time: "days", "years".
  mutating func unit() -> TimeUnit? {
    take(.unit).flatMap(TimeUnit.init(rawValue:))
  }
}
