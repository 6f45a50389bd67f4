/// Dates counted from the day of the article.
enum DeicticRules {
  static let all: [Rule] = [
    deictic, dayBeyond, weekdays, weekday, weekdayOfWeek, weekOfWeekday, weekdayAndDay, shiftedPart,
    textPart,
    partBeforeDay, partOfDate, shifted, weekend, fromText,
    sinceThen,
  ]

  static let deictic = Rule(
    name: "deictic day",
    starts: .deictic,
    examples: [
      ("yesterday", "2025-02-24"), ("today", "2025-02-25"),
      ("tomorrow morning", "2025-02-26TMO"), ("yesterday evening", "2025-02-24TEV"),
    ]
  ) { cursor in
    guard let token = cursor.next, !cursor.isInTitle(token), let days = cursor.take(.deictic) else {
      return nil
    }
    let isTonight = cursor.spelling(of: token, is: "tonight")
    let part = isTonight ? .night : cursor.partOfDay()
    return Reading(.offset(.exact(abs(days)), .day, sign: days < 0 ? -1 : 1), partOfDay: part)
  }

  static let dayBeyond = Rule(
    name: "the day before yesterday, after tomorrow",
    starts: .unit,
    keywords: [.the],
    needs: .deictic,
    examples: [
      ("the day before yesterday", "2025-02-23"), ("the day after tomorrow", "2025-02-27"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard cursor.takeUnit(.day) else { return nil }
    let sign = cursor.take(.before) ? -1 : 1
    guard sign < 0 || cursor.take(.after), cursor.take(.deictic) == sign else { return nil }
    return Reading(.offset(.exact(2), .day, sign: sign), partOfDay: cursor.partOfDay())
  }

  static let weekdayOfWeek = Rule(
    name: "weekday of a week",
    starts: .weekday,
    needs: .unit,
    examples: [
      ("Friday of next week", "2025-03-07"), ("Wednesday last week", "2025-02-19"),
      ("Monday of this week", "2025-02-24"),
    ]
  ) { cursor in
    guard let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:)) else { return nil }
    _ = cursor.take(.of) || cursor.take(sign: ",")
    guard let shift = cursor.take(.shift), cursor.takeUnit(.week) else { return nil }
    return Reading(.weekdayOfWeek(weekday, weeks: shift), partOfDay: cursor.partOfDay())
  }

