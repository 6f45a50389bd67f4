/// Parts of a longer time that are counted: "the first Monday of June", "the last week of October".
enum NthRules {
  static let all: [Rule] = [nth, nthLast]

  static let nth = Rule(
    name: "nth of a period",
    starts: [.digits, .ordinal],
    keywords: [.the],
    needs: [.unit, .weekday],
    examples: [
      ("the first Monday of June 2024", "2024-06-03"), ("the third week of 2027", "2027-W03"),
      ("the second last day of May 2024", "2024-05-30"), ("first Tuesday in October", "2024-10-01"),
      ("the second week of March 2024", "2024-W11"),
      ("the third Thursday of the month", "2025-02-20"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.ordinal(), (1...31).contains(number) else { return nil }
    return cursor.part(cursor.takeLast() ? -number : number)
  }

  static let nthLast = Rule(
    name: "last of a period",
    starts: .shift,
    keywords: [.the],
    needs: [.unit, .weekday],
    examples: [
      ("the last Sunday of March 2014", "2014-03-30"),
      ("the last day of February 2024", "2024-02-29"),
      ("last week of October 2018", "2018-W43"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard cursor.takeLast() else { return nil }
    return cursor.part(-1)
  }
}

extension Cursor {
  /// Takes the word "last", which counts from the end.
  fileprivate mutating func takeLast() -> Bool {
    guard let token = next, spelling(of: token, is: "last") else { return false }
    index += 1
    return true
  }

  /// Takes "Monday of June 2024" and makes it the so manieth.
  fileprivate mutating func part(_ number: Int) -> Reading? {
    attempt { cursor in
      guard let target = cursor.countablePart() else { return nil }
      let isJoined = cursor.take(.of) || cursor.take(.in)
      guard isJoined || cursor.next?.classes.contains(.shift) == true, let scope = cursor.month()
      else { return nil }
      return Reading(.nth(number, target, of: scope))
    }
  }

  /// Takes what can be counted in a month or a year.
  private mutating func countablePart() -> CalendarTarget? {
    if let weekday = take(.weekday).flatMap(Weekday.init(rawValue:)) { return .weekday(weekday) }
    guard let unit = unit(), [.day, .week, .weekend, .month].contains(unit) else { return nil }
    return .unit(unit)
  }

  /// Takes a month or a year: "June 2024", "October", "the month", "next year", "2027".
  private mutating func month() -> Reading? {
    for rule in [CalendarDateRules.monthYear, CalendarDateRules.monthShifted] {
      if let reading = attempt({ rule.read(&$0) }) { return reading }
    }
    if let month = monthName() { return Reading(.calendar(CalendarFields(month: month))) }
    if let year = year() { return Reading(.calendar(CalendarFields(year: year))) }
    if let reading = attempt({ YearRules.yearInWords.read(&$0) }) { return reading }
    if let shift = take(.shift) {
      if let month = take(.month) { return Reading(.shifted(.month(month), by: shift)) }
      return monthOrYear().map { Reading(.shifted(.unit($0), by: shift)) }
    }
    guard take(.the) else { return nil }
    let shift = take(.following) ? 1 : take(.shift)
    guard let unit = monthOrYear() else { return nil }
    guard let shift else { return Reading(.shifted(.unit(unit), by: 0)) }
    return Reading(.fromText(.unit(unit), by: shift))
  }

  private mutating func monthOrYear() -> TimeUnit? {
    if takeUnit(.month) { return .month }
    if takeUnit(.year) { return .year }
    return takeUnit(.week) ? .week : nil
  }
}
