/// Joins a date and a time of day that stand side by side.
///
/// "9 p.m. Monday", "Monday at 9 p.m." and "Monday from 9 to 11 a.m." are one expression each.
struct DateTimeMerger: Refiner {
  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    merge(&readings) { join($0, $1, cursor) }
  }

  private func join(_ first: Reading, _ second: Reading, _ cursor: Cursor) -> Reading? {
    let hasTime = (first.isTimeOnly, second.isTimeOnly)
    guard hasTime.0 || hasTime.1, areNear(first, second, cursor) else { return nil }
    if hasTime.0, hasTime.1 {
      if first.clock == nil, first.partOfDay != nil, second.clock != nil, !second.isRange {
        return second.joined(toPartOf: first)
      }
      return isInBrackets(second, cursor) ? first : nil
    }
    if hasTime.0, second.isUntimedDay { return second.joined(to: first, first, second) }
    if hasTime.1, first.isUntimedDay, !isBehindBracket(second, cursor) {
      return first.joined(to: second, first, second)
    }
    return nil
  }

  /// Whether a bracket opens in front of a reading.
  private func isBehindBracket(_ reading: Reading, _ cursor: Cursor) -> Bool {
    let before = reading.tokens.lowerBound - 1
    return before >= 0 && cursor.tokens[before].isSign("(")
  }

  /// Whether a reading is all that stands in brackets.
  private func isInBrackets(_ reading: Reading, _ cursor: Cursor) -> Bool {
    let after = reading.tokens.upperBound
    return isBehindBracket(reading, cursor) && after < cursor.tokens.count
      && cursor.tokens[after].isSign(")")
  }

  /// Whether nothing stands between two readings but what can stand inside one: "on", "local time",
  /// a zone, another clock time in brackets.
  private func areNear(_ first: Reading, _ second: Reading, _ cursor: Cursor) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count <= Self.farthest
      && between.allSatisfy { canJoin(cursor.tokens[$0], beforeRange: second.isRange, cursor) }
  }

  /// How many tokens may stand between a time and its day: "21:14 local time (12:14 GMT) on Sunday".
  private static let farthest = 11

  private func canJoin(_ token: Token, beforeRange: Bool, _ cursor: Cursor) -> Bool {
    if token.isSign(among: ",():") || token.kind == .digits { return true }
    if token.classes.contains(.zone) || isZoneLike(token) { return true }
    if cursor.style == .message,
      token.isSign(among: "@*-")
        || [.of, .for, .in, .the].contains(where: { cursor.isKeyword(token, $0) })
        || token.classes.contains(.approximator)
    {
      return true
    }
    if token.classes.contains(.approximator) { return true }
    let words: [Keyword] = [.on, .at, .time, .local, .m, .p, .a]
    return words.contains { cursor.isKeyword(token, $0) }
      || beforeRange && (cursor.isKeyword(token, .from) || cursor.isKeyword(token, .between))
      || token.isSign(".") && token.isAttached
  }

  /// Whether a word looks like the abbreviation of a zone: three or four capitals.
  private func isZoneLike(_ token: Token) -> Bool {
    token.isCapitalised && token.classes.isEmpty && (3...4).contains(token.end - token.start)
  }
}

extension Reading {
  /// Whether it is a time of day and no date.
  fileprivate var isTimeOnly: Bool {
    switch self.meaning {
    case .timeOfDay: true
    case .range(let first, let last): first.isTimeOnly && last.isTimeOnly
    default: false
    }
  }

  /// Whether it is one day, without a clock time.
  var isUntimedDay: Bool { self.clock == nil && isDay }

  /// The day with a time of day; the two stand in the text in the order given.
  fileprivate func joined(to time: Reading, _ first: Reading, _ second: Reading) -> Reading {
    var joined = time.on(self)
    if case .range(let start, let end) = time.meaning {
      joined = Reading(.range(start.on(self), end.on(self)))
    }
    joined.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    joined.rule = "\(self.rule) + \(time.rule)"
    return joined
  }

  /// The time with the part of the day that stands before it: "in the evening at eight".
  fileprivate func joined(toPartOf part: Reading) -> Reading {
    var joined = on(part)
    joined.tokens = part.tokens.lowerBound..<self.tokens.upperBound
    joined.rule = "\(part.rule) + \(self.rule)"
    return joined
  }

  /// The same time of day on a day; "3:20" on an afternoon lies after noon.
  private func on(_ date: Reading) -> Reading {
    var placed = date
    placed.tokens = self.tokens
    placed.rule = self.rule
    placed.partOfDay = self.partOfDay ?? date.partOfDay
    placed.clock = date.partOfDay?.isAfterNoon == true ? self.clock?.afternoon : self.clock
    return placed
  }
}

extension PartOfDay {
  /// Whether all of it lies after noon.
  fileprivate var isAfterNoon: Bool { self == .afternoon || self == .evening || self == .night }
}
