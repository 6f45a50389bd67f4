extension TimeUnit {
  /// The TIMEX3 value of what happens once in so many of the unit.
  func repetition(every count: Int) -> String {
    (isClockUnit ? "PT" : "P") + String(count * multiple) + durationCode
  }

  /// Half of the unit in a smaller one.
  var halved: (count: Int, unit: TimeUnit)? {
    switch self {
    case .minute: (30, .second)
    case .hour: (30, .minute)
    case .day: (12, .hour)
    case .year: (6, .month)
    case .decade: (5, .year)
    case .century: (50, .year)
    default: nil
    }
  }
}

extension Cursor {
  /// Takes the number of a duration; "a" counts as one only before a unit that is a length ("a
  /// year", not "a second").
  mutating func durationQuantity() -> Quantity? {
    attempt { cursor in
      guard cursor.take(.a) else { return cursor.quantity() }
      if let several = cursor.take(.quantifier) {
        _ = cursor.take(.of)
        return several > 0 ? .exact(several) : .unspecified
      }
      if cursor.isKeyword(cursor.next, .hundred) || cursor.isKeyword(cursor.next, .thousand) {
        return cursor.cardinalInWords(startingWithOne: true).map(Quantity.exact)
      }
      guard let unit = cursor.next, cursor.value(of: unit, as: .ordinal) == nil,
        cursor.value(of: unit, as: .unit) != TimeUnit.quarter.rawValue
      else { return nil }
      return .exact(1)
    }
  }

  /// Takes a length in several units, each smaller than the one before: "2 years, 3 months and 4
  /// days"; one unit alone is none.
  mutating func lengths() -> [Length]? {
    attempt { cursor in
      var lengths: [Length] = []
      while let length = cursor.nextLength(after: lengths.last) { lengths.append(length) }
      return lengths.count > 1 ? lengths : nil
    }
  }

  private mutating func nextLength(after last: Length?) -> Length? {
    attempt { cursor in
      if last != nil {
        _ = cursor.take(sign: ",")
        _ = cursor.take(.and)
      }
      guard let quantity = last == nil ? cursor.durationQuantity() : cursor.quantity(),
        quantity != .unspecified, let unit = cursor.lowercaseUnit(), unit.ordering != nil
      else { return nil }
      if let last, let above = last.unit.ordering, let own = unit.ordering, own >= above {
        return nil
      }
      return Length(quantity: quantity, unit: unit)
    }
  }

  /// Takes the "and a half" of "an hour and a half".
  mutating func addingHalf(to quantity: Quantity) -> Quantity {
    guard case .exact(let whole) = quantity else { return quantity }
    let isHalf: Bool? = attempt { cursor in
      guard cursor.take(.and) else { return nil }
      _ = cursor.take(.a)
      return cursor.take(.half) ? true : nil
    }
    return isHalf == true ? .half(whole) : quantity
  }

  /// Takes the words that can stand between a number and its unit: "20 more years", "two full days".
  mutating func skipFiller() {
    _ = take(.more) || take(.full) || take(.additional) || take(.straight)
  }

  /// Takes the "second" of "every second Tuesday", which is no unit there.
  mutating func takeSecondBeforeUnit() -> Bool {
    attempt { cursor in
      guard cursor.take(.ordinal) == 2, let token = cursor.next else { return nil }
      return token.classes.isDisjoint(with: [.unit, .weekday]) ? nil : true
    } ?? false
  }

  /// Takes a unit, unless a capital makes it part of a name: "60 Minutes".
  mutating func lowercaseUnit() -> TimeUnit? {
    guard style == .message else { return next?.isCapitalised == true ? nil : unit() }
    // A letter is a unit behind digits only: "2 m", but not "a m".
    if let token = next, token.end - token.start == 1, peek(-1)?.kind != .digits { return nil }
    return unit()
  }

  /// Whether a hyphen joins the next word to the one just read.
  var isHyphenated: Bool {
    guard let sign = next, sign.isAttached, sign.isSign("-") else { return false }
    return peek(1)?.isAttached == true && peek(1)?.kind == .word
  }

  /// Whether a word ends in an "s".
  func isPlural(_ token: Token) -> Bool {
    token.lexeme >= 0 && lexicon.spelling(of: Int(token.lexeme)).last == UInt8(ascii: "s")
  }

  /// Takes "in a row".
  mutating func takeInARow() -> Bool {
    attempt { $0.take(.in) && $0.take(.a) && $0.take(.row) ? true : nil } ?? false
  }
}
