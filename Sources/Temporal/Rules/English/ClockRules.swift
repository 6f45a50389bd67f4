/// Times on the clock.
enum ClockRules {
  static let all: [Rule] = [clock, oClock, noon]

  static let clock = Rule(
    name: "clock time",
    starts: .digits,
    examples: [
      ("3:30 p.m.", "2025-02-25T15:30"), ("9 p.m.", "2025-02-25T21:00"),
      ("18:00", "2025-02-25T18:00"), ("9 a.m. EST", "2025-02-25T09:00"),
    ]
  ) { cursor in
    guard let hour = cursor.digits(1...2), hour <= 24 else { return nil }
    let minute: Int? = cursor.attempt { minutes in
      guard minutes.take(attachedSign: ":"), let minute = minutes.digits(2...2), minute < 60 else {
        return nil
      }
      return minute
    }
    guard !cursor.isNumberContinued else { return nil }
    let isAfternoon = hour <= 12 ? cursor.meridiem() : nil
    guard minute != nil || isAfternoon != nil else { return nil }
    if isAfternoon == nil { _ = cursor.take(.hours) }
    let fullHour =
      switch isAfternoon {
      case true?: hour == 12 ? 12 : hour + 12
      case false?: hour == 12 ? 0 : hour
      case nil: hour
      }
    guard fullHour < 24 else { return nil }
    return Reading(
      .timeOfDay,
      clock: ClockTime(hour: fullHour, minute: minute, zoneOffset: cursor.zone())
    )
  }

  static let oClock = Rule(
    name: "o'clock",
    starts: [.digits, .cardinal],
    examples: [("eight o'clock", "2025-02-25T08:00")]
  ) { cursor in
    guard let hour = cursor.digits(1...2) ?? cursor.take(.cardinal), (1...12).contains(hour),
      cursor.take(.o), cursor.take(attachedSign: "'"), cursor.take(.clock)
    else { return nil }
    return Reading(.timeOfDay, clock: ClockTime(hour: hour))
  }

  static let noon = Rule(
    name: "noon, midnight",
    keywords: [.noon, .midnight],
    examples: [("noon", "2025-02-25T12:00"), ("midnight", "2025-02-25T24:00")]
  ) { cursor in
    if cursor.take(.noon) { return Reading(.timeOfDay, clock: ClockTime(hour: 12)) }
    guard cursor.take(.midnight) else { return nil }
    return Reading(.timeOfDay, clock: ClockTime(hour: 24))
  }
}

extension Cursor {
  /// Takes "a.m." or "p.m."; the result is whether it is after noon.
  mutating func meridiem() -> Bool? {
    attempt { cursor in
      if cursor.take(.pm) { return true }
      if cursor.take(.am) { return false }
      let isAfternoon = cursor.take(.p)
      guard isAfternoon || cursor.take(.a), cursor.take(attachedSign: "."), cursor.take(.m) else {
        return nil
      }
      _ = cursor.take(attachedSign: ".")
      return isAfternoon
    }
  }

  /// Takes a time zone and gives its distance from UTC in minutes.
  mutating func zone() -> Int? {
    attempt { cursor in
      guard let token = cursor.next, token.isCapitalised else { return nil }
      return cursor.take(.zone)
    }
  }
}
