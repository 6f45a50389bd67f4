/// Times on the clock.
enum ClockRules {
  static let all: [Rule] = [
    clock, dottedClock, hourSign, isoTime, zoneClock, oClock, hourInPart, spoken, hourMinuteWords,
    noon, hourRange,
  ]

  static let clock = Rule(
    name: "clock time",
    starts: .digits,
    examples: [
      ("3:30 p.m.", "2025-02-25T15:30"), ("9 p.m.", "2025-02-25T21:00"),
      ("18:00", "2025-02-25T18:00"), ("9 a.m. EST", "2025-02-25T09:00"),
      ("7:56:13 pm", "2025-02-25T19:56:13"), ("3:20 in the afternoon", "2025-02-25T15:20"),
      ("9 p.m. Kyiv time", "2025-02-25T21:00"), ("18:30 GMT+3", "2025-02-25T18:30"),
      ("4 p.m. Eastern Standard Time", "2025-02-25T16:00"),
    ]
  ) { cursor in
    guard !cursor.isGluedToColon, let hour = cursor.digits(1...2), hour <= 24 else { return nil }
    let minutes = cursor.minutes()
    guard !cursor.isNumberContinued,
      var time = cursor.clockTime(hour: hour, minute: minutes?.minute, second: minutes?.second),
      minutes != nil || time.isHalfSaid && cursor.isBehindMeridiem
    else { return nil }
    if !time.isHalfSaid || hour > 12 { _ = cursor.take(.hours) }
    guard time.hour < 24 || (minutes?.minute ?? 0) == 0 else { return nil }
    time.zone = cursor.zone()
    return Reading(.timeOfDay, clock: time)
  }

  static let dottedClock = Rule(
    name: "clock time with a point",
    starts: .digits,
    examples: [
      ("8.10 pm", "2025-02-25T20:10"), ("17.45 GMT", "2025-02-25T17:45"),
      ("14.30 hours", "2025-02-25T14:30"),
    ]
  ) { cursor in
    guard let hour = cursor.digits(1...2), hour < 24, cursor.take(attachedSign: "."),
      let minute = cursor.digits(2...2), minute < 60
    else { return nil }
    let isAfternoon = (1...12).contains(hour) ? cursor.meridiem() : nil
    let zone = cursor.zone()
    guard isAfternoon != nil || zone != nil || cursor.take(.hours) else { return nil }
    let full = Cursor.hour(hour, isAfternoon: isAfternoon)
    return Reading(.timeOfDay, clock: ClockTime(hour: full, minute: minute, zone: zone))
  }

  static let hourSign = Rule(
    name: "clock time with an h",
    starts: .digits,
    examples: [("15h20", "2025-02-25T15:20"), ("13h", "2025-02-25T13:00")]
  ) { cursor in
    guard let hour = cursor.digits(1...2), hour < 24, let sign = cursor.next, sign.isAttached,
      cursor.take(.h)
    else { return nil }
    var minute: Int?
    if cursor.next?.kind == .digits, cursor.next?.isAttached == true {
      minute = cursor.digits(2...2)
      guard minute != nil else { return nil }
    }
    guard minute ?? 0 < 60, hour > 12 || minute != nil || cursor.isHourAfterDay else { return nil }
    var time = ClockTime(hour: hour, minute: minute)
    time.zone = cursor.zone()
    return Reading(.timeOfDay, clock: time)
  }

  static let isoTime = Rule(
    name: "ISO time",
    keywords: [.t],
    examples: [("T13:23:42", "2025-02-25T13:23:42")]
  ) { cursor in
    guard cursor.take(.t), cursor.next?.isAttached == true, let hour = cursor.digits(2...2),
      hour < 24, let minutes = cursor.minutes()
    else { return nil }
    let time = ClockTime(
      hour: hour,
      minute: minutes.minute,
      second: minutes.second,
      zone: cursor.isoZone()
    )
    return Reading(.timeOfDay, clock: time)
  }

