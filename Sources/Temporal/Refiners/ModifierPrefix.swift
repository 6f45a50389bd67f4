/// Takes the words before a reading that say which part of it is meant, or how exact it is: "early
/// 2022", "the end of 1990", "more than four hours", "about 1910".
struct ModifierPrefix: Refiner {
  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    var cursor = cursor
    var previousEnd = 0
    for index in readings.indices {
      cursor.index = readings[index].tokens.lowerBound
      let end = readings[index].tokens.upperBound
      if let (start, modifier) = prefix(before: readings[index], cursor), start >= previousEnd {
        readings[index].tokens = start..<end
        readings[index].modifier = modifier
      }
      previousEnd = end
    }
  }

  private func prefix(
    before reading: Reading,
    _ cursor: Cursor
  ) -> (start: Int, modifier: TIMEX3Modifier)? {
    phase(before: reading, cursor) ?? order(before: reading, cursor)
      ?? approximation(before: reading, cursor)
  }

  /// Reads "early", "mid-", "earlier" and "the end of" before a date.
  private func phase(
    before reading: Reading,
    _ cursor: Cursor
  ) -> (start: Int, modifier: TIMEX3Modifier)? {
    guard reading.isCalendarDate else { return nil }
    var start = cursor.index - 1
    if cursor.isSign("-", at: start) { start -= 1 }
    if cursor.isKeyword(cursor.token(start), .in), cursor.isPhase(at: start - 1, "early", "late") {
      start -= 1
    }
    if cursor.isKeyword(cursor.token(start), .of) { return partOf(start - 1, cursor) }
    guard let token = cursor.token(start),
      let phase = cursor.value(of: token, as: .phase),
      let modifier = TIMEX3Modifier(phase: phase), !token.isNounPhase(cursor),
      !(reading.isDay && (modifier == .before || modifier == .after))
    else { return nil }
    let isDecade = reading.isLongPeriod && cursor.isKeyword(cursor.token(start - 1), .the)
    return (isDecade ? start - 1 : start, modifier)
  }

  /// Reads the "earlier than" and "no later than" of a message.
  private func order(
    before reading: Reading,
    _ cursor: Cursor
  ) -> (start: Int, modifier: TIMEX3Modifier)? {
    let last = cursor.index - 1
    guard cursor.style == .message, cursor.isKeyword(cursor.token(last), .than) else { return nil }
    let isEarlier = cursor.isKeyword(cursor.token(last - 1), .earlier)
    guard isEarlier || cursor.isKeyword(cursor.token(last - 1), .later) else { return nil }
    guard cursor.isKeyword(cursor.token(last - 2), .no) else {
      return (last - 1, isEarlier ? .before : .after)
    }
    return (last - 2, isEarlier ? .onOrAfter : .onOrBefore)
  }

  /// Reads "the end of", "the beginning of", "the middle of".
  private func partOf(_ noun: Int, _ cursor: Cursor) -> (start: Int, modifier: TIMEX3Modifier)? {
    guard let token = cursor.token(noun), cursor.isKeyword(cursor.token(noun - 1), .the) else {
      return nil
    }
    if cursor.isKeyword(token, .end) { return (noun - 1, .end) }
    if cursor.isKeyword(token, .start) { return (noun - 1, .start) }
    guard token.isNounPhase(cursor), let phase = cursor.value(of: token, as: .phase) else {
      return nil
    }
    return TIMEX3Modifier(phase: phase).map { (noun - 1, $0) }
  }

  /// Reads "about", "nearly", "more than", "at least", "up to" before a length or a year.
  private func approximation(
    before reading: Reading,
    _ cursor: Cursor
  ) -> (start: Int, modifier: TIMEX3Modifier)? {
    guard reading.canBeApproximate else { return nil }
    var last = cursor.index - 1
    if cursor.isSign(".", at: last) { last -= 1 }
    if let token = cursor.token(last), let kind = cursor.value(of: token, as: .approximator) {
      switch kind {
      // "About five hours": those who annotate news leave the word out.
      case 1: return (reading.isLength ? cursor.index : last, .approximate)
      case 2: return (last, .lessThan)
      case 4: return reading.saysDate ? (last, .approximate) : nil
      case 5: return reading.isLength ? (last, .equalOrMore) : nil
      case 6: return reading.isLength ? (last, .equalOrLess) : nil
      case 7: return reading.isLength ? (last, .moreThan) : nil
      // "Over three years" lasts so long; "over three years ago" is farther back.
      default: return reading.isDistance && !reading.isDefinite(cursor) ? (last, .moreThan) : nil
      }
    }
    if let token = cursor.token(last), reading.isExactLength, cursor.spelling(of: token, is: "some")
    {
      return (last, .approximate)
    }
    guard reading.isLength, let words = comparison(endingAt: last, cursor) else { return nil }
    return words
  }

  /// Reads "more than", "no more than", "less than", "at least", "at most", "up to", "close to".
  private func comparison(
    endingAt last: Int,
    _ cursor: Cursor
  ) -> (start: Int, modifier: TIMEX3Modifier)? {
    func isWord(_ place: Int, _ keyword: Keyword) -> Bool {
      cursor.isKeyword(cursor.token(place), keyword)
    }
    if isWord(last, .than) {
      if isWord(last - 1, .more) {
        return isWord(last - 2, .no) ? (last - 2, .equalOrLess) : (last - 1, .moreThan)
      }
      return isWord(last - 1, .less) ? (last - 1, .lessThan) : nil
    }
    if isWord(last - 1, .at) {
      if isWord(last, .least) { return (last - 1, .equalOrMore) }
      return isWord(last, .most) ? (last - 1, .equalOrLess) : nil
    }
    guard isWord(last, .to) else { return nil }
    if isWord(last - 1, .up) || isWord(last - 1, .until) { return (last - 1, .equalOrLess) }
    return isWord(last - 1, .close) ? (last - 1, .lessThan) : nil
  }
}

