/// German dates that name their month or write it as a number.
enum GermanDateRules {
  static let all: [Rule] = [
    CalendarDateRules.iso, dotted, dayRange, dayMonth, monthPair, monthYear, month,
  ]

  static let dayMonth = Rule(
    name: "day + month",
    starts: [.digits, .ordinal, .weekday],
    keywords: [.the],
    needs: .month,
    examples: [
      ("24. Februar 2025", "2025-02-24"), ("Montag, den 24. Februar", "2025-02-24"),
      ("der dritte März", "2025-03-03"), ("3. Oktober letzten Jahres", "2024-10-03"),
      ("7. Jänner", "2025-01-07"),
    ]
  ) { cursor in
    guard !cursor.isKeyword(cursor.peek(-1), .numbered) else { return nil }
    let (weekday, part) = cursor.germanWeekdayBeforeDate()
    cursor.skipThe()
    guard let day = cursor.germanDay(), let month = cursor.germanMonth(),
      day <= CivilDate.days(inMonth: month, of: 2000)
    else { return nil }
    var fields = CalendarFields(month: month, day: day, weekday: weekday)
    cursor.addGermanYear(to: &fields)
    return Reading(.calendar(fields), partOfDay: part)
  }

  /// Without a year a word before must show that it is a date: "am 24.2.".
  static let dotted = Rule(
    name: "dotted date",
    starts: [.digits, .weekday],
    examples: [
      ("24.02.2025", "2025-02-24"), ("am 24.2. in Bonn", "2025-02-24"), ("1.3.25", "2025-03-01"),
      ("24. 2. 2025", "2025-02-24"),
    ]
  ) { cursor in
    let isShown = cursor.isShownAsDate
    let (weekday, part) = cursor.germanWeekdayBeforeDate()
    cursor.skipThe()
    guard !cursor.isGluedToSignBefore, let day = cursor.digits(1...2),
      cursor.take(attachedSign: "."), let isJoined = cursor.next?.isAttached,
      let month = cursor.digits(1...2), cursor.take(attachedSign: "."),
      CivilDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    let isYearJoined = cursor.next?.isAttached == true && cursor.next?.kind == .digits
    let year = isYearJoined ? cursor.yearOfTwoOrFourDigits() : cursor.year()
    if isYearJoined || !isJoined { guard year != nil else { return nil } }
    guard year != nil || weekday != nil || isShown else { return nil }
    if let year, CivilDate(year: year, month: month, day: day) == nil { return nil }
    return Reading(
      .calendar(CalendarFields(year: year, month: month, day: day, weekday: weekday)),
      partOfDay: part
    )
  }

  static let dayRange = Rule(
    name: "day range",
    starts: [.digits, .ordinal],
    needs: .month,
    examples: [
      ("vom 3. bis 7. März", "2025-03-03 2025-03-07"),
      ("vom 3. bis zum 7. März 2024", "2024-03-03 2024-03-07"),
      ("zwischen dem 3. und dem 7. März", "2025-03-03 2025-03-07"),
      ("vom 28. Februar bis 3. März 2024", "2024-02-28 2024-03-03"),
      ("am 24./25. Februar", "2025-02-24 2025-02-25"),
    ]
  ) { cursor in
    let begin = cursor.index
    let isBetween = cursor.isBehindBetween
    guard let first = cursor.germanDay() else { return nil }
    let firstMonth = cursor.germanMonth()
    let end = cursor.index
    let isSpan = cursor.takeGermanSpan()
    guard isSpan || cursor.take(.and) else { return nil }
    if cursor.take(.onto) || isBetween || isSpan { cursor.skipThe() }
    let start = cursor.index
    guard let last = cursor.germanDay(), let month = cursor.germanMonth(),
      (firstMonth ?? month, first) < (month, last),
      isSpan || isBetween || firstMonth == nil && last == first + 1
    else { return nil }
    var fields = CalendarFields(month: month, day: last)
    cursor.addGermanYear(to: &fields)
    var opening = fields
    (opening.month, opening.day) = (firstMonth ?? month, first)
    return Reading.range(opening, begin..<end, fields, start..<cursor.index)
  }

  /// Two months in a row that share a year.
  static let monthPair = Rule(
    name: "month and month",
    starts: .month,
    examples: [("im Februar und März 2024", "2024-02 2024-03")]
  ) { cursor in
    let begin = cursor.index
    guard let first = cursor.germanMonth() else { return nil }
    let end = cursor.index
    guard cursor.take(.and) || cursor.take(attachedSign: "/") else { return nil }
    let start = cursor.index
    guard let last = cursor.germanMonth(), last == first + 1, let year = cursor.year() else {
      return nil
    }
    return Reading.range(
      CalendarFields(year: year, month: first),
      begin..<end,
      CalendarFields(year: year, month: last),
      start..<cursor.index
    )
  }

  static let monthYear = Rule(
    name: "month + year",
    starts: .month,
    examples: [
      ("Februar 2025", "2025-02"), ("Feb. 1998", "1998-02"),
      ("Juli vergangenen Jahres", "2024-07"), ("Oktober des Vorjahres", "2024-10"),
      ("April 480 v. Chr", "BC0480-04"),
    ]
  ) { cursor in
    guard let month = cursor.germanMonth() else { return nil }
    var fields = CalendarFields(month: month)
    cursor.addGermanYear(to: &fields)
    guard fields.year != nil || fields.yearShift != nil else { return nil }
    return Reading(.calendar(fields))
  }

  /// Months that are given names and surnames too need a word before them that times have.
  static let month = Rule(
    name: "month",
    starts: .month,
    examples: [("Januar", "2025-01"), ("im November", "2024-11"), ("im Mai", "2024-05")]
  ) { cursor in
    guard let token = cursor.next, !cursor.isBareAbbreviation, !cursor.isBehindOrdinal else {
      return nil
    }
    let names = [3, 5, 8]
    let isName = cursor.value(of: token, as: .month).map(names.contains) ?? false
    guard !isName || cursor.followsPreposition, let month = cursor.germanMonth() else {
      return nil
    }
    return Reading(.calendar(CalendarFields(month: month)))
  }
}

extension Cursor {
  /// Whether the word before shows that figures are a date: "am 24.2.", "bis zum 24.2.".
  fileprivate var isShownAsDate: Bool {
    [Keyword.on, .from, .onto, .until, .since, .the].contains { isKeyword(peek(-1), $0) }
  }

  /// Whether a number with its point stands before a month that has no such day.
  fileprivate var isBehindOrdinal: Bool {
    guard let point = peek(-1), point.isAttached, point.isSign(".") else { return false }
    return peek(-2)?.kind == .digits
  }

  /// Whether "zwischen" stands before the next token, or before its article.
  fileprivate var isBehindBetween: Bool {
    isKeyword(peek(-1), .between)
      || isKeyword(peek(-1), .the) && isKeyword(peek(-2), .between)
  }

  /// Takes what joins the ends of a span: "bis", a dash, a stroke between two days.
  fileprivate mutating func takeGermanSpan() -> Bool {
    take(.until) || take(sign: "-") || take(attachedSign: "/")
  }
}
