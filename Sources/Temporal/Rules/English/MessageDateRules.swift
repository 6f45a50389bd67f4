/// Dates as people write them to each other.
enum MessageDateRules {
  static let all: [Rule] = [
    joinedMonthDay, dayJoinedMonth, looseYearMonth, slashed, dayOfSomeMonth, dayAlone,
    weekdayAndNumber, edge,
    edgeOfUnit, weekOf, monthOf, weekNumber, unitAfterNext, thisUnit, halfCode, rest, toDate, now,
  ]

  static let joinedMonthDay = Rule(
    name: "month and day, joined",
    starts: [.month, .weekday],
    examples: [
      ("april22", "2025-04-22"), ("Oct/2", "2025-10-02"), ("Sep-23-2020", "2020-09-23"),
      ("Aug 9 96", "1996-08-09"),
    ]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    guard let month = cursor.monthName() else { return nil }
    _ = cursor.take(attachedSign: "-") || cursor.take(attachedSign: "/") || cursor.take(sign: ",")
    guard let day = cursor.dayOfMonth() else { return nil }
    let year = cursor.joinedYear()
    return Reading(
      .calendar(CalendarFields(year: year, month: month, day: day, weekday: weekday))
    )
  }

  static let dayJoinedMonth = Rule(
    name: "day and month, joined",
    starts: .digits,
    examples: [("22april", "2025-04-22"), ("2019-sep-1", "2019-09-01")]
  ) { cursor in
    if let year = cursor.year() {
      guard let month = cursor.monthAfterDay(),
        cursor.take(attachedSign: "-") || cursor.take(attachedSign: "/"),
        let day = cursor.dayOfMonth()
      else { return nil }
      return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
    }
    guard let day = cursor.dayOfMonth(), let month = cursor.monthAfterDay() else { return nil }
    return Reading(.calendar(CalendarFields(year: cursor.joinedYear(), month: month, day: day)))
  }

  static let looseYearMonth = Rule(
    name: "year and month in numbers",
    starts: .digits,
    examples: [("2015-3", "2015-03"), ("11 / 2016", "2016-11"), ("2016/ 11", "2016-11")]
  ) { cursor in
    guard !cursor.isGluedToSignBefore else { return nil }
    let year = cursor.year()
    let first = year ?? cursor.digits(1...2)
    guard let first, cursor.take(sign: "-") || cursor.take(sign: "/"),
      let second = year == nil ? cursor.year() : cursor.digits(1...2), cursor.isAtEndOfPhrase,
      (1...12).contains(year == nil ? first : second)
    else { return nil }
    let month = year == nil ? first : second
    return Reading(.calendar(CalendarFields(year: year ?? second, month: month)))
  }

  static let slashed = Rule(
    name: "month/day",
    starts: [.digits, .weekday],
    examples: [("2/15", "2026-02-15"), ("on 15/3", "2025-03-15"), ("friday 5/12", "2025-05-12")]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    guard !cursor.isGluedToSignBefore || cursor.isBehindSlashedDate,
      let first = cursor.digits(1...2), cursor.take(sign: "/"),
      let second = cursor.digits(1...2), !cursor.isNumberContinued,
      cursor.next?.isSign("/") != true || cursor.next?.isAttached != true
    else { return nil }
    let (month, day) = first > 12 ? (second, first) : (first, second)
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    return Reading(.calendar(CalendarFields(month: month, day: day, weekday: weekday)))
  }

  static let dayOfSomeMonth = Rule(
    name: "day of last, this, next month",
    starts: [.digits, .ordinal],
    keywords: [.the],
    needs: .unit,
    examples: [("20th of next month", "2025-03-20"), ("the 21st this month", "2025-02-21")]
  ) { cursor in
    cursor.skipThe()
    guard let day = cursor.dayOfMonth() else { return nil }
    _ = cursor.takeUnit(.day)
    _ = cursor.take(.of)
    cursor.skipThe()
    let shift = cursor.take(.current) ? 0 : cursor.take(.shift)
    guard let shift, cursor.takeUnit(.month) else { return nil }
    return Reading(.nth(day, .unit(.day), of: Reading(.shifted(.unit(.month), by: shift))))
  }

  static let dayAlone = Rule(
    name: "day alone",
    starts: [.digits, .ordinal],
    keywords: [.the],
    examples: [("on the 15th", "2025-03-15"), ("on 28", "2025-02-28"), ("the 3rd", "2025-03-03")]
  ) { cursor in
    let isOn = cursor.isKeyword(cursor.peek(-1), .on)
    let isDefinite = cursor.take(.the)
    let isInDigits = cursor.next?.kind == .digits
    guard let day = isInDigits ? cursor.dayOfMonth() : cursor.ordinal(), (1...31).contains(day),
      isOn || isDefinite, cursor.isAtEndOfPhrase
    else { return nil }
    return Reading(.calendar(CalendarFields(day: day)))
  }

