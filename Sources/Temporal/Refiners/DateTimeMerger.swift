/// Joins a date and a time of day that stand side by side.
///
/// "9 p.m. Monday" and "Monday at 9 p.m." are one expression each.
struct DateTimeMerger: Refiner {
  func refine(_ readings: [Reading], in cursor: Cursor) -> [Reading] {
    var merged: [Reading] = []
    for reading in readings {
      if let last = merged.last, let joined = join(last, reading, cursor) {
        merged[merged.count - 1] = joined
      } else {
        merged.append(reading)
      }
    }
    return merged
  }

  private func join(_ first: Reading, _ second: Reading, _ cursor: Cursor) -> Reading? {
    if first.isTimeOnly, second.isTimeOnly, areNear(first, second, cursor),
      isBracketed(second, cursor)
    {
      return first
    }
    guard areNear(first, second, cursor) else { return nil }
    if first.isTimeOnly, second.isDay { return combine(date: second, time: first, first, second) }
    if second.isTimeOnly, first.isDay, !isBracketed(second, cursor) {
      return combine(date: first, time: second, first, second)
    }
    return nil
  }

  /// Whether a reading stands in brackets.
  private func isBracketed(_ reading: Reading, _ cursor: Cursor) -> Bool {
    let before = reading.tokens.lowerBound - 1
    return before >= 0 && cursor.tokens[before].isSign("(")
  }

  private func combine(
    date: Reading,
    time: Reading,
    _ first: Reading,
    _ second: Reading
  ) -> Reading {
    var joined = date
    joined.clock = time.clock
    joined.partOfDay = time.partOfDay ?? date.partOfDay
    joined.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    joined.rule = "\(date.rule) + \(time.rule)"
    return joined
  }

  /// Whether nothing stands between two readings but what can stand inside one: "on", "local time",
  /// a zone, another clock time in brackets.
  private func areNear(_ first: Reading, _ second: Reading, _ cursor: Cursor) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count <= Self.farthest
      && between.allSatisfy { canJoin(cursor.tokens[$0], cursor) }
  }

  /// How many tokens may stand between a time and its day: "21:14 local time (12:14 GMT) on Sunday".
  private static let farthest = 11

  private func canJoin(_ token: Token, _ cursor: Cursor) -> Bool {
    if token.isSign(among: ",():") || token.kind == .digits { return true }
    if token.classes.contains(.zone) || isZoneLike(token) { return true }
    return [Keyword.on, .at, .time, .local, .m, .p, .a].contains { cursor.isKeyword(token, $0) }
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
    if case .timeOfDay = meaning { true } else { false }
  }

  /// Whether it is one day, without a clock time.
  fileprivate var isDay: Bool {
    guard clock == nil else { return false }
    switch meaning {
    case .calendar(let fields):
      return fields.day != nil || fields.weekday != nil || fields.holiday != nil
    case .fromText(let target, _): return target.isDay
    case .offset(_, let unit, _): return unit == .day
    case .shifted(let target, _): return target.isDay
    default: return false
    }
  }
}

extension CalendarTarget {
  /// Whether it is a single day.
  fileprivate var isDay: Bool {
    switch self {
    case .weekday, .holiday: true
    case .unit(let unit): unit == .day
    default: false
    }
  }
}
