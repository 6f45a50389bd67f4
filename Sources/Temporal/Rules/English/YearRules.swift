/// Years.
enum YearRules {
  static let all: [Rule] = [
    yearRange, year, yearInWords, beforeChrist, commonEra, decadeBeforeChrist, beforeChristRange,
    fiscalYear, yearPeriod, yearEnd,
  ]

  static let year = Rule(
    name: "year",
    starts: .digits,
    keywords: [.the],
    examples: [
      ("in 2023", "2023"), ("the year 1066", "1066"), ("before 2023 tariffs", "2023"),
      ("circa 1250", "1250"),
    ]
  ) { cursor in
    if cursor.isKeyword(cursor.peek(-1), .numbering) { return nil }
    let isNamed = cursor.takeYearWord()
    let isGlued = cursor.isGluedToSignBefore
    guard let year = cursor.year(), !isGlued, !cursor.isSlashedNumber, !cursor.isInLongNumber,
      cursor.next.map(cursor.canFollowYear) ?? true
    else {
      return nil
    }
    guard isNamed || (1800...2049).contains(year) || cursor.isYear(takenAfter: 1) else {
      return nil
    }
    return Reading(.calendar(CalendarFields(year: year)))
  }

  static let yearRange = Rule(
    name: "year range",
    starts: .digits,
    examples: [("2019-21", "2019 2021"), ("1861-1865", "1861 1865"), ("in 1990-94", "1990 1994")]
  ) { cursor in
    let begin = cursor.index
    guard !cursor.isGluedToSignBefore, let first = cursor.digits(4...4),
      (1000...2999).contains(first)
    else { return nil }
    let end = cursor.index
    guard cursor.takeHyphen(), let number = cursor.digits(2...4), !cursor.isNumberContinued else {
      return nil
    }
    let last = number < 100 ? first / 100 * 100 + number : number
    guard last > first, last <= 2100, !cursor.isHyphenatedNumber,
      !cursor.isInLongNumber,
      cursor.next.map(cursor.canFollowYear) ?? true
    else { return nil }
    return Reading.range(
      CalendarFields(year: first),
      begin..<end,
      CalendarFields(year: last),
      cursor.index - 1..<cursor.index
    )
  }

  static let yearInWords = Rule(
    name: "year in words",
    starts: .cardinal,
    keywords: [.the],
    examples: [
      ("nineteen ninety-one", "1991"), ("the year two thousand", "2000"),
      ("nineteen eighty", "1980"), ("the year twenty ten", "2010"),
    ]
  ) { cursor in
    if cursor.takeYearWord() {
      if let year = cursor.yearInWords() { return Reading(.calendar(CalendarFields(year: year))) }
      guard let year = cursor.cardinalInWords(), (1000...2999).contains(year) else { return nil }
      return Reading(.calendar(CalendarFields(year: year)))
    }
    if cursor.style == .message,
      let year = cursor.attempt({ words -> Int? in
        guard let year = words.cardinalInWords(), (2000...2999).contains(year) else { return nil }
        return year
      })
    {
      return Reading(.calendar(CalendarFields(year: year)))
    }
    return cursor.yearInWords().map { Reading(.calendar(CalendarFields(year: $0))) }
  }

  static let beforeChrist = Rule(
    name: "year BC",
    starts: .digits,
    examples: [("44 BC", "BC0044"), ("in 146 B.C.", "BC0146"), ("480 BCE", "BC0480")]
  ) { cursor in
    guard let year = cursor.yearBeforeChrist() else { return nil }
    return Reading(.calendar(CalendarFields(year: year)))
  }

