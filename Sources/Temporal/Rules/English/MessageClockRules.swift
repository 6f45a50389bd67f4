/// Times of day as people write them to each other.
enum MessageClockRules {
  static let all: [Rule] = [
    bareHour, shortHalf, hourAndMinuteWords, partOfDay, looseHourRange,
  ]

  static let bareHour = Rule(
    name: "hour alone",
    starts: [.digits, .cardinal],
    examples: [
      ("at 7", "2025-02-25T07:00"), ("at 730", "2025-02-25T07:30"), ("by ten", "2025-02-25T10:00"),
    ]
  ) { cursor in
    let before = cursor.peek(-1)
    let words: [Keyword] = [.at, .by, .until, .before, .after]
    let isTime =
      words.contains { cursor.isKeyword(before, $0) } || before?.isSign("@") == true
      || before.flatMap { cursor.value(of: $0, as: .approximator) } == 1
      || before.map { $0.classes.contains(.deictic) } == true
    guard let time = cursor.looseHour() else { return nil }
    let isBeforeDeictic = cursor.next?.classes.contains(.deictic) == true
    guard isBeforeDeictic || isTime && (cursor.isAtEndOfPhrase || cursor.isBeforeDay) else {
      return nil
    }
    return Reading(.timeOfDay, clock: time)
  }

  static let shortHalf = Rule(
    name: "hour with a or p",
    starts: .digits,
    examples: [("3p", "2025-02-25T15:00"), ("9:30a", "2025-02-25T09:30")]
  ) { cursor in
    let isBehindWord = cursor.peek(-1) != nil
    guard !cursor.isGluedToSignBefore, let hour = cursor.digits(1...2), (1...12).contains(hour)
    else { return nil }
    let minutes = cursor.minutes()
    guard cursor.next?.isAttached == true else { return nil }
    let isAfternoon = cursor.take(.p)
    guard isAfternoon || isBehindWord && cursor.take(.a),
      cursor.next?.isAttached != true || cursor.isAtClosingSign
    else { return nil }
    let full = Cursor.hour(hour, isAfternoon: isAfternoon)
    return Reading(
      .timeOfDay,
      clock: ClockTime(hour: full, minute: minutes?.minute, zone: cursor.zone())
    )
  }

  static let hourAndMinuteWords = Rule(
    name: "hour and minutes",
    starts: .cardinal,
    examples: [
      ("eight forty", "2025-02-25T08:40"), ("ten-thirty", "2025-02-25T10:30"),
      ("twelve oh three", "2025-02-25T12:03"),
    ]
  ) { cursor in
    guard let hour = cursor.take(.cardinal), (1...12).contains(hour) else { return nil }
    _ = cursor.takeHyphen()
    let shortMinute = cursor.minuteBehindZero()
    guard let minute = shortMinute ?? cursor.cardinalInWords(), (1...59).contains(minute),
      minute > 9 || shortMinute != nil,
      cursor.isAtEndOfPhrase || cursor.isBeforeDay,
      let time = cursor.clockTime(hour: hour, minute: minute)
    else { return nil }
    return Reading(.timeOfDay, clock: time)
  }

  static let partOfDay = Rule(
    name: "part of the day",
    starts: [.partOfDay, .phase],
    keywords: [.the],
    examples: [("in the afternoon", "2025-02-25TAF"), ("early morning", "2025-02-25TMO")]
  ) { cursor in
    if let before = cursor.peek(-1), cursor.spelling(of: before, is: "good") { return nil }
    cursor.skipThe()
    if cursor.take(.phase) != nil { _ = cursor.takeHyphen() }
    guard let part = cursor.partOfDayWord() else { return nil }
    return Reading(.timeOfDay, partOfDay: part)
  }

  static let looseHourRange = Rule(
    name: "hours from to",
    starts: [.digits, .cardinal],
    examples: [
      ("from 5 to 7", "2025-02-25T05:00/2025-02-25T07:00"),
      ("8am-3", "2025-02-25T08:00/2025-02-25T15:00"),
      ("between 9 and 10:30", "2025-02-25T09:00/2025-02-25T10:30"),
    ]
  ) { cursor in
    let start = cursor.index
    let opening = cursor.openingOfRange
    guard !cursor.isGluedToSignBefore, let from = cursor.clockOrHour() else { return nil }
    let end = cursor.index
    guard cursor.takeRangeSeparator(opening) else { return nil }
    let second = cursor.index
    guard let to = cursor.clockOrHour(),
      opening != nil || from.isSure || to.isSure || cursor.isBeforeDay, !cursor.isHyphenatedNumber,
      cursor.isAtEndOfPhrase || cursor.isBeforeDay
    else { return nil }
    let last = Reading(.timeOfDay, clock: to.following(from), tokens: second..<cursor.index)
    let first = Reading(.timeOfDay, clock: from, tokens: start..<end)
    return Meaning.stretch(from: first, to: last).map { Reading($0) }
  }
}

extension ClockTime {
  /// Whether it can be nothing but a time: "3pm", "3:30", but not "15" or "1212".
  fileprivate var isSure: Bool { hasMinutesOrHalf }

  /// The time read in the half of the day in which it comes after another.
  fileprivate func following(_ first: ClockTime) -> ClockTime {
    guard !isHalfSaid, (hour, minute ?? 0) <= (first.hour, first.minute ?? 0), hour < 12 else {
      return self
    }
    return afternoon
  }
}

extension Cursor {
  /// Whether a day or a part of it follows: "at 7 tomorrow", "at 8 on Friday".
  fileprivate var isBeforeDay: Bool {
    guard let token = next else { return false }
    let isDay = !token.classes.isDisjoint(with: [.weekday, .deictic, .month, .partOfDay, .shift])
    return isDay || isKeyword(token, .on) || isKeyword(token, .in)
  }

  /// Takes the "oh three" of "twelve oh three".
  fileprivate mutating func minuteBehindZero() -> Int? {
    attempt { cursor in
      guard cursor.take(.zero) || cursor.take(.o) else { return nil }
      _ = cursor.takeHyphen()
      return cursor.take(.cardinal).flatMap { (1...9).contains($0) ? $0 : nil }
    }
  }

  /// Takes an hour alone, also with its minutes in one number: "7", "seven", "730", "1030".
  fileprivate mutating func looseHour() -> ClockTime? {
    attempt { cursor in
      if let both = cursor.digits(3...4) {
        guard both / 100 < 24, both % 100 < 60, !cursor.isNumberContinued else { return nil }
        return cursor.clockTime(hour: both / 100, minute: both % 100)
      }
      guard let hour = cursor.digits(1...2) ?? cursor.take(.cardinal), hour <= 24,
        !cursor.isNumberContinued
      else { return nil }
      return cursor.clockTime(hour: hour)
    }
  }

  /// Takes a time with its minutes or its half of the day, or an hour alone.
  fileprivate mutating func clockOrHour() -> ClockTime? {
    for rule in [ClockRules.clock, MessageClockRules.shortHalf, ClockRules.hourMinuteWords] {
      if var time = attempt({ rule.read(&$0) })?.clock {
        time.hasMinutesOrHalf = true
        return time
      }
    }
    return looseHour()
  }
}
