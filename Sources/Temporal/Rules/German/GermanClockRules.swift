/// German times on the clock.
enum GermanClockRules {
  static let all: [Rule] = [clock, span, halfPast, midnight]

  static let clock = Rule(
    name: "clock time",
    starts: [.digits, .cardinal],
    examples: [
      ("18 Uhr", "2025-02-25T18:00"), ("18.30 Uhr", "2025-02-25T18:30"),
      ("18:30 Uhr", "2025-02-25T18:30"), ("8 Uhr abends", "2025-02-25T20:00"),
      ("18 Uhr MEZ", "2025-02-25T18:00"), ("acht Uhr morgens", "2025-02-25T08:00"),
      ("24 Uhr", "2025-02-25T24:00"),
    ]
  ) { cursor in
    guard !cursor.isGluedToSignBefore, let hour = cursor.digits(1...2) ?? cursor.take(.cardinal)
    else { return nil }
    let minute = cursor.germanMinutes()
    guard cursor.take(.clock), hour < 24 || hour == 24 && minute ?? 0 == 0 else { return nil }
    let part = cursor.germanPartOfClock()
    return Reading(
      .timeOfDay,
      clock: ClockTime(
        hour: part.map { $0.hour(of: hour) } ?? hour,
        minute: minute,
        zone: cursor.zone()
      )
    )
  }

  static let span = Rule(
    name: "span of clock times",
    starts: .digits,
    examples: [
      ("von 8 bis 12 Uhr", "2025-02-25T08:00 2025-02-25T12:00"),
      ("zwischen 9.30 und 17 Uhr", "2025-02-25T09:30 2025-02-25T17:00"),
    ]
  ) { cursor in
    let opening = cursor.openingOfRange
    guard opening != nil, let first = cursor.germanTime(), cursor.takeRangeSeparator(opening),
      let last = cursor.germanTime(), cursor.take(.clock)
    else { return nil }
    return Meaning.stretch(from: first, to: last).map { Reading($0) }
  }

  static let halfPast = Rule(
    name: "half past",
    keywords: [.half],
    examples: [("um halb acht", "2025-02-25T07:30"), ("um halb acht abends", "2025-02-25T19:30")]
  ) { cursor in
    let followsAt = cursor.isKeyword(cursor.peek(-1), .at)
    guard let word = cursor.next, cursor.spelling(of: word, is: "halb"), cursor.take(.half),
      let next = cursor.digits(1...2) ?? cursor.take(.cardinal), (1...12).contains(next)
    else { return nil }
    _ = cursor.take(.clock)
    let part = cursor.germanPartOfClock()
    guard followsAt || part != nil else { return nil }
    let hour = next == 1 ? 12 : next - 1
    return Reading(
      .timeOfDay,
      clock: ClockTime(hour: part.map { $0.hour(of: hour) } ?? hour, minute: 30)
    )
  }

  static let midnight = Rule(
    name: "midnight",
    keywords: [.midnight],
    examples: [("um Mitternacht", "2025-02-25T24:00")]
  ) { cursor in
    cursor.take(.midnight) ? Reading(.timeOfDay, clock: ClockTime(hour: 24)) : nil
  }
}

extension Cursor {
  /// Takes the minutes of "18.30" and "18:30".
  fileprivate mutating func germanMinutes() -> Int? {
    attempt { cursor in
      guard cursor.take(attachedSign: ".") || cursor.take(attachedSign: ":"),
        let minute = cursor.digits(2...2), minute < 60
      else { return nil }
      return minute
    }
  }

  /// Takes an hour, and minutes if there are any, without the word "Uhr".
  fileprivate mutating func germanTime() -> Reading? {
    let begin = index
    guard let hour = digits(1...2), hour <= 24 else { return nil }
    let clock = ClockTime(hour: hour, minute: germanMinutes())
    return Reading(.timeOfDay, clock: clock, tokens: begin..<index)
  }

  /// Takes the part of the day behind a clock time: "abends", "am Abend".
  fileprivate mutating func germanPartOfClock() -> PartOfDay? {
    attempt { cursor in
      let isNoun = cursor.take(.on)
      guard let token = cursor.next, isNoun || token.classes.contains(.frequency) else {
        return nil
      }
      return cursor.germanPartOfDay()
    }
  }
}

extension PartOfDay {
  /// The hour, 0 to 24, that one of twelve is in this part of the day.
  fileprivate func hour(of hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    switch self {
    case .afternoon, .evening: return hour == 12 ? (self == .evening ? 24 : 12) : hour + 12
    case .midday: return hour < 6 ? hour + 12 : hour
    case .night: return hour == 12 ? 24 : hour > 6 ? hour + 12 : hour
    case .dawn, .morning: return hour
    }
  }
}
