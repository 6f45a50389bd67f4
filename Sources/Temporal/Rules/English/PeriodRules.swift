/// Quarters, halves, seasons, decades and centuries.
enum PeriodRules {
  static let all: [Rule] = [quarter, quarterCode, season, decade, shortDecade, century]

  static let quarter = Rule(
    name: "quarter",
    starts: [.ordinal, .keyword],
    examples: [
      ("the third quarter", "2025-Q3"), ("the fourth quarter of 2023", "2023-Q4"),
      ("first-quarter", "2025-Q1"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.ordinal(), (1...4).contains(number) else { return nil }
    _ = cursor.takeHyphen()
    guard cursor.unit() == .quarter else { return nil }
    return Reading(.calendar(CalendarFields(year: cursor.yearAfterMonth(), quarter: number)))
  }

  static let quarterCode = Rule(
    name: "quarter code",
    starts: .keyword,
    examples: [("Q3 2024", "2024-Q3")]
  ) { cursor in
    guard cursor.take(.q), cursor.next?.isAttached == true, let quarter = cursor.digits(1...1),
      (1...4).contains(quarter), let year = cursor.yearAfterMonth()
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year, quarter: quarter)))
  }

  static let season = Rule(
    name: "season",
    starts: [.season, .keyword],
    examples: [("the summer of 2020", "2020-SU"), ("spring 2022", "2022-SP")]
  ) { cursor in
    cursor.skipThe()
    guard let season = cursor.take(.season), let year = cursor.yearAfterMonth() else { return nil }
    return Reading(.calendar(CalendarFields(year: year, season: season)))
  }

  static let decade = Rule(
    name: "decade",
    starts: [.digits, .keyword, .decade],
    examples: [("the 1990s", "199"), ("the nineties", "199"), ("1980s", "198")]
  ) { cursor in
    cursor.skipThe()
    if let tens = cursor.take(.decade) {
      return Reading(.calendar(CalendarFields(decade: 1900 + tens)))
    }
    guard let year = cursor.digits(4...4), year % 10 == 0, (1000...2999).contains(year),
      cursor.takePluralEnding()
    else { return nil }
    return Reading(.calendar(CalendarFields(decade: year)))
  }

  static let shortDecade = Rule(
    name: "short decade",
    starts: .keyword,
    examples: [("the '90s", "199"), ("the 80s", "198")]
  ) { cursor in
    guard cursor.take(.the) else { return nil }
    _ = cursor.take(sign: "'")
    guard let tens = cursor.digits(2...2), tens % 10 == 0, cursor.takePluralEnding() else {
      return nil
    }
    return Reading(.calendar(CalendarFields(decade: tens < 30 ? 2000 + tens : 1900 + tens)))
  }

  static let century = Rule(
    name: "century",
    starts: [.digits, .ordinal, .cardinal, .keyword],
    examples: [("the 19th century", "18"), ("the twentieth century", "19")]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.ordinal(), (1...30).contains(number) else { return nil }
    _ = cursor.takeHyphen()
    guard cursor.unit() == .century else { return nil }
    return Reading(.calendar(CalendarFields(century: number)))
  }
}

extension Cursor {
  /// Takes the "s" of "1990s" or "1990's".
  mutating func takePluralEnding() -> Bool {
    attempt { cursor in
      _ = cursor.take(attachedSign: "'")
      guard let ending = cursor.next, ending.isAttached, ending.kind == .word,
        ending.end - ending.start == 1
      else { return nil }
      cursor.index += 1
      return true
    } ?? false
  }
}
