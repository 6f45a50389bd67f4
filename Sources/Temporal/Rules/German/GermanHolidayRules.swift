/// Days that go by a German name.
enum GermanHolidayRules {
  static let all: [Rule] = [holiday]

  static let holiday = Rule(
    name: "holiday",
    starts: [.holiday, .ordinal, .digits, .unit],
    keywords: [.c, .holy],
    examples: [
      ("Weihnachten 2007", "2007-12-25"), ("Heiligabend", "2024-12-24"),
      ("Ostermontag", "2025-04-21"), ("Karfreitag 2023", "2023-04-07"),
      ("Tag der Deutschen Einheit", "2024-10-03"), ("Tag der Arbeit 2024", "2024-05-01"),
      ("Dreikönigstag 2025", "2025-01-06"), ("Christi Himmelfahrt", "2025-05-29"),
      ("am zweiten Weihnachtstag", "2024-12-26"), ("Rosenmontag", "2025-03-03"),
      ("Pfingstmontag 2025", "2025-06-09"), ("Fronleichnam 2025", "2025-06-19"),
      ("Gründonnerstag 2025", "2025-04-17"), ("Allerheiligen", "2024-11-01"),
      ("Reformationstag", "2024-10-31"), ("Nikolaustag", "2024-12-06"),
      ("am Heiligen Abend", "2024-12-24"), ("Pfingsten", "2025-06-08"),
    ]
  ) { cursor in
    guard let day = cursor.germanHoliday() else { return nil }
    return Reading(.calendar(CalendarFields(year: cursor.year(), holiday: day)))
  }
}

extension Cursor {
  /// Takes the name of a holiday.
  mutating func germanHoliday() -> NamedDay? {
    attempt { cursor in
      if cursor.takeUnit(.day) { return cursor.germanDayOf() }
      if cursor.take(.holy) { return cursor.germanPartOfDay() == .evening ? .christmasEve : nil }
      let number = cursor.germanOrdinal()
      _ = cursor.take(.c)
      guard cursor.next?.isCapitalised == true,
        let day = cursor.take(.holiday).flatMap(GermanHoliday.init)
      else { return nil }
      guard let number else { return day.namedDay }
      guard day == .christmas else { return nil }
      return number == 1 ? .christmas : number == 2 ? .boxingDay : nil
    }
  }

  /// Takes the end of "Tag der Deutschen Einheit", "Tag der Arbeit".
  private mutating func germanDayOf() -> NamedDay? {
    guard take(.the) else { return nil }
    if take(.labour) { return .mayDay }
    return take(.german) && take(.unity) ? .germanUnityDay : nil
  }
}

/// The names of holidays, as the lexicon numbers them.
private enum GermanHoliday: Int {
  case newYear = 1
  case roseMonday, ashWednesday, palmSunday, maundyThursday, goodFriday, easter, easterMonday
  case ascension, whitSunday, whitMonday, corpusChristi, reformation, allSaints, nicholas
  case christmasEve, christmas, newYearsEve, valentine, halloween, mothersDay, epiphany, womensDay,
    mayDay

  var namedDay: NamedDay {
    switch self {
    case .newYear: .newYearsDay
    case .roseMonday: .roseMonday
    case .ashWednesday: .ashWednesday
    case .palmSunday: .palmSunday
    case .maundyThursday: .maundyThursday
    case .goodFriday: .goodFriday
    case .easter: .easter
    case .easterMonday: .easterMonday
    case .ascension: .ascension
    case .whitSunday: .whitSunday
    case .whitMonday: .whitMonday
    case .corpusChristi: .corpusChristi
    case .reformation: .reformationDay
    case .allSaints: .allSaintsDay
    case .nicholas: .saintNicholasDay
    case .christmasEve: .christmasEve
    case .christmas: .christmas
    case .newYearsEve: .newYearsEve
    case .valentine: .valentinesDay
    case .halloween: .halloween
    case .mothersDay: .mothersDay
    case .epiphany: .epiphany
    case .womensDay: .womensDay
    case .mayDay: .mayDay
    }
  }
}
