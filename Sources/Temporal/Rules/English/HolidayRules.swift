/// Days that go by a name.
enum HolidayRules {
  static let all: [Rule] = [holiday, shifted]

  static let holiday = Rule(
    name: "holiday",
    starts: .holiday,
    examples: [
      ("Christmas 2007", "2007-12-25"), ("Christmas Day", "2024-12-25"),
      ("Thanksgiving Day", "2024-11-28"), ("Easter Monday 2024", "2024-04-01"),
      ("Good Friday of 2023", "2023-04-07"), ("New Year's Eve", "2024-12-31"),
      ("Labor Day", "2024-09-02"), ("Valentine's Day", "2025-02-14"),
      ("Memorial Day 2024", "2024-05-27"), ("Labor Day of last year", "2024-09-02"), ("Ash Wednesday 2025", "2025-03-05"),
    ]
  ) { cursor in
    guard let day = cursor.namedDay() else { return nil }
    var fields = CalendarFields(year: cursor.yearAfterMonth(), holiday: day)
    if fields.year == nil { fields.yearShift = cursor.shiftedYearAfterOf() }
    return Reading(.calendar(fields))
  }

  static let shifted = Rule(
    name: "last, next + holiday",
    starts: .shift,
    examples: [("last Thanksgiving", "2024-11-28"), ("next Easter", "2025-04-20")]
  ) { cursor in
    guard let shift = cursor.take(.shift), let day = cursor.namedDay() else { return nil }
    return Reading(.shifted(.holiday(day), by: shift))
  }
}

extension Cursor {
  /// Takes the name of a holiday: "Christmas Eve", "New Year's Day".
  fileprivate mutating func namedDay() -> NamedDay? {
    attempt { cursor in
      guard let token = cursor.next, token.isCapitalised || cursor.style == .message,
        let word = cursor.take(.holiday),
        let name = HolidayWord(rawValue: word)
      else { return nil }
      return cursor.namedDay(beginningWith: name)
    }
  }

  private mutating func namedDay(beginningWith name: HolidayWord) -> NamedDay? {
    switch name {
    case .christmas:
      if takeHolidayWord(.eve) { return .christmasEve }
      _ = takeUnit(.day)
      return .christmas
    case .newYear:
      guard takeUnit(.year) else { return nil }
      takePossessive()
      if takeHolidayWord(.eve) { return .newYearsEve }
      return takeUnit(.day) ? .newYearsDay : nil
    case .halloween: return .halloween
    case .thanksgiving:
      _ = takeUnit(.day)
      return .thanksgiving
    case .easter:
      if takeWeekday(.monday) { return .easterMonday }
      _ = takeWeekday(.sunday)
      return .easter
    case .good: return takeWeekday(.friday) ? .goodFriday : nil
    case .black: return takeWeekday(.friday) ? .blackFriday : nil
    case .palm: return takeWeekday(.sunday) ? .palmSunday : nil
    case .ash: return takeWeekday(.wednesday) ? .ashWednesday : nil
    case .eve: return nil
    default:
      takePossessive()
      return takeUnit(.day) ? name.day : nil
    }
  }

  private mutating func takeHolidayWord(_ word: HolidayWord) -> Bool {
    guard let token = next, value(of: token, as: .holiday) == word.rawValue else { return false }
    index += 1
    return true
  }

  private mutating func takeWeekday(_ weekday: Weekday) -> Bool {
    guard let token = next, value(of: token, as: .weekday) == weekday.isoNumber else {
      return false
    }
    index += 1
    return true
  }

  private mutating func takePossessive() {
    if take(attachedSign: "'") { _ = take(.s) }
  }
}

/// The first words of holidays, as the lexicon numbers them.
private enum HolidayWord: Int {
  case christmas = 1
  case newYear, halloween, thanksgiving, easter, good, black, palm, ash, eve
  case labor, memorial, independence, veterans, boxing, valentine, mother, father, columbus
  case patrick

  /// The day that the word names together with "Day".
  var day: NamedDay? {
    switch self {
    case .labor: .laborDay
    case .memorial: .memorialDay
    case .independence: .independenceDay
    case .veterans: .veteransDay
    case .boxing: .boxingDay
    case .valentine: .valentinesDay
    case .mother: .mothersDay
    case .father: .fathersDay
    case .columbus: .columbusDay
    case .patrick: .saintPatricksDay
    default: nil
    }
  }
}
