/// German years.
enum GermanYearRules {
  static let all: [Rule] = [YearRules.yearRange, season, year, namedYear, era]

  /// Two years of a season or a school year.
  static let season = Rule(
    name: "year and the next",
    starts: .digits,
    examples: [("die Saison 2023/24", "2023 2024")]
  ) { cursor in
    let begin = cursor.index
    guard !cursor.isGluedToSignBefore, let first = cursor.digits(4...4),
      (1000...2998).contains(first)
    else { return nil }
    let end = cursor.index
    guard cursor.take(attachedSign: "/"), let last = cursor.digits(2...4),
      last == first + 1 || last == (first + 1) % 100, !cursor.isNumberContinued
    else { return nil }
    return Reading.range(
      CalendarFields(year: first),
      begin..<end,
      CalendarFields(year: first + 1),
      cursor.index - 1..<cursor.index
    )
  }

  static let year = Rule(
    name: "year",
    starts: .digits,
    examples: [("seit 2019", "2019"), ("1987", "1987"), ("von 1914 an", "1914")]
  ) { cursor in
    let isLoose =
      (!cursor.isGluedToSignBefore || cursor.isBehindBirthSign)
      && cursor.peek(-1)?.kind != .digits && !cursor.isKeyword(cursor.peek(-1), .numbered)
    let isRough = cursor.peek(-1)?.classes.contains(.approximator) == true
    guard isLoose, let year = cursor.year(), cursor.next?.kind != .digits,
      cursor.next.map(cursor.canFollowYear) ?? true,
      (1800...2049).contains(year) || cursor.isYear(takenAfter: 1),
      !cursor.isBeforeCounted(isRound: isRough || year % 100 == 0)
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year)))
  }

  static let namedYear = Rule(
    name: "named year",
    starts: .unit,
    keywords: [.the],
    needs: .digits,
    examples: [
      ("im Jahr 1066", "1066"), ("das Jahr 44 v. Chr", "BC0044"), ("des Jahres 2024", "2024"),
      ("im Jahr 9 n. Chr", "0009"), ("um das Jahr 800", "0800"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let noun = cursor.next, cursor.plainUnit() == .year,
      !cursor.spelling(of: noun, is: "jahren"),
      let year = cursor.germanEraYear() ?? cursor.year() ?? cursor.earlyYear()
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year)))
  }

  static let era = Rule(
    name: "year of an era",
    starts: .digits,
    examples: [("480 vor Christus", "BC0480"), ("146 v. Chr", "BC0146"), ("9 n. Chr", "0009")]
  ) { cursor in
    guard !cursor.isGluedToSignBefore, let year = cursor.germanEraYear() else { return nil }
    return Reading(.calendar(CalendarFields(year: year)))
  }
}

extension Cursor {
  /// Takes a year of three digits.
  fileprivate mutating func earlyYear() -> Int? {
    attempt { cursor in
      guard let year = cursor.digits(3...3), year >= 100, !cursor.isNumberContinued else {
        return nil
      }
      return year
    }
  }

  /// Whether the sign of a birth or a death stands before the next token: "(*1954)".
  fileprivate var isBehindBirthSign: Bool { peek(-1)?.isSign("*") == true }

  /// Whether something that is counted follows; of a round number any noun is.
  fileprivate func isBeforeCounted(isRound: Bool) -> Bool {
    guard let noun = next, noun.kind == .word else { return false }
    if isRound, noun.isCapitalised, !noun.isAttached { return true }
    return isKeyword(noun, .counted) || isKeyword(noun, .speed)
  }
}
