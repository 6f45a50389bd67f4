/// Parts of a longer time that are counted: "the first Monday of June", "the last week of October".
enum NthRules {
  static let all: [Rule] = [nth, nthLast]

  static let nth = Rule(
    name: "nth of a period",
    starts: .ordinal,
    keywords: [.the],
    examples: [
      ("the first Monday of June 2024", "2024-06-03"), ("first Tuesday in October", "2024-10-01"),
      ("the second week of March 2024", "2024-W11"),
      ("the third Thursday of the month", "2025-02-20"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.ordinal(), (1...31).contains(number) else { return nil }
    return cursor.part(number)
  }

  static let nthLast = Rule(
    name: "last of a period",
    starts: .shift,
    keywords: [.the],
    examples: [
      ("the last Sunday of March 2014", "2014-03-30"),
      ("the last day of February 2024", "2024-02-29"),
      ("last week of October 2018", "2018-W44"),
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
      guard let target = cursor.countablePart(), cursor.take(.of) || cursor.take(.in),
        let scope = cursor.month()
      else { return nil }
      return Reading(.nth(number, target, of: scope))
    }
  }

  /// Takes what can be counted in a month.
  private mutating func countablePart() -> CalendarTarget? {
    if let weekday = take(.weekday).flatMap(Weekday.init(rawValue:)) { return .weekday(weekday) }
    guard let unit = unit(), [.day, .week, .weekend].contains(unit) else { return nil }
    return .unit(unit)
  }

  /// Takes a month: "June 2024", "October", "the month", "next month".
  private mutating func month() -> Reading? {
    for rule in [CalendarDateRules.monthYear, CalendarDateRules.monthShifted] {
      if let reading = attempt({ rule.read(&$0) }) { return reading }
    }
    if let month = monthName() { return Reading(.calendar(CalendarFields(month: month))) }
    if let shift = take(.shift) {
      return takeUnit(.month) ? Reading(.shifted(.unit(.month), by: shift)) : nil
    }
    guard take(.the) else { return nil }
    let shift = take(.following) ? 1 : take(.shift)
    guard takeUnit(.month) else { return nil }
    guard let shift else { return Reading(.shifted(.unit(.month), by: 0)) }
    return Reading(.fromText(.unit(.month), by: shift))
  }
}
