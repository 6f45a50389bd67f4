/// Lengths of time and repetitions.
enum DurationRules {
  static let all: [Rule] = [duration, pastDuration, frequency, every]

  static let duration = Rule(
    name: "duration",
    starts: [.digits, .cardinal, .quantifier, .keyword],
    examples: [
      ("two years", "P2Y"), ("24 hours", "PT24H"), ("three-year", "P3Y"), ("several weeks", "PXW"),
      ("a couple of days", "P2D"), ("2.5 years", "P2.5Y"), ("within two hours", "PT2H"),
    ]
  ) { cursor in
    guard let quantity = cursor.durationQuantity() else { return nil }
    _ = cursor.takeHyphen()
    guard let unit = cursor.unit() else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let pastDuration = Rule(
    name: "past or coming duration",
    starts: [.shift, .keyword],
    examples: [
      ("the past two weeks", "P2W"), ("the next few days", "PXD"), ("last three years", "P3Y"),
      ("recent weeks", "PXW"),
    ]
  ) { cursor in
    cursor.skipThe()
    if cursor.take(.recent) {
      guard let token = cursor.next, let unit = cursor.unit(), cursor.isPlural(token) else {
        return nil
      }
      return Reading(.duration(.unspecified, unit))
    }
    guard cursor.take(.shift) != nil, let quantity = cursor.quantity() else { return nil }
    guard let unit = cursor.unit() else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let frequency = Rule(
    name: "frequency",
    starts: .frequency,
    examples: [("daily", "P1D"), ("weekly", "P1W")]
  ) { cursor in
    guard let unit = cursor.take(.frequency).flatMap(TimeUnit.init(rawValue:)) else { return nil }
    return Reading(.set((unit.isClockUnit ? "PT1" : "P1") + unit.durationCode))
  }

  static let every = Rule(
    name: "every",
    starts: .keyword,
    examples: [("every day", "P1D"), ("every Monday", "XXXX-WXX-1"), ("each year", "P1Y")]
  ) { cursor in
    guard cursor.takeAny(.every, .each) != nil else { return nil }
    if let weekday = cursor.take(.weekday) { return Reading(.set("XXXX-WXX-\(weekday)")) }
    guard let unit = cursor.unit() else { return nil }
    return Reading(.set((unit.isClockUnit ? "PT1" : "P1") + unit.durationCode))
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
      guard let unit = cursor.next, cursor.value(of: unit, as: .ordinal) == nil else { return nil }
      return .exact(1)
    }
  }

  /// Whether a word ends in an "s".
  func isPlural(_ token: Token) -> Bool {
    token.lexeme >= 0 && lexicon.spelling(of: Int(token.lexeme)).last == UInt8(ascii: "s")
  }
}