  /// Four digits are a time where a zone or "hours" follows.
  static let zoneClock = Rule(
    name: "clock time in four digits",
    starts: .digits,
    examples: [("0735 GMT", "2025-02-25T07:35"), ("2130 hours", "2025-02-25T21:30")]
  ) { cursor in
    guard !cursor.isGluedToSignBefore, let digits = cursor.digits(4...4), digits / 100 < 24,
      digits % 100 < 60
    else { return nil }
    let zone = cursor.zone()
    guard zone != nil || cursor.take(.hours) else { return nil }
    return Reading(
      .timeOfDay,
      clock: ClockTime(hour: digits / 100, minute: digits % 100, zone: zone)
    )
  }

  static let oClock = Rule(
    name: "o'clock",
    starts: [.digits, .cardinal],
    examples: [
      ("eight o'clock", "2025-02-25T08:00"), ("3 o'clock in the afternoon", "2025-02-25T15:00"),
    ]
  ) { cursor in
    guard let hour = cursor.faceHour(), cursor.takeOClock(), let time = cursor.clockTime(hour: hour)
    else { return nil }
    return Reading(.timeOfDay, clock: time)
  }

  /// A number is an hour where a part of the day follows and a word of time precedes.
  static let hourInPart = Rule(
    name: "hour in a part of the day",
    starts: [.digits, .cardinal],
    needs: .partOfDay,
    examples: [
      ("at 4 in the morning", "2025-02-25T04:00"), ("at eleven at night", "2025-02-25T23:00"),
      ("at 12 at night", "2025-02-25T24:00"),
    ]
  ) { cursor in
    let words: [Keyword] = [.at, .by, .until, .from, .to, .before, .after, .since, .is]
    let before = cursor.peek(-1)
    guard cursor.style == .message || words.contains(where: { cursor.isKeyword(before, $0) }),
      let hour = cursor.faceHour(),
      let time = cursor.clockTime(hour: hour), time.isHalfSaid
    else { return nil }
    return Reading(.timeOfDay, clock: time)
  }

  static let spoken = Rule(
    name: "minutes past, to",
    starts: [.digits, .cardinal, .unit],
    keywords: [.a, .half],
    examples: [
      ("ten minutes to three", "2025-02-25T02:50"), ("half past noon", "2025-02-25T12:30"),
      ("a quarter past 6", "2025-02-25T06:15"), ("twenty past eight", "2025-02-25T08:20"),
      ("twenty after twelve", "2025-02-25T12:20"),
      ("quarter to nine p.m.", "2025-02-25T20:45"),
    ]
  ) { cursor in
    guard let (minutes, isNamed) = cursor.spokenMinutes() else { return nil }
    let isRound = minutes % 5 == 0 && cursor.peek(-1)?.kind == .word
    let isPast = cursor.take(.past) || (isNamed || isRound) && cursor.take(.after)
    guard isPast || isNamed && (cursor.take(.to) || cursor.take(.before)) else { return nil }
    if cursor.take(.noon) { return Reading(.timeOfDay, clock: .at(12, isPast, minutes)) }
    if cursor.take(.midnight) { return Reading(.timeOfDay, clock: .at(24, isPast, minutes)) }
    guard let hour = cursor.faceHour() else { return nil }
    _ = cursor.takeOClock()
    guard let time = cursor.clockTime(hour: hour),
      cursor.next.map({ $0.classes.isDisjoint(with: .unit) }) ?? true
    else { return nil }
    var placed = ClockTime.at(time.hour, isPast, minutes)
    placed.isHalfSaid = time.isHalfSaid
    return Reading(.timeOfDay, clock: placed)
  }

  static let hourMinuteWords = Rule(
    name: "hour and minutes in words",
    starts: .cardinal,
    examples: [("seven thirty p.m.", "2025-02-25T19:30"), ("ten a.m.", "2025-02-25T10:00")]
  ) { cursor in
    guard let hour = cursor.take(.cardinal), (1...12).contains(hour) else { return nil }
    _ = cursor.takeHyphen()
    let minute = cursor.cardinalInWords()
    guard minute ?? 0 < 60, let isAfternoon = cursor.meridiem() else { return nil }
    let full = Cursor.hour(hour, isAfternoon: isAfternoon)
    return Reading(.timeOfDay, clock: ClockTime(hour: full, minute: minute, zone: cursor.zone()))
  }

