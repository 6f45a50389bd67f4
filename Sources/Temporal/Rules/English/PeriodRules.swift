/// Quarters, halves, seasons, decades and centuries.
enum PeriodRules {
  static let all: [Rule] = [
    quarter, shiftedQuarter, quarterCode, reportedPeriod, bareYear, weekOf, season, bareSeason,
    seasonAlone,
    half, halfCode,
    decade, shortDecade, century,
  ]

  static let quarter = Rule(
    name: "quarter",
    starts: [.digits, .ordinal],
    keywords: [.the, .fiscal],
    needs: .unit,
    examples: [
      ("the third quarter", "2024-Q3"), ("the fourth quarter of 2023", "2023-Q4"),
      ("first-quarter", "2025-Q1"), ("the second quarter of last year", "2024-Q2"),
      ("the fiscal first quarter", "2025-Q1"),
    ]
  ) { cursor in
    cursor.skipTheBeforeNoun()
    _ = cursor.take(.fiscal)
    _ = cursor.takeHyphen()
    guard let number = cursor.ordinal(), (1...4).contains(number) else { return nil }
    _ = cursor.takeHyphen()
    guard cursor.takeUnit(.quarter) else { return nil }
    if var long = cursor.longPeriodAfterOf() {
      long.modifier = number == 1 ? .start : number == 4 ? .end : .mid
      return long
    }
    var fields = CalendarFields(year: cursor.yearAfterDate(), period: .quarter(number))
    if fields.year == nil { fields.yearShift = cursor.shiftedYearAfterOf() }
    return Reading(.calendar(fields))
  }

  static let shiftedQuarter = Rule(
    name: "last year's quarter",
    starts: .shift,
    needs: .unit,
    examples: [
      ("this year's third quarter", "2025-Q3"), ("last year's quarter", "2023-Q4"),
      ("last year's summer", "2024-SU"),
    ]
  ) { cursor in
    guard let shift = cursor.shiftedYear(), cursor.take(attachedSign: "'"), cursor.take(.s) else {
      return nil
    }
    if let season = cursor.take(.season) {
      return Reading(.calendar(CalendarFields(yearShift: shift, period: .season(season))))
    }
    let number = cursor.ordinal()
    guard cursor.takeUnit(.quarter), (0...4).contains(number ?? 0) else { return nil }
    guard let number else { return Reading(.reportedPeriod(yearShift: shift)) }
    return Reading(.calendar(CalendarFields(yearShift: shift, period: .quarter(number))))
  }

  static let quarterCode = Rule(
    name: "quarter code",
    starts: .digits,
    keywords: [.q],
    examples: [
      ("Q3 2024", "2024-Q3"), ("2018Q4", "2018-Q4"), ("2017-Q1", "2017-Q1"),
      ("Q3 this year", "2025-Q3"),
    ]
  ) { cursor in
    if let year = cursor.digits(4...4) {
      _ = cursor.take(attachedSign: "-")
      guard (1000...2999).contains(year), let quarter = cursor.codedQuarter() else { return nil }
      return Reading(.calendar(CalendarFields(year: year, period: .quarter(quarter))))
    }
    guard let quarter = cursor.codedQuarter() else { return nil }
    var fields = CalendarFields(period: .quarter(quarter))
    _ = cursor.takeHyphen()
    fields.year = cursor.yearAfterDate()
    if fields.year == nil { fields.yearShift = cursor.shiftedYearAfterOf() }
    guard fields.year != nil || fields.yearShift != nil || cursor.style == .message else {
      return nil
    }
    return Reading(.calendar(fields))
  }

