/// German weekdays, days counted from today, and parts of a day.
enum GermanDayRules {
  static let all: [Rule] = [
    weekday, weekdayOfWeek, deictic, anniversary, partOfDay, partOfDate, partBesideDay, nightTo,
    shiftedPart,
  ]

  static let weekday = Rule(
    name: "weekday",
    starts: .weekday,
    examples: [
      ("Montag", "2025-02-24"), ("am Mittwoch", "2025-02-19"), ("Sonnabend", "2025-02-22"),
      ("Montagabend", "2025-02-24TEV"), ("Montag früh", "2025-02-24TMO"),
      ("der Freitagmorgen", "2025-02-21TMO"),
    ]
  ) { cursor in
    guard let token = cursor.next, token.isCapitalised,
      token.classes.isDisjoint(with: [.abbreviation, .frequency]),
      token.classes.contains(.partOfDay) || !cursor.followsName,
      let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:))
    else { return nil }
    let part = cursor.value(of: token, as: .partOfDay).map { PartOfDay.allCases[$0] }
    return Reading(
      .calendar(CalendarFields(weekday: weekday)),
      partOfDay: part ?? cursor.germanPartOfDay()
    )
  }

  static let weekdayOfWeek = Rule(
    name: "weekday of a week",
    starts: .weekday,
    needs: .shift,
    examples: [
      ("am Montag vergangener Woche", "2025-02-17"), ("Mittwoch der kommenden Woche", "2025-03-05"),
    ]
  ) { cursor in
    guard let token = cursor.next, token.isCapitalised, !token.classes.contains(.abbreviation),
      let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:))
    else { return nil }
    let part = cursor.value(of: token, as: .partOfDay).map { PartOfDay.allCases[$0] }
    cursor.skipThe()
    guard let shift = cursor.take(.shift), cursor.plainUnit() == .week else { return nil }
    return Reading(.weekdayOfWeek(weekday, weeks: shift), partOfDay: part)
  }

  /// "morgen" is tomorrow where it is small; a capital makes it the morning, unless a sentence
  /// begins with it.
  static let deictic = Rule(
    name: "deictic day",
    starts: .deictic,
    examples: [
      ("gestern", "2025-02-24"), ("heute", "2025-02-25"), ("übermorgen", "2025-02-27"),
      ("morgen früh", "2025-02-26TMO"), ("gestern Nachmittag", "2025-02-24TAF"),
    ]
  ) { cursor in
    guard let token = cursor.next, !token.classes.contains(.shift) else { return nil }
    let isMorning = token.classes.contains(.partOfDay) && token.isCapitalised
    if isMorning { guard cursor.isAtSentenceStart, cursor.isBeforeSmallWord else { return nil } }
    guard let days = cursor.take(.deictic) else { return nil }
    return Reading(
      .offset(.exact(abs(days)), .day, sign: days < 0 ? -1 : 1),
      partOfDay: cursor.germanPartOfDay()
    )
  }

  /// A weekday is the last one where it is counted back from, else the next.
  static let anniversary = Rule(
    name: "day so long ago",
    starts: [.deictic, .weekday],
    needs: [.unit, .fraction],
    examples: [
      ("heute vor drei Jahren", "2022-02-25"), ("morgen in zwei Wochen", "2025-03-12"),
      ("am Sonntag vor einer Woche", "2025-02-16"), ("Freitag in einer Woche", "2025-03-07"),
    ]
  ) { cursor in
    let days = cursor.take(.deictic)
    let weekday = days == nil ? cursor.take(.weekday).flatMap(Weekday.init(rawValue:)) : nil
    let isAgo = cursor.take(.before)
    guard isAgo || cursor.take(.in), let (quantity, unit) = cursor.germanLength(),
      case .exact = quantity, !unit.isClockUnit
    else { return nil }
    let day =
      days.map { Meaning.offset(.exact(abs($0)), .day, sign: $0 < 0 ? -1 : 1) }
      ?? weekday.map { .shifted(.weekday($0), by: isAgo ? -1 : 1) }
    let length = Length(quantity: quantity, unit: unit)
    return day.map { Reading(.anchored([length], sign: isAgo ? -1 : 1, Reading($0))) }
  }

  static let partOfDay = Rule(
    name: "part of day",
    starts: [.partOfDay, .phase],
    examples: [
      ("am Morgen", "2025-02-25TMO"), ("am späten Nachmittag", "2025-02-25TAF"),
      ("in der Nacht", "2025-02-25TNI"), ("mittags", "2025-02-25TMI"),
    ]
  ) { cursor in
    let isAdverb = cursor.next?.classes.contains(.frequency) == true
    let isShown = isAdverb || cursor.followsArticleOfPart
    let phase = cursor.next?.isCapitalised == false ? cursor.take(.phase) : nil
    guard isShown, isAdverb || cursor.next?.isCapitalised == true,
      let part = cursor.germanPartOfDay()
    else { return nil }
    return Reading(
      .timeOfDay,
      partOfDay: part,
      modifier: phase.flatMap(TIMEX3Modifier.init(phase:))
    )
  }

  static let partOfDate = Rule(
    name: "part of a day",
    starts: .partOfDay,
    examples: [
      ("am Abend des 24. Februar", "2025-02-24TEV"),
      ("der Morgen des 6. Juni 1944", "1944-06-06TMO"), ("am Abend vom Montag", "2025-02-24TEV"),
    ]
  ) { cursor in
    guard let part = cursor.germanPartOfDay(),
      cursor.isKeyword(cursor.next, .the) || cursor.take(.from)
    else { return nil }
    for rule in [GermanDateRules.dayMonth, GermanDateRules.dotted, weekday] {
      cursor.skipThe()
      if var reading = cursor.attempt({ rule.read(&$0) }) {
        reading.partOfDay = part
        return reading
      }
    }
    return nil
  }

  static let partBesideDay = Rule(
    name: "part of the day before, after",
    starts: .partOfDay,
    examples: [("am Abend zuvor", "2025-02-24TEV"), ("am Morgen danach", "2025-02-26TMO")]
  ) { cursor in
    guard let part = cursor.germanPartOfDay() else { return nil }
    if cursor.take(.earlier) { return Reading(.fromText(.unit(.day), by: -1), partOfDay: part) }
    guard cursor.take(.later) else { return nil }
    return Reading(.fromText(.unit(.day), by: 1), partOfDay: part)
  }

  /// The night before a day has the date on which it begins.
  static let nightTo = Rule(
    name: "night to a day",
    starts: .partOfDay,
    keywords: [.the],
    needs: .partOfDay,
    examples: [
      ("in der Nacht zum Montag", "2025-02-23TNI"), ("Nacht auf Sonntag", "2025-02-22TNI"),
      ("in der Nacht zum 24. Februar", "2025-02-23TNI"),
      ("in der Nacht von Sonntag auf Montag", "2025-02-23TNI"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard cursor.germanPartOfDay() == .night else { return nil }
    if cursor.take(.from) { _ = cursor.take(.weekday) }
    guard cursor.take(.onto) else { return nil }
    cursor.skipThe()
    let day = cursor.attempt { GermanDateRules.dayMonth.read(&$0) } ?? weekday.read(&cursor)
    guard case .calendar(let fields)? = day?.meaning, let before = fields.dayBefore else {
      return nil
    }
    return Reading(.calendar(before), partOfDay: .night)
  }

  static let shiftedPart = Rule(
    name: "last, this, next + part of day",
    starts: .shift,
    keywords: [.the, .following, .same, .that],
    needs: .partOfDay,
    examples: [
      ("letzte Nacht", "2025-02-24TNI"), ("an diesem Abend", "2025-02-25TEV"),
      ("am nächsten Morgen", "2025-02-26TMO"), ("am selben Abend", "2025-02-25TEV"),
      ("am heutigen Abend", "2025-02-25TEV"),
    ]
  ) { cursor in
    cursor.skipThe()
    let isToday = cursor.next?.classes.contains(.deictic) == true
    guard let shift = cursor.germanTextShift() ?? cursor.take(.shift),
      let part = cursor.germanPartOfDay()
    else { return nil }
    let isFromText = !isToday && shift >= 0
    guard !isFromText else { return Reading(.fromText(.unit(.day), by: shift), partOfDay: part) }
    return Reading(
      .offset(.exact(abs(shift)), .day, sign: shift < 0 ? -1 : 1),
      partOfDay: part
    )
  }
}

extension Cursor {
  /// Takes "folgenden", "selben", "jenem" and gives the distance.
  mutating func germanTextShift() -> Int? {
    if take(.following) { return 1 }
    return take(.same) || take(.that) ? 0 : nil
  }

  /// Whether a small word stands behind the next token, as it does in a sentence.
  fileprivate var isBeforeSmallWord: Bool {
    peek(1).map { $0.kind == .word && !$0.isCapitalised } ?? false
  }

  /// Whether "am", "in der" or "für den" stands before the next token.
  fileprivate var followsArticleOfPart: Bool {
    if isKeyword(peek(-1), .on) { return true }
    return isKeyword(peek(-1), .the) && [Keyword.in, .for].contains { isKeyword(peek(-2), $0) }
  }
}

extension CalendarFields {
  /// The day before a weekday or a day of a month.
  fileprivate var dayBefore: CalendarFields? {
    if let month, let day {
      guard let date = CivilDate(year: year ?? 2001, month: month, day: day)?.adding(days: -1),
        year != nil || (month, day) != (3, 1)
      else { return nil }
      let isYearBefore = (month, day) == (1, 1)
      return CalendarFields(
        year: year == nil ? nil : date.year,
        yearShift: yearShift.map { isYearBefore ? $0 - 1 : $0 },
        month: date.month,
        day: date.day
      )
    }
    guard let weekday else { return nil }
    return CalendarFields(weekday: Weekday(isoNumber: (weekday.isoNumber + 5) % 7 + 1))
  }
}
