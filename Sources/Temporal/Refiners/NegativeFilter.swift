/// Drops readings whose neighbours show that no time is meant: ages, records, names.
struct NegativeFilter: Refiner {
  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    readings.removeAll {
      isAge($0, cursor) || isSpeed($0, cursor) || isIdiom($0, cursor) || isVersion($0, cursor)
    }
    for index in readings.indices where isRate(readings[index], cursor) {
      readings[index].isOfNarrative = true
    }
  }

  /// "a 58-year-old", "58 years old".
  private func isAge(_ reading: Reading, _ cursor: Cursor) -> Bool {
    guard case .duration = reading.meaning else { return false }
    var next = cursor
    next.index = reading.tokens.upperBound
    _ = next.takeHyphen()
    return next.take(.old)
  }

  /// Whether it is what something is counted by: "four flights a week", "$500 million a year".
  ///
  /// Histories tell of it as of a time, news does not.
  private func isRate(_ reading: Reading, _ cursor: Cursor) -> Bool {
    guard case .duration(.exact(1), _) = reading.meaning, cursor.style == .article,
      cursor.isKeyword(cursor.tokens[reading.tokens.lowerBound], .a), reading.tokens.lowerBound > 1
    else { return false }
    let before = cursor.tokens[reading.tokens.lowerBound - 1]
    let number = cursor.tokens[reading.tokens.lowerBound - 2]
    return before.kind == .digits
      || before.kind == .word && before.classes.isEmpty
        && (number.kind == .digits || number.classes.contains(.cardinal))
  }

  /// Whether it is a speed: "a five-minute mile".
  private func isSpeed(_ reading: Reading, _ cursor: Cursor) -> Bool {
    guard case .duration = reading.meaning, reading.tokens.upperBound < cursor.tokens.count else {
      return false
    }
    return cursor.isKeyword(cursor.tokens[reading.tokens.upperBound], .mile)
  }

  /// Whether it is the number of a version.
  private func isVersion(_ reading: Reading, _ cursor: Cursor) -> Bool {
    var before = reading.tokens.lowerBound - 1
    if before >= 0, cursor.tokens[before].isSign(":") { before -= 1 }
    return before >= 0 && cursor.isKeyword(cursor.tokens[before], .version)
  }

  /// "as soon as", "as long as", "no longer".
  private func isIdiom(_ reading: Reading, _ cursor: Cursor) -> Bool {
    guard case .vague = reading.meaning, reading.tokens.lowerBound > 0 else { return false }
    return cursor.isKeyword(cursor.tokens[reading.tokens.lowerBound - 1], .as)
  }
}
