/// Dates as people write them to each other.
enum MessageDateRules {
  static let all: [Rule] = [
    joinedMonthDay, dayJoinedMonth, looseYearMonth, slashed, spaced, dayOfSomeMonth, dayAlone,
    weekdayAndNumber, now,
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

  static let spaced = Rule(
    name: "month day year, in numbers",
    starts: .digits,
    examples: [("10 31 1974", "1974-10-31"), ("31 10 1974", "1974-10-31")]
  ) { cursor in
    guard cursor.peek(-1)?.kind != .digits, !cursor.isGluedToSignBefore,
      let first = cursor.digits(1...2), let second = cursor.digits(1...2), let year = cursor.year(),
      !cursor.isNumberContinued
    else { return nil }
    let (month, day) = first > 12 ? (second, first) : (first, second)
    guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
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

  static let now = Rule(
    name: "now",
    keywords: [.now, .at, .right],
    examples: [
      ("ASAP", "PRESENT_REF"), ("at the moment", "PRESENT_REF"), ("at this time", "PRESENT_REF"),
    ]
  ) { cursor in
    if cursor.take(.now) { return Reading(.now) }
    if cursor.take(.right) {
      return cursor.take(.vague) == VagueTime.present.rawValue ? Reading(.now) : nil
    }
    guard cursor.take(.at) else { return nil }
    if cursor.take(.shift) == 0 { return cursor.take(.time) ? Reading(.now) : nil }
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

  /// Takes the year of "Sep-23-2020", "Aug 9, 96".
  fileprivate mutating func joinedYear() -> Int? {
    attempt { cursor in
      let isJoined =
        cursor.take(attachedSign: "-") || cursor.take(attachedSign: "/") || cursor.take(sign: ",")
      if let year = cursor.year() { return year }
      guard let short = cursor.digits(2...2), isJoined || short > 31, !cursor.isNumberContinued,
        cursor.isAtEndOfPhrase
      else { return nil }
      return Self.year(ofTwoDigits: short)
    }
  }
}