extension Cursor {
  /// The token at a place, if there is one.
  fileprivate func token(_ place: Int) -> Token? {
    tokens.indices.contains(place) ? tokens[place] : nil
  }

  fileprivate func isSign(_ character: Unicode.Scalar, at place: Int) -> Bool {
    token(place)?.isSign(character) ?? false
  }

  fileprivate func isPhase(at place: Int, _ words: String...) -> Bool {
    guard let token = token(place), token.classes.contains(.phase) else { return false }
    return words.contains { spelling(of: token, is: $0) }
  }
}

extension Token {
  /// Whether a word of a phase is a noun, which needs an "of": "the beginning of".
  fileprivate func isNounPhase(_ cursor: Cursor) -> Bool {
    cursor.spelling(of: self, is: "beginning") || cursor.spelling(of: self, is: "middle")
  }
}

extension Reading {
  /// Whether it has a place in the calendar.
  fileprivate var isCalendarDate: Bool {
    switch self.meaning {
    case .calendar, .shifted, .fromText: true
    case .offset(_, let unit, _): unit == .day
    default: false
    }
  }

  /// Whether it is a decade or a century, which has an article: "the late 1980s".
  fileprivate var isLongPeriod: Bool {
    guard case .calendar(let fields) = self.meaning else { return false }
    switch fields.period {
    case .decade, .century: return true
    default: return false
    }
  }

  /// Whether it is a length or a distance.
  fileprivate var isLength: Bool {
    switch self.meaning {
    case .duration, .offset, .eventOffset, .anchored, .compoundOffset, .compound: true
    default: false
    }
  }

  /// Whether it is a distance.
  fileprivate var isDistance: Bool {
    switch self.meaning {
    case .offset, .eventOffset: true
    default: false
    }
  }

  /// Whether it is a length with a number.
  fileprivate var isExactLength: Bool {
    switch self.meaning {
    case .duration(.exact, _), .offset(.exact, _, _), .eventOffset(.exact, _, _): true
    default: false
    }
  }

  fileprivate var canBeApproximate: Bool {
    switch self.meaning {
    case .duration, .eventOffset, .timeOfDay, .anchored, .compoundOffset, .compound: true
    case .offset(_, _, let sign): sign < 0
    case .calendar(let fields): fields.weekday == nil && fields.month == nil
    default: false
    }
  }

  /// Whether it begins with "the".
  fileprivate func isDefinite(_ cursor: Cursor) -> Bool {
    cursor.isKeyword(cursor.tokens[self.tokens.lowerBound], .the)
  }
}