  /// The period of a business report, which is the last whole quarter.
  static let reportedPeriod = Rule(
    name: "reported period",
    starts: .unit,
    keywords: [.the],
    examples: [
      ("the quarter", "2024-Q4"), ("the latest period", "2024-Q4"),
      ("the year-earlier quarter", "2023-Q4"), ("the year-ago period", "2023-Q4"),
      ("year-earlier", "2023-Q4"),
    ]
  ) { cursor in
    let hasArticle = cursor.take(.the)
    _ = cursor.take(.comparable)
    if cursor.takeYearAgo() {
      if cursor.take(.period) || cursor.takeUnit(.quarter) || !hasArticle {
        return Reading(.reportedPeriod(yearShift: -1))
      }
      guard let quarter = cursor.ordinal(), cursor.takeUnit(.quarter) else { return nil }
      return Reading(.calendar(CalendarFields(yearShift: -1, period: .quarter(quarter))))
    }
    guard hasArticle else { return nil }
    let isLatest = cursor.take(.latest)
    guard cursor.takeUnit(.quarter) || (isLatest && cursor.take(.period)) else { return nil }
    return Reading(isLatest ? .shifted(.unit(.quarter), by: -1) : .reportedPeriod(yearShift: 0))
  }

  static let bareYear = Rule(
    name: "the year, the week",
    keywords: [.the],
    needs: .unit,
    examples: [
      ("for the year", "2025"), ("for the full year", "2025"), ("for the week", "2025-W09"),
      ("by the end of the month", "2025-02"),
    ]
  ) { cursor in
    let before = cursor.peek(-1)
    let isFor =
      [Keyword.for, .in, .during].contains { cursor.isKeyword(before, $0) }
    let isPart =
      cursor.isKeyword(before, .of)
      && (cursor.isKeyword(cursor.peek(-2), .end) || cursor.isKeyword(cursor.peek(-2), .start)
        || cursor.peek(-2)?.classes.contains(.phase) == true)
    guard cursor.take(.the) else { return nil }
    _ = cursor.take(.full)
    guard let token = cursor.next, let unit = cursor.unit(), !cursor.isPlural(token),
      isFor && (unit == .year || unit == .week)
        || isPart && [.week, .month, .quarter, .year].contains(unit)
    else { return nil }
    if cursor.next.map({ cursor.isKeyword($0, .ended) }) == true {
      return Reading(.duration(.exact(1), unit))
    }
    return Reading(.shifted(.unit(unit), by: 0))
  }

  static let weekOf = Rule(
    name: "week of a day",
    starts: .unit,
    keywords: [.the],
    needs: [.month, .digits, .ordinal],
    examples: [("the week of March 3", "2025-W10"), ("the week of 17 February", "2025-W08")]
  ) { cursor in
    cursor.skipThe()
    guard cursor.takeUnit(.week), cursor.take(.of) || cursor.take(.starting) else { return nil }
    _ = cursor.take(.on)
    let days = [CalendarDateRules.monthDay, CalendarDateRules.dayMonth]
    let loose =
      cursor.style == .message ? [MessageDateRules.slashed, MessageDateRules.dayAlone] : []
    for rule in days + loose {
      if let day = cursor.attempt({ rule.read(&$0) }) { return Reading(.weekOf(day)) }
    }
    return nil
  }

  static let season = Rule(
    name: "season",
    starts: .season,
    keywords: [.the],
    examples: [
      ("the summer of 2020", "2020-SU"), ("spring 2022", "2022-SP"),
      ("autumn of 481 BC", "BC0481-FA"),
    ]
  ) { cursor in
    cursor.skipTheBeforeNoun()
    guard let season = cursor.take(.season) else { return nil }
    let start = cursor.index
    if let year = cursor.yearAfterDate() ?? cursor.yearInWordsAfterOf() {
      return Reading(.calendar(CalendarFields(year: year, period: .season(season))))
    }
    cursor.index = start
    _ = cursor.take(.of)
    guard let year = cursor.yearBeforeChrist() else { return nil }
    return Reading(.calendar(CalendarFields(year: year, period: .season(season))))
  }

  static let bareSeason = Rule(
    name: "bare season",
    keywords: [.the],
    needs: .season,
    examples: [("the summer", "2024-SU"), ("the winter", "2025-WI"), ("in the spring", "2024-SP")]
  ) { cursor in
    guard cursor.take(.the), let token = cursor.next, let season = cursor.take(.season),
      !cursor.spelling(of: token, is: "fall")
    else { return nil }
    return Reading(.calendar(CalendarFields(period: .season(season))))
  }

