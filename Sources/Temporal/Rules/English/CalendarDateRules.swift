/// Dates that name their month or write it as a number.
enum CalendarDateRules {
  static let all: [Rule] = [
    iso, numeric, dotted, dayRange, monthDayRange, monthDay, dayMonth, monthYear, month, year,
  ]

  static let iso = Rule(
    name: "ISO date",
    starts: .digits,
    examples: [("2025-02-24", "2025-02-24"), ("2025/02/24", "2025-02-24"), ("2024-12", "2024-12")]
  ) { cursor in
    guard let year = cursor.digits(4...4), (1000...2999).contains(year),
      let separator = cursor.attachedSeparator("-", "/"), let month = cursor.digits(2...2),
      (1...12).contains(month)
    else { return nil }
    guard cursor.take(attachedSign: separator) else {
      guard separator == "-", cursor.next?.isAttached != true || cursor.isAtClosingSign else {
        return nil
      }
      return Reading(.calendar(CalendarFields(year: year, month: month)))
    }
    guard let day = cursor.digits(1...2),
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    let reading = Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
    return cursor.addingISOTime(to: reading)
  }

  /// Slashes are read month first, as American papers write; a first number above 12 is a day.
  static let numeric = Rule(
    name: "numeric date",
    starts: .digits,
    examples: [
      ("02/24/2025", "2025-02-24"), ("24/02/2025", "2025-02-24"), ("2/7/98", "1998-02-07"),
    ]
  ) { cursor in
    guard let first = cursor.digits(1...2), let separator = cursor.attachedSeparator("/", "-"),
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
    examples: [("24.02.2025", "2025-02-24")]
  ) { cursor in
    guard let day = cursor.digits(1...2), cursor.take(attachedSign: "."),
      let month = cursor.digits(1...2), cursor.take(attachedSign: "."),
      let year = cursor.yearOfTwoOrFourDigits(),
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month, day: day)))
  }

  static let dayRange = Rule(
    name: "day range",
    starts: [.digits, .keyword],
    examples: [
      ("3-7 March 2024", "2024-03-03/2024-03-07"),
      ("between 3 and 7 March", "2025-03-03/2025-03-07"),
      ("from 3 to 7 March", "2025-03-03/2025-03-07"),
    ]
  ) { cursor in
    let opening = cursor.takeAny(.between, .from)
    guard let first = cursor.dayOfMonth(), cursor.takeRangeSeparator(opening),
      let last = cursor.dayOfMonth()
    else { return nil }
    _ = cursor.take(.of)
    guard let month = cursor.monthName(), first < last else { return nil }
    let year = cursor.yearAfterMonth()
    return Reading(
      .range(
        CalendarFields(year: year, month: month, day: first),
        CalendarFields(year: year, month: month, day: last)
      )
    )
  }

  static let monthDayRange = Rule(
    name: "month day range",
    starts: [.month, .keyword],
    examples: [
      ("March 3-7, 2024", "2024-03-03/2024-03-07"),
      ("between March 3 and March 7", "2025-03-03/2025-03-07"),
    ]
  ) { cursor in
    let opening = cursor.takeAny(.between, .from)
    guard let month = cursor.monthName(), let first = cursor.dayOfMonth(),
      cursor.takeRangeSeparator(opening)
    else { return nil }
    let lastMonth = cursor.monthName() ?? month
    guard let last = cursor.dayOfMonth(), (month, first) < (lastMonth, last) else { return nil }
    let year = cursor.yearAfterDay()
    return Reading(
      .range(
        CalendarFields(year: year, month: month, day: first),
        CalendarFields(year: year, month: lastMonth, day: last)
      )
    )
  }

  static let monthDay = Rule(
    name: "month + day",
    starts: [.month, .weekday],
    examples: [
      ("Feb. 24", "2025-02-24"), ("February 24th, 2022", "2022-02-24"),
      ("Monday, Feb. 24, 2025", "2025-02-24"), ("Dec. 30", "2024-12-30"),
    ]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    guard let month = cursor.monthName() else { return nil }
    cursor.skipThe()
    guard let day = cursor.dayOfMonth() else { return nil }
    let year = cursor.yearAfterDay()
    return Reading(
      .calendar(CalendarFields(year: year, month: month, day: day, weekday: weekday))
    )
  }

  static let dayMonth = Rule(
    name: "day + month",
    starts: [.digits, .weekday, .ordinal, .keyword, .cardinal],
    examples: [
      ("24 February 2025", "2025-02-24"), ("the 24th of February", "2025-02-24"),
      ("Monday 24 February", "2025-02-24"), ("3 Dec", "2024-12-03"),
    ]
  ) { cursor in
    let weekday = cursor.weekdayBeforeDate()
    cursor.skipThe()
    guard let day = cursor.dayOfMonth() else { return nil }
    _ = cursor.take(.of)
    guard let month = cursor.monthName() else { return nil }
    let year = cursor.yearAfterMonth()
    return Reading(
      .calendar(CalendarFields(year: year, month: month, day: day, weekday: weekday))
    )
  }

  static let monthYear = Rule(
    name: "month + year",
    starts: .month,
    examples: [
      ("February 2025", "2025-02"), ("Feb. 1998", "1998-02"), ("March of 2014", "2014-03"),
    ]
  ) { cursor in
    guard let month = cursor.monthName() else { return nil }
    guard let year = cursor.yearAfterMonth() else { return nil }
    return Reading(.calendar(CalendarFields(year: year, month: month)))
  }

  static let month = Rule(
    name: "month",
    starts: .month,
    examples: [("January", "2025-01"), ("in November", "2024-11")]
  ) { cursor in
    guard let token = cursor.next, token.isCapitalised, token.end - token.start > 2 else {
      return nil
    }
    let isAmbiguous = cursor.value(of: token, as: .month).map { $0 == 3 || $0 == 5 } ?? false
    guard !isAmbiguous || cursor.followsPreposition, let month = cursor.monthName() else {
      return nil
    }
    return Reading(.calendar(CalendarFields(month: month)))
  }

  static let year = Rule(
    name: "year",
    starts: [.digits, .keyword],
    examples: [("in 2023", "2023"), ("the year 1066", "1066"), ("before 2023 tariffs", "2023")]
  ) { cursor in
    let isNamed = cursor.attempt { named in
      named.skipThe()
      return named.unit() == .year ? true : nil
    }
    let isGlued = cursor.isGluedToSignBefore
    guard let year = cursor.year(), !isGlued, cursor.next.map(cursor.canFollowYear) ?? true else {
      return nil
    }
    guard isNamed == true || (1900...2099).contains(year) || cursor.isYear(takenAfter: 1) else {
      return nil
    }
    return Reading(.calendar(CalendarFields(year: year)))
  }
}

extension Token {
  /// The character of a sign.
  var sign: Character { Character(UnicodeScalar(detail)) }
}
