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
      ("Memorial Day 2024", "2024-05-27"), ("Labor Day of last year", "2024-09-02"),
      ("Ash Wednesday 2025", "2025-03-05"),
      ("Cyber Monday 2024", "2024-12-02"), ("Martin Luther King Jr. Day", "2025-01-20"),
      ("St. Patrick's Day 2024", "2024-03-17"), ("Yom Kippur 2023", "2023-09-25"),
      ("Ramadan 2024", "2024-03-11/2024-04-09"), ("Eid al-Fitr 2018", "2018-06-15"),
      ("Orthodox Easter 2024", "2024-05-05"), ("Thanksgiving one year ago", "2024-11-28"),
      ("Diwali 2024", "2024-10-31"), ("Lunar New Year", "2025-01-29"),
      ("Tax Day 2017", "2017-04-18"),
    ]
  ) { cursor in
    guard let day = cursor.namedDay() else { return nil }
    var fields = CalendarFields(year: cursor.yearAfterDate(), holiday: day)
    if fields.year == nil { fields.yearShift = cursor.shiftedYearAfterOf() }
    return Reading(.calendar(fields))
  }

  static let shifted = Rule(
    name: "last, next + holiday",
    starts: .shift,
    needs: .holiday,
    examples: [("last Thanksgiving", "2024-11-28"), ("next Easter", "2025-04-20")]
  ) { cursor in
    guard let shift = cursor.take(.shift), let day = cursor.namedDay() else { return nil }
    return Reading(.shifted(.holiday(day), by: shift))
  }
}
