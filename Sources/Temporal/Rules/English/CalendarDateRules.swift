/// Dates that name their month or write it as a number.
enum CalendarDateRules {
  static let all: [Rule] = [
    iso, compact, stamp, numeric, dotted, dayRange, monthDayRange, monthDay, dayMonth, monthYear,
    yearMonth,
    monthNumberYear, month,
    monthShifted,
  ]

  static let iso = Rule(
    name: "ISO date",
    starts: .digits,
    examples: [
      ("2025-02-24", "2025-02-24"), ("2025/02/24", "2025-02-24"), ("2024-12", "2024-12"),
      ("2012/8/10", "2012-08-10"),
    ]
  ) { cursor in
    guard let year = cursor.digits(4...4), (1000...2999).contains(year),
      let separator = cursor.attachedSeparator("-", "/"), let month = cursor.digits(1...2),
      (1...12).contains(month)
    else { return nil }
    let isPadded = cursor.peek(-1)?.detail == 2
    guard cursor.take(attachedSign: separator) else {
      // "2006-07" is a month to a machine and two years to a writer; text has the latter.
      guard separator == "-", isPadded, year % 100 >= month || cursor.next == nil,
        cursor.next?.isAttached != true || cursor.isAtClosingSign
      else { return nil }
      return Reading(.calendar(CalendarFields(year: year, month: month)))
    }
    guard let day = cursor.digits(1...2),
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    let reading = Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
    return cursor.addingISOTime(to: reading)
  }