  static let weekOfWeekday = Rule(
    name: "week and its weekday",
    starts: .shift,
    needs: .weekday,
    examples: [("next week on Friday", "2025-03-07"), ("last week Tuesday", "2025-02-18")]
  ) { cursor in
    guard let shift = cursor.take(.shift), cursor.takeUnit(.week) else { return nil }
    _ = cursor.take(.on)
    guard let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:)) else { return nil }
    return Reading(.weekdayOfWeek(weekday, weeks: shift), partOfDay: cursor.partOfDay())
  }

  /// A weekday with the day of a month that is not named.
  static let weekdayAndDay = Rule(
    name: "weekday + day",
    starts: .weekday,
    examples: [("Tuesday the 18th", "2025-02-18"), ("Monday, the 24th", "2025-02-24")]
  ) { cursor in
    guard let weekday = cursor.weekdayBeforeDate(), cursor.take(.the) else { return nil }
    let isInDigits = cursor.next?.kind == .digits
    guard let day = cursor.ordinal(), (1...31).contains(day),
      isInDigits || cursor.next?.kind != .word
    else { return nil }
    return Reading(.calendar(CalendarFields(day: day, weekday: weekday)))
  }

  static let weekdays = Rule(
    name: "weekdays",
    starts: .weekday,
    examples: [
      ("on Mondays", "XXXX-WXX-1"), ("Thursdays in 1994", "1994-WXX-4"),
      ("Friday nights", "XXXX-WXX-5TNI"),
    ]
  ) { cursor in
    guard let token = cursor.next, token.isCapitalised || cursor.style == .message,
      let weekday = cursor.take(.weekday)
    else { return nil }
    let isPlural = cursor.isPlural(token)
    var part: PartOfDay?
    if let noun = cursor.next, let found = cursor.partOfDay() {
      guard isPlural || cursor.isPlural(noun) else { return nil }
      part = found
    } else if !isPlural {
      return nil
    }
    let year: Int? = cursor.attempt { $0.take(.in) ? $0.year() : nil }
    let value = "\(year.map(Resolver.yearText) ?? "XXXX")-WXX-\(weekday)"
    return Reading(.set(part.map { value + "T" + $0.rawValue } ?? value))
  }

  static let weekday = Rule(
    name: "weekday",
    starts: .weekday,
    examples: [
      ("Monday", "2025-02-24"), ("on Wednesday", "2025-02-19"),
      ("Monday evening", "2025-02-24TEV"), ("Tuesday", "2025-02-25"),
    ]
  ) { cursor in
    guard let token = cursor.next, !cursor.isBareAbbreviation, !cursor.isPlural(token),
      token.isCapitalised || !token.classes.contains(.abbreviation) || cursor.style == .message,
      let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:))
    else { return nil }
    cursor.takeAbbreviationPoint()
    return Reading(.calendar(CalendarFields(weekday: weekday)), partOfDay: cursor.partOfDay())
  }

  static let shifted = Rule(
    name: "last, this, next",
    starts: .shift,
    keywords: [.the],
    needs: [.unit, .weekday, .month, .season],
    examples: [
      ("last week", "2025-W08"), ("this month", "2025-02"), ("next year", "2026"),
      ("last Monday", "2025-02-24"), ("this summer", "2025-SU"),
      ("the previous day", "2025-02-24"), ("last March", "2024-03"), ("next quarter", "2025-Q2"),
      ("this coming Sunday", "2025-03-02"),
    ]
  ) { cursor in
    let isDefinite = cursor.isKeyword(cursor.next, .the)
    cursor.skipThe()
    guard let word = cursor.next, var shift = cursor.take(.shift) else { return nil }
    if isDefinite, shift != 0, cursor.takeUnit(.day) {
      return Reading(.fromText(.unit(.day), by: shift), partOfDay: cursor.partOfDay())
    }
    let isComing = shift == 0 ? cursor.take(.shift) : nil
    if let isComing {
      shift = isComing
      if cursor.style == .message,
        let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:))
      {
        return Reading(.calendar(CalendarFields(weekday: weekday)), partOfDay: cursor.partOfDay())
      }
    }
    guard let token = cursor.next, let target = cursor.calendarTarget() else { return nil }
    if case .unit = target, cursor.isPlural(token) || token.isCapitalised { return nil }
    var reading = Reading(.shifted(target, by: shift), partOfDay: cursor.partOfDay())
    reading.isDeictic = !isDefinite && !cursor.spelling(of: word, is: "previous")
    return reading
  }

  static let shiftedPart = Rule(
    name: "last, this + part of day",
    starts: .shift,
    needs: .partOfDay,
    examples: [("this morning", "2025-02-25TMO"), ("last night", "2025-02-24TNI")]
  ) { cursor in
    guard let shift = cursor.take(.shift), let part = cursor.partOfDay() else { return nil }
    return Reading(
      .offset(.exact(abs(shift)), .day, sign: shift < 0 ? -1 : 1),
      partOfDay: part
    )
  }

  static let textPart = Rule(
    name: "the next, that + part of day",
    keywords: [.the, .that],
    needs: .partOfDay,
    examples: [("the next morning", "2025-02-26TMO"), ("that evening", "2025-02-25TEV")]
  ) { cursor in
    var shift = 0
    if cursor.take(.the) {
      guard let counted = cursor.take(.following) ? 1 : cursor.take(.shift) else { return nil }
      shift = counted
    } else {
      guard cursor.take(.that) else { return nil }
    }
    guard let number = cursor.take(.partOfDay) else { return nil }
    return Reading(
      .fromText(.unit(.day), by: shift),
      partOfDay: PartOfDay.allCases[number]
    )
  }

  static let partBeforeDay = Rule(
    name: "part of the day + day",
    starts: .partOfDay,
    needs: [.weekday, .deictic],
    examples: [
      ("dawn on Monday", "2025-02-24TDA"), ("overnight Friday", "2025-02-21TNI"),
      ("nightfall on Sunday", "2025-02-23TEV"),
    ]
  ) { cursor in
    guard let number = cursor.take(.partOfDay) else { return nil }
    _ = cursor.take(.on)
    guard var reading = cursor.attempt({ weekday.read(&$0) }), reading.partOfDay == nil else {
      return nil
    }
    reading.partOfDay = PartOfDay.allCases[number]
    return reading
  }

  static let partOfDate = Rule(
    name: "part of a day",
    keywords: [.the],
    needs: .partOfDay,
    examples: [
      ("the night of 13 February", "2025-02-13TNI"),
      ("the morning of December 28, 1979", "1979-12-28TMO"),
    ]
  ) { cursor in
    guard cursor.take(.the), let number = cursor.take(.partOfDay), cursor.take(.of) else {
      return nil
    }
    for rule in [CalendarDateRules.dayMonth, CalendarDateRules.monthDay, weekday, deictic] {
      if var reading = cursor.attempt({ rule.read(&$0) }) {
        reading.partOfDay = PartOfDay.allCases[number]
        return reading
      }
    }
    return nil
  }

  static let weekend = Rule(
    name: "weekend",
    keywords: [.the],
    needs: .unit,
    examples: [("over the weekend", "2025-W08-WE")]
  ) { cursor in
    guard cursor.style == .article, cursor.take(.the), cursor.takeUnit(.weekend) else { return nil }
    return Reading(.shifted(.unit(.weekend), by: -1))
  }

  static let fromText = Rule(
    name: "the following, that, the same",
    keywords: [.the, .that],
    needs: [.unit, .weekday, .month, .season],
    examples: [
      ("the following year", "2026"), ("that year", "2025"), ("the same day", "2025-02-25"),
      ("the following Monday", "2025-03-03"),
    ]
  ) { cursor in
    let shift: Int
    if cursor.take(.that) {
      shift = 0
    } else {
      guard cursor.take(.the) else { return nil }
      if cursor.take(.following) {
        shift = 1
      } else if cursor.take(.same) {
        shift = 0
      } else {
        return nil
      }
    }
    guard let token = cursor.next, let target = cursor.calendarTarget(), !cursor.isPlural(token)
    else { return nil }
    if case .month = target { return nil }
    return Reading(.fromText(target, by: shift), partOfDay: cursor.partOfDay())
  }

  static let sinceThen = Rule(
    name: "day after, before",
    keywords: [.the],
    needs: .unit,
    examples: [("the day before", "2025-02-24"), ("the year after", "2026")]
  ) { cursor in
    guard cursor.take(.the), let unit = cursor.unit() else { return nil }
    let isEnd: (Cursor) -> Bool = { $0.next?.isSign(",") ?? true || $0.next?.isSign(".") ?? true }
    if cursor.take(.before) {
      return isEnd(cursor) ? Reading(.fromText(.unit(unit), by: -1)) : nil
    }
    guard cursor.take(.after), isEnd(cursor) else { return nil }
    return Reading(.fromText(.unit(unit), by: 1))
  }
}
