/// German quarters, halves, seasons, decades and centuries.
enum GermanPeriodRules {
  static let all: [Rule] = [
    quarter, quarterCode, reportedPeriod, half, season, decade, shortDecade, century, centuryPair,
    nthWeekday,
  ]

  static let quarter = Rule(
    name: "quarter",
    starts: [.ordinal, .digits],
    keywords: [.the],
    needs: .unit,
    examples: [
      ("im dritten Quartal", "2024-Q3"), ("drittes Quartal 2024", "2024-Q3"),
      ("im 3. Quartal 2024", "2024-Q3"), ("im ersten Quartal dieses Jahres", "2025-Q1"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.germanOrdinal(), (1...4).contains(number),
      cursor.plainUnit() == .quarter
    else { return nil }
    var fields = CalendarFields(period: .quarter(number))
    cursor.addGermanYear(to: &fields)
    return Reading(.calendar(fields))
  }

  static let quarterCode = Rule(
    name: "quarter code",
    keywords: [.q],
    examples: [("Q3 2024", "2024-Q3")]
  ) { cursor in
    guard cursor.take(.q), cursor.next?.isAttached == true, let quarter = cursor.digits(1...1),
      (1...4).contains(quarter), let year = cursor.year()
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year, period: .quarter(quarter))))
  }

  static let reportedPeriod = Rule(
    name: "reported period",
    keywords: [.comparable],
    examples: [("im Vorjahreszeitraum", "2023-Q4")]
  ) { cursor in
    cursor.take(.comparable) ? Reading(.reportedPeriod(yearShift: -1)) : nil
  }

  static let half = Rule(
    name: "half",
    starts: [.ordinal, .digits],
    keywords: [.the],
    examples: [
      ("im ersten Halbjahr 2024", "2024-H1"), ("im zweiten Halbjahr", "2025-H2"),
      ("in der zweiten Hälfte des Jahres 2024", "2024-H2"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.germanOrdinal(), (1...2).contains(number) else { return nil }
    var fields = CalendarFields(period: .half(number))
    if !cursor.take(.halfYear) {
      guard cursor.take(.half) else { return nil }
      cursor.skipThe()
      guard cursor.plainUnit() == .year else { return nil }
    }
    cursor.addGermanYear(to: &fields)
    if fields.year == nil, fields.yearShift == nil { fields.yearShift = 0 }
    return Reading(.calendar(fields))
  }

  /// A season without a year needs "im" or the like before it; "im Herbst seiner Karriere" is none.
  static let season = Rule(
    name: "season",
    starts: .season,
    examples: [
      ("Sommer 2020", "2020-SU"), ("im Herbst", "2024-FA"), ("Winter 2023/24", "2023-WI"),
      ("im Frühjahr vergangenen Jahres", "2024-SP"), ("im Spätsommer 2023", "2023-SU"),
    ]
  ) { cursor in
    let isShown = cursor.followsPreposition
    let phase = cursor.next.flatMap { cursor.value(of: $0, as: .phase) }
    guard cursor.next?.isCapitalised == true, let season = cursor.take(.season) else { return nil }
    var fields = CalendarFields(period: .season(season))
    cursor.addGermanYear(to: &fields)
    if fields.year != nil {
      cursor.takeNextYear()
    } else if fields.yearShift == nil {
      guard isShown, !cursor.isKeyword(cursor.next, .own) else { return nil }
    }
    return Reading(.calendar(fields), modifier: phase.flatMap(TIMEX3Modifier.init(phase:)))
  }

  static let decade = Rule(
    name: "decade",
    starts: [.digits, .decade],
    keywords: [.the],
    needs: [.digits, .decade],
    examples: [
      ("die 1990er Jahre", "199"), ("in den 1990er-Jahren", "199"), ("in den 2010ern", "201"),
      ("in den neunziger Jahren", "199"), ("die Neunzigerjahre", "199"),
    ]
  ) { cursor in
    let hasArticle = cursor.take(.the)
    if let word = cursor.next, let tens = cursor.take(.decade) {
      let isWhole = cursor.spelling(of: word, holds: "jahre") || cursor.takeYears()
      guard isWhole || hasArticle else { return nil }
      return Reading(.calendar(CalendarFields(period: .decade(1900 + tens))))
    }
    guard let year = cursor.digits(4...4), year % 10 == 0, (1000...2999).contains(year),
      cursor.takePluralEnding()
    else { return nil }
    _ = cursor.takeYears()
    return Reading(.calendar(CalendarFields(period: .decade(year))))
  }

  static let shortDecade = Rule(
    name: "short decade",
    starts: .digits,
    keywords: [.the],
    needs: .digits,
    examples: [("die 80er", "198"), ("in den 80er-Jahren", "198"), ("80er Jahre", "198")]
  ) { cursor in
    let hasArticle = cursor.take(.the)
    guard let tens = cursor.digits(2...2), tens % 10 == 0, cursor.takePluralEnding(),
      cursor.takeYears() || hasArticle
    else { return nil }
    return Reading(
      .calendar(CalendarFields(period: .decade(tens < 30 ? 2000 + tens : 1900 + tens)))
    )
  }

  static let century = Rule(
    name: "century",
    starts: [.digits, .ordinal],
    keywords: [.the],
    needs: .unit,
    examples: [
      ("im 19. Jahrhundert", "18"), ("des zwanzigsten Jahrhunderts", "19"),
      ("im 4. Jahrhundert v. Chr", "BC03"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.germanOrdinal(), (1...30).contains(number),
      cursor.plainUnit() == .century
    else { return nil }
    let isBefore = cursor.germanEra() ?? false
    return Reading(.calendar(CalendarFields(period: .century(isBefore ? -number : number))))
  }

  static let centuryPair = Rule(
    name: "century and century",
    starts: [.digits, .ordinal],
    needs: .unit,
    examples: [("im 17. und 18. Jahrhundert", "16 17"), ("vom 9. bis 12. Jahrhundert", "08 11")]
  ) { cursor in
    let begin = cursor.index
    guard let first = cursor.germanOrdinal() else { return nil }
    let end = cursor.index
    let isSpan = cursor.take(.until) || cursor.take(sign: "-")
    guard isSpan || cursor.take(.and) else { return nil }
    let start = cursor.index
    guard let last = cursor.germanOrdinal(), (2...30).contains(last), first > 0, first < last,
      isSpan || last == first + 1, cursor.plainUnit() == .century
    else { return nil }
    return Reading.range(
      CalendarFields(period: .century(first)),
      begin..<end,
      CalendarFields(period: .century(last)),
      start..<cursor.index
    )
  }

  static let nthWeekday = Rule(
    name: "nth of a month",
    starts: [.ordinal, .shift],
    keywords: [.the],
    needs: .weekday,
    examples: [
      ("am ersten Montag im März", "2025-03-03"),
      ("der letzte Sonntag im Oktober 2024", "2024-10-27"),
      ("am zweiten Freitag des Monats", "2025-02-14"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.take(.ordinal) ?? cursor.takeLast(), (-1...5).contains(number),
      let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:)),
      cursor.take(.in) || cursor.take(.the), let month = cursor.germanScope()
    else { return nil }
    return Reading(.nth(number, .weekday(weekday), of: month))
  }
}

extension Cursor {
  /// Takes the word "letzte", which counts from the end.
  fileprivate mutating func takeLast() -> Int? {
    guard let token = next, spelling(of: token, begins: "letzt") else { return nil }
    index += 1
    return -1
  }

  /// Takes a month: "März", "Oktober 2024", "Monats".
  fileprivate mutating func germanScope() -> Reading? {
    if let dated = attempt({ GermanDateRules.monthYear.read(&$0) }) { return dated }
    if let month = germanMonth() { return Reading(.calendar(CalendarFields(month: month))) }
    return plainUnit() == .month ? Reading(.shifted(.unit(.month), by: 0)) : nil
  }

  /// Takes the "Jahre" of "1990er Jahre" and "1990er-Jahren".
  fileprivate mutating func takeYears() -> Bool {
    attempt { cursor in
      _ = cursor.takeHyphen()
      guard cursor.next?.classes.contains(.plural) == true, cursor.plainUnit() == .year else {
        return nil
      }
      return true
    } ?? false
  }

  /// Takes the second year of "Winter 2023/24".
  fileprivate mutating func takeNextYear() {
    _ = attempt { cursor in
      cursor.take(attachedSign: "/") ? cursor.digits(2...2) ?? cursor.digits(4...4) : nil
    }
  }

  /// Whether the spelling of a token holds some letters.
  fileprivate func spelling(of token: Token, holds part: String) -> Bool {
    String(decoding: lexicon.spelling(of: Int(token.lexeme)), as: UTF8.self).contains(part)
  }
}