  static let weekdayAndNumber = Rule(
    name: "weekday and day",
    starts: .weekday,
    examples: [("Fri 28th", "2025-02-28"), ("tuesday 4", "2025-03-04")]
  ) { cursor in
    guard let weekday = cursor.weekdayBeforeDate() else { return nil }
    cursor.skipThe()
    guard let day = cursor.dayOfMonth(), cursor.isAtEndOfPhrase, !cursor.isKeyword(cursor.next, .to)
    else { return nil }
    return Reading(.calendar(CalendarFields(day: day, weekday: weekday)))
  }

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

  static let weekOf = Rule(
    name: "week of a day",
    starts: .unit,
    keywords: [.the],
    needs: .unit,
    examples: [("the week of october 7th", "2025-W41")]
  ) { cursor in
    cursor.skipThe()
    guard cursor.takeUnit(.week), cursor.take(.of) || cursor.take(.starting) else { return nil }
    _ = cursor.take(.on)
    for rule in [CalendarDateRules.monthDay, CalendarDateRules.dayMonth, slashed, dayAlone] {
      if let day = cursor.attempt({ rule.read(&$0) }) { return Reading(.weekOf(day)) }
    }
    return nil
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
    return Reading(.calendar(CalendarFields(year: cursor.yearAfterMonth(), month: month)))
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

  static let halfCode = Rule(
    name: "half code",
    starts: .digits,
    keywords: [.h],
    examples: [("2019-H2", "2019-H2"), ("H1 2020", "2020-H1")]
  ) { cursor in
    if let year = cursor.digits(4...4) {
      _ = cursor.take(attachedSign: "-")
      guard (1000...2999).contains(year), let half = cursor.codedHalf() else { return nil }
      return Reading(.calendar(CalendarFields(year: year, period: .half(half))))
    }
    guard let half = cursor.codedHalf(), let year = cursor.yearAfterMonth() else { return nil }
    return Reading(.calendar(CalendarFields(year: year, period: .half(half))))
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

  static let now = Rule(
    name: "now",
    keywords: [.now, .at, .right],
    examples: [("ASAP", "PRESENT_REF"), ("at the moment", "PRESENT_REF")]
  ) { cursor in
    if cursor.take(.now) { return Reading(.now) }
    if cursor.take(.right) {
      return cursor.take(.vague) == VagueTime.present.rawValue ? Reading(.now) : nil
    }
    guard cursor.take(.at) else { return nil }
    cursor.skipThe()
    return cursor.take(.present) ? Reading(.now) : nil
  }
}

extension Cursor {
  /// Whether a phrase ends here, so that the number before stands for itself.
  var isAtEndOfPhrase: Bool {
    guard let token = next else { return true }
    if token.kind == .sign { return !token.isAttached || token.isSign(among: ".,;:!?)\"'\n") }
    let words: [Keyword] = [
      .at, .and, .or, .from, .to, .for, .of, .by, .until, .before, .after, .between,
    ]
    return token.kind == .word
      && (words.contains { isKeyword(token, $0) } || token.classes.contains(.partOfDay))
  }

  /// Whether a date with a slash and a hyphen stand before: the "5/7" of "5/1-5/7".
  fileprivate var isBehindSlashedDate: Bool {
    peek(-1)?.isSign("-") == true && peek(-2)?.kind == .digits && peek(-3)?.isSign("/") == true
  }

  /// Takes "H2".
  fileprivate mutating func codedHalf() -> Int? {
    attempt { cursor in
      guard cursor.take(.h), cursor.next?.isAttached == true, let half = cursor.digits(1...1),
        (1...2).contains(half)
      else { return nil }
      return half
    }
  }

  /// Takes the year of "Sep-23-2020", "Aug 9, 96".
  fileprivate mutating func joinedYear() -> Int? {
    attempt { cursor in
      let isJoined =
        cursor.take(attachedSign: "-") || cursor.take(attachedSign: "/") || cursor.take(sign: ",")
      if let year = cursor.year() { return year }
      guard let short = cursor.digits(2...2), isJoined || short > 31, !cursor.isNumberContinued,
        cursor.isAtEndOfPhrase
      else { return nil }
      return short < 50 ? 2000 + short : 1900 + short
    }
  }

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