  static let noon = Rule(
    name: "noon, midnight",
    starts: .digits,
    keywords: [.noon, .midnight],
    examples: [
      ("noon", "2025-02-25T12:00"), ("midnight", "2025-02-25T24:00"),
      ("12 noon", "2025-02-25T12:00"),
    ]
  ) { cursor in
    let isNumbered = cursor.digits(1...2)
    guard isNumbered == nil || isNumbered == 12 else { return nil }
    let isNoon = cursor.take(.noon)
    guard isNoon || cursor.take(.midnight) else { return nil }
    return Reading(.timeOfDay, clock: ClockTime(hour: isNoon ? 12 : 24, zone: cursor.zone()))
  }

  static let hourRange = Rule(
    name: "hour range",
    starts: [.digits, .cardinal],
    examples: [
      ("3-4pm", "2025-02-25T15:00 2025-02-25T16:00"),
      ("from 3 to 4 p.m.", "2025-02-25T15:00 2025-02-25T16:00"),
      ("between 10 and 11:30 a.m.", "2025-02-25T10:00 2025-02-25T11:30"),
    ]
  ) { cursor in
    let start = cursor.index
    let opening = cursor.openingOfRange
    guard !cursor.isGluedToSignBefore, let hour = cursor.faceHour() else { return nil }
    let end = cursor.index
    guard cursor.takeRangeSeparator(opening) else { return nil }
    let second = cursor.index
    guard var last = clock.read(&cursor) ?? hourMinuteWords.read(&cursor),
      last.clock?.isHalfSaid == true
    else { return nil }
    last.tokens = second..<cursor.index
    let clock = ClockTime(hour: hour, isHalfSaid: false)
    let first = Reading(.timeOfDay, clock: clock, tokens: start..<end)
    return Meaning.stretch(from: first, to: last).map { Reading($0) }
  }
}

extension ClockTime {
  /// A time so many minutes past or before an hour.
  fileprivate static func at(_ hour: Int, _ isPast: Bool, _ minutes: Int) -> ClockTime {
    let total = (hour * 60 + (isPast ? minutes : -minutes) + 1440) % 1440
    return ClockTime(hour: total / 60, minute: total % 60)
  }
}

extension Cursor {
  /// Takes "o'clock", "oclock".
  fileprivate mutating func takeOClock() -> Bool {
    attempt { cursor in
      if cursor.take(.oclock) { return true }
      guard cursor.take(.o) else { return nil }
      _ = cursor.take(attachedSign: "'")
      return cursor.take(.clock) ? true : nil
    } ?? false
  }

  /// Takes the minutes of "ten minutes to", "a quarter past", "half past", "twenty past"; `isNamed`
  /// says that they can be nothing else.
  fileprivate mutating func spokenMinutes() -> (minutes: Int, isNamed: Bool)? {
    attempt { cursor in
      if cursor.take(.half) { return (30, false) }
      let isArticle = cursor.take(.a)
      if cursor.takeUnit(.quarter) { return (15, true) }
      guard !isArticle, let minutes = cursor.digits(1...2) ?? cursor.cardinalInWords(),
        (1...59).contains(minutes)
      else { return nil }
      return (minutes, cursor.takeUnit(.minute))
    }
  }

  /// Whether the token that was taken last belongs to "a.m." or "p.m.".
  fileprivate var isBehindMeridiem: Bool {
    guard let last = peek(-1) else { return false }
    if last.isSign(".") { return isKeyword(peek(-2), .m) }
    return isKeyword(last, .m) || isKeyword(last, .am) || isKeyword(last, .pm)
  }

  /// Whether the "8h" that has just been taken follows a weekday or "at", in a message.
  fileprivate var isHourAfterDay: Bool {
    guard style == .message, let before = peek(-3) else { return false }
    return before.classes.contains(.weekday) || isKeyword(before, .at)
  }

  /// Whether the next token is the second part of a longer time: the "23" of "13:23".
  fileprivate var isGluedToColon: Bool {
    guard let token = next, token.isAttached, let sign = peek(-1), sign.isSign(":") else {
      return false
    }
    return sign.isAttached && peek(-2)?.kind == .digits
  }
}