  static let commonEra = Rule(
    name: "year AD",
    starts: .digits,
    keywords: [.ad],
    examples: [("in 88 AD", "0088"), ("AD 410", "0410"), ("2014 A.D.", "2014")]
  ) { cursor in
    let isBefore = cursor.takeCommonEra()
    guard !cursor.isGluedToSignBefore, let year = cursor.digits(1...4), year > 0,
      isBefore || cursor.takeCommonEra()
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year)))
  }

  static let decadeBeforeChrist = Rule(
    name: "decade BC",
    starts: .digits,
    keywords: [.the],
    examples: [("the 470s BC", "BC047")]
  ) { cursor in
    cursor.skipThe()
    guard let year = cursor.digits(2...3), year % 10 == 0, cursor.takePluralEnding(),
      cursor.takeEra()
    else { return nil }
    return Reading(.calendar(CalendarFields(period: .decade(-year))))
  }

  static let beforeChristRange = Rule(
    name: "years BC",
    starts: .digits,
    examples: [("499-493 BC", "BC0499 BC0493"), ("264 to 241 BC", "BC0264 BC0241")]
  ) { cursor in
    let begin = cursor.index
    guard let first = cursor.digits(1...4), first > 0 else { return nil }
    let end = cursor.index
    let isJoined = cursor.takeRangeSeparator(nil) || cursor.take(.and)
    guard isJoined else { return nil }
    let start = cursor.index
    guard let last = cursor.yearBeforeChrist(), 1 - first < last else { return nil }
    return Reading.range(
      CalendarFields(year: 1 - first),
      begin..<end,
      CalendarFields(year: last),
      start..<cursor.index
    )
  }

  static let fiscalYear = Rule(
    name: "fiscal year",
    keywords: [.the, .fiscal, .fy],
    examples: [
      ("fiscal 1989", "1989"), ("fiscal year 2024", "2024"), ("FY 2024", "2024"),
      ("FY24", "2024"),
    ]
  ) { cursor in
    cursor.skipThe()
    if cursor.take(.fy) {
      _ = cursor.take(attachedSign: "'")
      guard let year = cursor.yearOfTwoOrFourDigits() else { return nil }
      return Reading(.calendar(CalendarFields(year: year)))
    }
    guard cursor.take(.fiscal) else { return nil }
    _ = cursor.takeUnit(.year)
    guard let year = cursor.year() else { return nil }
    return Reading(.calendar(CalendarFields(year: year)))
  }

  static let yearPeriod = Rule(
    name: "period of a year",
    starts: .digits,
    keywords: [.the],
    examples: [
      ("the 1988 period", "1988"), ("the 1988 quarter", "1988-Q4"),
      ("1998 first quarter", "1998-Q1"),
    ]
  ) { cursor in
    let isDefinite = cursor.take(.the)
    guard !cursor.isGluedToSignBefore, let year = cursor.year() else { return nil }
    if isDefinite, cursor.take(.period) { return Reading(.calendar(CalendarFields(year: year))) }
    if let quarter = cursor.ordinal(), (1...4).contains(quarter) {
      _ = cursor.takeHyphen()
      guard cursor.takeUnit(.quarter) else { return nil }
      return Reading(.calendar(CalendarFields(year: year, period: .quarter(quarter))))
    }
    guard isDefinite, cursor.takeUnit(.quarter) else { return nil }
    return Reading(.calendar(CalendarFields(year: year, period: .quarter(0))))
  }

  static let yearEnd = Rule(
    name: "year-end",
    starts: .unit,
    examples: [("by year-end", "2025"), ("year end", "2025")]
  ) { cursor in
    guard cursor.takeUnit(.year) else { return nil }
    _ = cursor.takeHyphen()
    guard cursor.take(.end) else { return nil }
    return Reading(.shifted(.unit(.year), by: 0), modifier: .end)
  }
}

extension Cursor {
  /// Takes "the year", "years".
  mutating func takeYearWord() -> Bool {
    attempt { cursor in
      cursor.skipThe()
      return cursor.takeUnit(.year) ? true : nil
    } ?? false
  }

  /// Takes "nineteen ninety-one".
  mutating func yearInWords() -> Int? {
    attempt { cursor in
      guard let century = cursor.take(.cardinal), (15...20).contains(century),
        let rest = cursor.cardinalInWords(), (10...99).contains(rest)
      else { return nil }
      return century * 100 + rest
    }
  }

  /// Takes the year of "the winter of nineteen ninety-four".
  mutating func yearInWordsAfterOf() -> Int? {
    attempt { cursor in cursor.take(.of) ? cursor.yearInWords() : nil }
  }

  /// Takes the word for a unit.
  mutating func takeUnit(_ unit: TimeUnit) -> Bool {
    guard let token = next, value(of: token, as: .unit) == unit.rawValue else { return false }
    index += 1
    return true
  }

  /// Takes a year before the common era, as an astronomical number: "44 BC" is -43.
  mutating func yearBeforeChrist() -> Int? {
    attempt { cursor in
      guard let year = cursor.digits(1...4), year > 0, cursor.takeEra() else { return nil }
      return 1 - year
    }
  }

  /// Takes "AD", "A.D.", "CE".
  mutating func takeCommonEra() -> Bool {
    guard next?.isCapitalised == true || peek(1)?.isSign(".") == true else { return false }
    if take(.ad) { return true }
    return attempt { cursor in
      guard cursor.take(.a), cursor.take(attachedSign: "."), cursor.take(.d) else { return nil }
      _ = cursor.take(attachedSign: ".")
      return true
    } ?? false
  }

  /// Takes "BC", "B.C.", "BCE".
  mutating func takeEra() -> Bool {
    if take(.bc) { return true }
    return attempt { cursor in
      guard cursor.take(.b), cursor.take(attachedSign: "."), cursor.take(.c) else { return nil }
      _ = cursor.take(attachedSign: ".")
      return true
    } ?? false
  }
}