  static let seasonAlone = Rule(
    name: "season alone",
    starts: .season,
    examples: [],
    narrativeExamples: [("a spring offensive", "1863-SP"), ("an autumn campaign", "1863-FA")]
  ) { cursor in
    guard let token = cursor.next, let season = cursor.take(.season),
      !cursor.spelling(of: token, is: "fall"), cursor.next?.isSign("-") != true
    else { return nil }
    var reading = Reading(.calendar(CalendarFields(period: .season(season))))
    reading.isOfNarrative = true
    return reading
  }

  static let half = Rule(
    name: "half",
    starts: .ordinal,
    keywords: [.the],
    examples: [
      ("the first half of 2024", "2024-H1"), ("the last half of 1989", "1989-H2"),
      ("the latter half of 2008", "2008-H2"), ("the first half of the 20th century", "19"),
      ("the second half of the 1990s", "199"),
    ]
  ) { cursor in
    cursor.skipTheBeforeNoun()
    let number =
      cursor.ordinal() ?? (cursor.take(.shift) == -1 || cursor.take(.latter) ? 2 : nil)
    guard let number, number < 3, cursor.take(.half) else { return nil }
    if var long = cursor.longPeriodAfterOf() {
      long.modifier = number == 1 ? .start : .end
      return long
    }
    var fields = CalendarFields(year: cursor.yearAfterDate(), period: .half(number))
    if fields.year == nil { fields.yearShift = cursor.shiftedYearAfterOf() ?? 0 }
    return Reading(.calendar(fields))
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
    guard let half = cursor.codedHalf(), let year = cursor.yearAfterDate() else { return nil }
    return Reading(.calendar(CalendarFields(year: year, period: .half(half))))
  }

  static let decade = Rule(
    name: "decade",
    starts: [.digits, .decade, .cardinal],
    keywords: [.the],
    examples: [
      ("the nineteen-seventies", "197"), ("the noughties", "200"), ("the 1990s", "199"),
      ("the nineties", "199"), ("1980s", "198"),
    ]
  ) { cursor in
    cursor.skipTheBeforeNoun()
    let start = cursor.index
    if cursor.take(.cardinal) != 19 { cursor.index = start }
    _ = cursor.takeHyphen()
    if let tens = cursor.take(.decade) {
      return Reading(.calendar(CalendarFields(period: .decade(1900 + tens))))
    }
    guard let year = cursor.digits(4...4), year % 10 == 0, (1000...2999).contains(year),
      cursor.takePluralEnding()
    else { return nil }
    return Reading(.calendar(CalendarFields(period: .decade(year))))
  }

  static let shortDecade = Rule(
    name: "short decade",
    keywords: [.the],
    needs: .digits,
    examples: [("the '90s", "199"), ("the 80s", "198")]
  ) { cursor in
    guard cursor.take(.the) else { return nil }
    _ = cursor.take(sign: "'")
    guard let tens = cursor.digits(2...2), tens % 10 == 0, cursor.takePluralEnding() else {
      return nil
    }
    return Reading(
      .calendar(CalendarFields(period: .decade(tens < 30 ? 2000 + tens : 1900 + tens)))
    )
  }

  static let century = Rule(
    name: "century",
    starts: [.digits, .ordinal, .cardinal],
    keywords: [.the],
    needs: .unit,
    examples: [
      ("the 19th century", "18"), ("the twentieth century", "19"),
      ("the 4th century BC", "BC03"), ("the 3rd century A.D.", "02"),
    ]
  ) { cursor in
    cursor.skipTheBeforeNoun()
    guard let number = cursor.ordinal(), (1...30).contains(number) else { return nil }
    _ = cursor.takeHyphen()
    guard cursor.takeUnit(.century) else { return nil }
    let isBeforeChrist = cursor.takeEra()
    if !isBeforeChrist { _ = cursor.takeCommonEra() }
    return Reading(.calendar(CalendarFields(period: .century(isBeforeChrist ? -number : number))))
  }
}
