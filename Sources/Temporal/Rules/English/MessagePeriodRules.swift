/// Weeks, months, years and parts of them as people write them to each other.
enum MessagePeriodRules {
  static let all: [Rule] = [
    edge, edgeOfUnit, monthOf, weekNumber, unitAfterNext, thisUnit,
    rest, toDate,
  ]

  static let edge = Rule(
    name: "EOM, EOY",
    starts: .periodEdge,
    keywords: [.the],
    examples: [("EOM", "2025-02-21/2025-02-28"), ("the BOY", "2025-01/2025-03")]
  ) { cursor in
    cursor.skipThe()
    guard let code = cursor.take(.periodEdge), let unit = TimeUnit(rawValue: abs(code)) else {
      return nil
    }
    return Reading(.shifted(.unit(unit), by: 0), modifier: code < 0 ? .start : .end)
  }

  static let edgeOfUnit = Rule(
    name: "end of the month",
    starts: .phase,
    keywords: [.the, .end, .start, .starting],
    examples: [
      ("the end of the month", "2025-02-21/2025-02-28"),
      ("beginning of next week", "2025-03-03/2025-03-05"), ("end of year", "2025-09/2025-12"),
      ("end of April", "2025-04-21/2025-04-30"), ("beginning of 2017", "2017-01/2017-03"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let modifier = cursor.edgeWord(), cursor.take(.of) else { return nil }
    _ = cursor.take(.approximator)
    guard var reading = cursor.longPeriod() else { return nil }
    reading.modifier = modifier
    return reading
  }

  static let monthOf = Rule(
    name: "month of",
    starts: .unit,
    keywords: [.the],
    needs: .month,
    examples: [("the month of September", "2025-09"), ("month of mar", "2025-03")]
  ) { cursor in
    cursor.skipThe()
    guard cursor.takeUnit(.month), cursor.take(.of), let month = cursor.monthName() else {
      return nil
    }
    return Reading(.calendar(CalendarFields(year: cursor.yearAfterDate(), month: month)))
  }

  static let weekNumber = Rule(
    name: "week number",
    starts: .unit,
    keywords: [.the],
    needs: .unit,
    examples: [("week 10", "2025-W10"), ("week 27 of last year", "2024-W27")]
  ) { cursor in
    cursor.skipThe()
    guard cursor.takeUnit(.week), let number = cursor.digits(1...2), (1...53).contains(number)
    else {
      return nil
    }
    _ = cursor.take(.of)
    let year = cursor.year()
    let shift = year == nil ? cursor.shiftedYear() ?? 0 : 0
    let scope =
      year.map { Reading(.calendar(CalendarFields(year: $0))) }
      ?? Reading(.shifted(.unit(.year), by: shift))
    return Reading(.nth(number, .unit(.week), of: scope))
  }

  static let unitAfterNext = Rule(
    name: "after next, before last",
    starts: [.unit, .weekday],
    keywords: [.the],
    needs: .shift,
    examples: [("the week after next", "2025-W11"), ("Friday after next", "2025-03-07")]
  ) { cursor in
    cursor.skipThe()
    guard let token = cursor.next, let target = cursor.calendarTarget(), !cursor.isPlural(token)
    else {
      return nil
    }
    let sign = cursor.take(.before) ? -1 : 1
    guard sign < 0 || cursor.take(.after), cursor.take(.shift) == sign else { return nil }
    switch target {
    case .unit(let unit): return Reading(.shifted(.unit(unit), by: 2 * sign))
    case .weekday(let weekday): return Reading(.nthWeekday(weekday, 2 * sign))
    default: return nil
    }
  }

  static let thisUnit = Rule(
    name: "the unit",
    starts: .unit,
    keywords: [.the],
    examples: [
      ("for the day", "2025-02-25"), ("of the year", "2025"), ("on weekend", "2025-W09-WE"),
      ("the weekend", "2025-W09-WE"),
    ]
  ) { cursor in
    let isDefinite = cursor.take(.the)
    guard let token = cursor.next, let unit = cursor.unit(), !cursor.isPlural(token),
      unit == .weekend || isDefinite && [.day, .week, .month, .year].contains(unit)
    else { return nil }
    return Reading(.shifted(.unit(unit), by: 0))
  }

  static let rest = Rule(
    name: "rest of a unit",
    keywords: [.the, .rest],
    needs: .unit,
    examples: [
      ("the rest of the week", "2025-02-25/2025-03-02"), ("rest of month", "2025-02-25/2025-02-28"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard cursor.take(.rest) else { return nil }
    _ = cursor.take(.of)
    _ = cursor.take(.the) || cursor.take(.shift) == 0
    guard let unit = cursor.unit() else { return nil }
    return Reading(.rest(unit))
  }

  static let toDate = Rule(
    name: "all of a unit",
    keywords: [.all, .full],
    examples: [("all week", "P1W"), ("full day", "P1D")]
  ) { cursor in
    guard cursor.take(.all) || cursor.take(.full) else { return nil }
    _ = cursor.takeHyphen()
    guard let token = cursor.next, let unit = cursor.unit(), !cursor.isPlural(token) else {
      return nil
    }
    return Reading(.duration(.exact(1), unit))
  }
}

extension Cursor {
  /// Takes the word for a part of a period: "end", "beginning", "middle", "start".
  fileprivate mutating func edgeWord() -> TIMEX3Modifier? {
    if take(.end) { return .end }
    if take(.start) || take(.starting) { return .start }
    return attempt { cursor in
      guard let phase = cursor.take(.phase), phase < 4 else { return nil }
      return TIMEX3Modifier(phase: phase)
    }
  }

  /// Takes a period of which a part is meant: "April", "2017", "next week", "the year", "month".
  fileprivate mutating func longPeriod() -> Reading? {
    let rules = [
      CalendarDateRules.monthYear, CalendarDateRules.month, YearRules.year, DeicticRules.shifted,
      DeicticRules.fromText,
    ]
    for rule in rules {
      if let reading = attempt({ rule.read(&$0) }) { return reading }
    }
    if let month = monthName() { return Reading(.calendar(CalendarFields(month: month))) }
    skipThe()
    let isCurrent = take(.current)
    guard let unit = unit(), isCurrent || [.day, .week, .month, .year].contains(unit) else {
      return nil
    }
    return Reading(.shifted(.unit(unit), by: 0))
  }
}
