extension TIMEX3Modifier {
  /// The modifier for the number of a phase in the lexicon: 1 is early, 2 mid, 3 late; earlier and
  /// later leave the period as it is.
  init?(phase: Int) {
    switch phase {
    case 1: self = .start
    case 2: self = .mid
    case 3: self = .end
    case 4: self = .before
    case 5: self = .after
    default: return nil
    }
  }
}

extension Cursor {
  /// Takes a part of the day: "evening", "in the evening".
  mutating func partOfDay() -> PartOfDay? {
    attempt { cursor in
      if cursor.take(.in) { cursor.skipThe() }
      if cursor.style == .message, let isAfternoon = cursor.meridiem() {
        return isAfternoon ? .afternoon : .morning
      }
      guard let number = cursor.take(.partOfDay) else { return nil }
      return PartOfDay.allCases[number]
    }
  }

  /// Whether a capital word follows another that has nothing to do with time, as in "USA Today".
  func isInTitle(_ token: Token) -> Bool {
    guard style == .article, token.isCapitalised, let before = peek(-1) else { return false }
    return before.kind == .word && before.isCapitalised && before.classes.isEmpty
  }

  /// Takes what "last", "this" and "next" can count.
  mutating func calendarTarget() -> CalendarTarget? {
    _ = take(.fiscal)
    if let unit = unit() { return .unit(unit) }
    if isBareAbbreviation { return nil }
    if let weekday = take(.weekday).flatMap(Weekday.init(rawValue:)) { return .weekday(weekday) }
    if let token = next, token.isCapitalised || style == .message && !isAmbiguousMonth(token),
      let month = monthName()
    {
      return .month(month)
    }
    return take(.season).map(CalendarTarget.season)
  }

  /// Takes a quantity, or "a" for one and "a few" for some.
  mutating func quantityOrArticle() -> Quantity? {
    attempt { cursor in
      guard cursor.take(.a) else { return cursor.quantity() }
      if let several = cursor.take(.quantifier) {
        _ = cursor.take(.of)
        return several > 0 ? .exact(several) : .unspecified
      }
      return .exact(1)
    }
  }

  /// Whether a token is spelled so, capitals aside.
  func spelling(of token: Token, is word: String) -> Bool {
    let own = token.lexeme >= 0 ? lexicon.spelling(of: Int(token.lexeme)) : []
    return own.elementsEqual(word.utf8)
  }
}