  static let compact = Rule(
    name: "ISO date without hyphens",
    starts: .digits,
    examples: [("20250224", "2025-02-24")]
  ) { cursor in
    guard !cursor.isGluedToSignBefore, let digits = cursor.digits(8...8), !cursor.isNumberContinued,
      (1900...2099).contains(digits / 10_000),
      let day = CivilDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100),
      cursor.next?.kind != .word || cursor.next?.isAttached != true
    else { return nil }
    return Reading(.calendar(CalendarFields(year: day.year, month: day.month, day: day.day)))
  }

  /// The form of C's `asctime` and of mail and logs, whose year comes last.
  static let stamp = Rule(
    name: "date, time and year",
    starts: [.weekday, .month],
    examples: [
      ("Wed Aug 05 12:00:00 2015", "2015-08-05T12:00:00"),
      ("Thu Oct 26 11:00:09 EDT 2023", "2023-10-26T11:00:09"),
    ]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    guard let month = cursor.monthName(), let day = cursor.dayOfMonth(),
      let time = cursor.attempt({ ClockRules.clock.read(&$0) })?.clock, let year = cursor.year(),
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    let fields = CalendarFields(year: year, month: month, day: day, weekday: weekday)
    return Reading(.calendar(fields), clock: time)
  }

  /// Slashes are read month first, as American papers write; a first number above 12 is a day.
  static let numeric = Rule(
    name: "numeric date",
    starts: [.digits, .weekday],
    examples: [
      ("02/24/2025", "2025-02-24"), ("24/02/2025", "2025-02-24"), ("2/7/98", "1998-02-07"),
      ("Monday 2/24/2025", "2025-02-24"),
    ]
  ) { cursor in
    _ = cursor.weekdayBeforeDate()
    guard !cursor.isGluedToSignBefore, let first = cursor.digits(1...2),
      let separator = cursor.attachedSeparator("/", "-"),
      let second = cursor.digits(1...2), cursor.take(attachedSign: separator),
      let year = cursor.yearOfTwoOrFourDigits()
    else { return nil }
    let (month, day) = first > 12 ? (second, first) : (first, second)
    guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
  }

  static let dotted = Rule(
    name: "dotted date",
    starts: .digits,
    examples: [
      ("24.02.2025", "2025-02-24"), ("2025.02.24", "2025-02-24"), ("02.24.2025", "2025-02-24"),
    ]
  ) { cursor in
    if let (year, month, day) = cursor.dottedYearMonthDay() {
      return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
    }
    guard let first = cursor.digits(1...2), cursor.take(attachedSign: "."),
      let second = cursor.digits(1...2), cursor.take(attachedSign: "."),
      let year = cursor.yearOfTwoOrFourDigits()
    else { return nil }
    let (day, month) = second > 12 ? (second, first) : (first, second)
    guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
  }

  static let dayRange = Rule(
    name: "day range",
    starts: [.digits, .ordinal],
    keywords: [.the],
    needs: .month,
    examples: [
      ("3-7 March 2024", "2024-03-03 2024-03-07"),
      ("between 3 and 7 March", "2025-03-03 2025-03-07"),
      ("from 3 to 7 March", "2025-03-03 2025-03-07"),
    ]
  ) { cursor in
    let begin = cursor.index
    let opening = cursor.openingOfRange
    cursor.skipThe()
    guard let first = cursor.dayOfMonth() else { return nil }
    let end = cursor.index
    guard cursor.takeRangeSeparator(opening) else { return nil }
    let start = cursor.index
    cursor.skipThe()
    guard let last = cursor.dayOfMonth() else { return nil }
    _ = cursor.take(.of)
    guard let month = cursor.monthName(), first < last else { return nil }
    let fields = CalendarFields(year: cursor.yearAfterDate(), month: month, day: last)
    guard fields.isInCalendar else { return nil }
    return Reading.range(
      CalendarFields(day: first),
      begin..<end,
      fields,
      start..<cursor.index
    )
  }

  static let monthDayRange = Rule(
    name: "month day range",
    starts: .month,
    examples: [
      ("March 3-7, 2024", "2024-03-03 2024-03-07"),
      ("between March 3 and 7", "2025-03-03 2025-03-07"),
    ]
  ) { cursor in
    let begin = cursor.index
    let opening = cursor.openingOfRange
    guard let month = cursor.monthName(), let first = cursor.dayOfMonth() else { return nil }
    let end = cursor.index
    guard cursor.takeRangeSeparator(opening) else { return nil }
    let start = cursor.index
    guard let last = cursor.dayOfMonth(), first < last else { return nil }
    let fields = CalendarFields(year: cursor.yearAfterDate(), month: month, day: last)
    guard fields.isInCalendar else { return nil }
    return Reading.range(
      CalendarFields(month: month, day: first),
      begin..<end,
      fields,
      start..<cursor.index
    )
  }

  static let monthDay = Rule(
    name: "month + day",
    starts: [.month, .weekday],
    examples: [
      ("Feb. 24", "2025-02-24"), ("February 24th, 2022", "2022-02-24"),
      ("Monday, Feb. 24, 2025", "2025-02-24"), ("Dec. 30", "2024-12-30"),
      ("Oct. 3 last year", "2024-10-03"), ("August 10, 234 BC", "BC0234-08-10"),
      ("May 7 '97", "1997-05-07"), ("March, 6th 2016", "2016-03-06"),
    ]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    guard let month = cursor.monthName() else { return nil }
    // "In May the Second Fleet" names no day.
    if cursor.isKeyword(cursor.next, .the), cursor.peek(1)?.isCapitalised == true { return nil }
    if cursor.peek(1)?.kind == .digits, cursor.peek(1)?.detail ?? 4 < 3 {
      _ = cursor.take(sign: ",")
    }
    cursor.skipThe()
    guard let day = cursor.dayOfMonth() else { return nil }
    var fields = CalendarFields(month: month, day: day, weekday: weekday)
    fields.year = cursor.yearWithEra() ?? cursor.yearAfterDate() ?? cursor.apostropheYear()
    if fields.year == nil { fields.yearShift = cursor.shiftedYear() }
    return Reading(.calendar(fields))
  }

  static let dayMonth = Rule(
    name: "day + month",
    starts: [.digits, .weekday, .ordinal, .cardinal],
    keywords: [.the],
    needs: .month,
    examples: [
      ("24 February 2025", "2025-02-24"), ("the 24th of February", "2025-02-24"),
      ("Monday 24 February", "2025-02-24"), ("3 Dec", "2024-12-03"),
      ("10-August-2012", "2012-08-10"), ("3 Aug 96", "1996-08-03"), ("09-JAN-2017", "2017-01-09"),
    ]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    cursor.skipThe()
    guard !cursor.isFraction, let day = cursor.dayOfMonth() else { return nil }
    _ = cursor.take(.of)
    guard let month = cursor.monthAfterDay() else { return nil }
    let year =
      cursor.yearWithEra() ?? cursor.yearAfterDate() ?? cursor.shortYearAfterMonth()
    return Reading(
      .calendar(CalendarFields(year: year, month: month, day: day, weekday: weekday))
    )
  }

  static let monthYear = Rule(
    name: "month + year",
    starts: .month,
    examples: [
      ("February 2025", "2025-02"), ("Feb. 1998", "1998-02"), ("March of 2014", "2014-03"),
      ("April 480 BC", "BC0480-04"),
    ]
  ) { cursor in
    guard let month = cursor.monthName() else { return nil }
    let year =
      cursor.yearAfterDate() ?? cursor.yearBeforeChrist() ?? cursor.shortYearAfterMonth()
    guard let year else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month)))
  }

  static let yearMonth = Rule(
    name: "year + month",
    starts: .digits,
    needs: .month,
    examples: [("2024 August", "2024-08"), ("2024-Aug", "2024-08")]
  ) { cursor in
    guard !cursor.isGluedToSignBefore, let year = cursor.digits(4...4),
      (1000...2999).contains(year), let month = cursor.monthAfterDay()
    else { return nil }
    if let day = cursor.dayOfMonth() {
      return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
    }
    return Reading(.calendar(CalendarFields(year: year, month: month)))
  }

  static let monthNumberYear = Rule(
    name: "month number + year",
    starts: .digits,
    examples: [("09/2012", "2012-09"), ("9/2012", "2012-09")]
  ) { cursor in
    guard !cursor.isGluedToSignBefore, let month = cursor.digits(1...2),
      (1...12).contains(month), cursor.take(attachedSign: "/"), let year = cursor.year()
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month)))
  }

  static let month = Rule(
    name: "month",
    starts: .month,
    examples: [("January", "2025-01"), ("in November", "2024-11")]
  ) { cursor in
    guard let token = cursor.next, token.isCapitalised || cursor.style == .message,
      !cursor.isBareAbbreviation
    else { return nil }
    if token.isAttached, cursor.peek(-1)?.isSign("$") == true { return nil }
    let isAmbiguous = cursor.isAmbiguousMonth(token)
    // "This may take long" names no month.
    let isVerb = !token.isCapitalised && cursor.peek(-1)?.classes.contains(.shift) == true
    // "April Jones" is a woman.
    if cursor.style == .article, !cursor.followsPreposition, let after = cursor.peek(1),
      after.kind == .word, after.isCapitalised, after.classes.isEmpty
    {
      return nil
    }
    guard !isAmbiguous || cursor.followsPreposition && !isVerb, let month = cursor.monthName()
    else {
      return nil
    }
    return Reading(.calendar(CalendarFields(month: month)))
  }

  static let monthShifted = Rule(
    name: "month + last, this, next year",
    starts: .month,
    examples: [("July last year", "2024-07"), ("January this year", "2025-01")]
  ) { cursor in
    guard let month = cursor.monthName() else { return nil }
    _ = cursor.take(.of)
    guard let shift = cursor.shiftedYear() else { return nil }
    return Reading(.calendar(CalendarFields(yearShift: shift, month: month)))
  }
}
