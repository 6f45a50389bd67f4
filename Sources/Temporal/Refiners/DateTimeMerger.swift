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
    guard areNear(first, second, cursor) else { return nil }
    if first.isTimeOnly, second.isDay { return combine(date: second, time: first, first, second) }
    if second.isTimeOnly, first.isDay { return combine(date: first, time: second, first, second) }
    return nil
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

  /// Whether nothing but "on", "at" or a comma stands between two readings.
  private func areNear(_ first: Reading, _ second: Reading, _ cursor: Cursor) -> Bool {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count <= 2
      && between.allSatisfy { index in
        let token = cursor.tokens[index]
        return token.isSign(",") || cursor.isKeyword(token, .on) || cursor.isKeyword(token, .at)
      }
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
    case .calendar(let fields): return fields.day != nil || fields.weekday != nil
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
    case .weekday: true
    case .unit(let unit): unit == .day
    default: false
    }
  }
}
