/// The words of which times on the clock are made.
extension Cursor {
  /// Takes `am`, `pm`, `a.m.` or `p. m.`; the result is whether it is after noon.
  mutating func meridiem() -> Bool? {
    attempt { cursor in
      if cursor.take(.pm) { return true }
      if cursor.take(.am) { return false }
      let isAfternoon = cursor.take(.p)
      guard isAfternoon || cursor.take(.a) else { return nil }
      let isAbbreviated = cursor.take(attachedSign: ".")
      guard cursor.take(.m) else { return nil }
      if isAbbreviated { _ = cursor.take(attachedSign: ".") }
      return isAfternoon
    }
  }

  /// Takes "in the morning", "in the afternoon", "at night" behind an hour.
  mutating func partBehindHour() -> PartOfDay? {
    attempt { cursor in
      if cursor.take(.at) {
        return cursor.partOfDayWord() == .night ? .night : nil
      }
      guard cursor.take(.in), cursor.take(.the) || cursor.style == .message else { return nil }
      return cursor.partOfDayWord()
    }
  }

  /// Takes the word for a part of the day.
  mutating func partOfDayWord() -> PartOfDay? {
    take(.partOfDay).map { PartOfDay.allCases[$0] }
  }

  /// Takes minutes, and seconds with their fraction: ":30", ":30:15.25".
  mutating func minutes() -> (minute: Int, second: Int?)? {
    attempt { cursor in
      guard cursor.take(attachedSign: ":"), let minute = cursor.digits(2...2), minute < 60 else {
        return nil
      }
      let second: Int? = cursor.attempt { cursor in
        guard cursor.take(attachedSign: ":"), let second = cursor.digits(2...2), second < 60 else {
          return nil
        }
        if cursor.next?.isSign(".") == true, cursor.peek(1)?.isAttached == true,
          cursor.peek(1)?.kind == .digits
        {
          cursor.index += 2
        }
        return second
      }
      return (minute, second)
    }
  }

  /// Reads an hour of the twelve on a clock's face in the half of the day that was said.
  static func hour(_ hour: Int, isAfternoon: Bool?) -> Int {
    switch isAfternoon {
    case true?: hour < 12 ? hour + 12 : hour
    case false?: hour == 12 ? 0 : hour
    case nil: hour
    }
  }

  /// Makes a time of what was said behind an hour: "p.m.", "in the morning"; `nil` where such words
  /// do not go with the hour.
  mutating func clockTime(hour: Int, minute: Int? = nil, second: Int? = nil) -> ClockTime? {
    let isAfternoon = hour <= 12 ? meridiem() : nil
    let part = isAfternoon == nil && hour <= 12 ? partBehindHour() : nil
    let full = part?.hour(onFace: hour) ?? Self.hour(hour, isAfternoon: isAfternoon)
    guard full <= 24 else { return nil }
    return ClockTime(
      hour: full,
      minute: minute,
      second: second,
      isHalfSaid: isAfternoon != nil || part != nil || full > 12 || full == 0
    )
  }

  /// Takes a number of one to twelve in digits or words.
  mutating func faceHour() -> Int? {
    attempt { cursor in
      guard let hour = cursor.digits(1...2) ?? cursor.take(.cardinal), (1...12).contains(hour),
        !cursor.isNumberContinued
      else { return nil }
      return hour
    }
  }

  /// Takes the zone that follows a time: "GMT", "UTC+3", "GMT+0900 (JST)", "ET", "Kyiv time",
  /// "Eastern Standard Time".
  mutating func zone() -> TimeZoneRule? {
    attempt { cursor in
      guard let token = cursor.next, token.isCapitalised || cursor.style == .message else {
        return nil
      }
      if let named = cursor.namedZone() { return named }
      guard let value = cursor.take(.zone) else { return nil }
      let base = TimeZoneRule(lexiconValue: value)
      guard base == TimeZoneRule(fixed: 0), let shift = cursor.zoneShift() else { return base }
      cursor.skipZoneInBrackets()
      return TimeZoneRule(fixed: shift)
    }
  }

  /// Takes "Kyiv time", "Eastern Standard Time".
  private mutating func namedZone() -> TimeZoneRule? {
    attempt { cursor in
      guard let value = cursor.take(.zonePlace) else { return nil }
      let isFixed = cursor.take(.standard)
      let isSummer = !isFixed && cursor.take(.daylight)
      guard cursor.take(.time) else { return nil }
      let rule = TimeZoneRule(lexiconValue: value)
      guard isFixed || isSummer else { return rule }
      return TimeZoneRule(fixed: rule.standardOffset + (isSummer ? 60 : 0))
    }
  }

  /// Takes "+3", "-05:00", "+0530", "+02".
  mutating func zoneShift() -> Int? {
    attempt { cursor in
      let isAhead = cursor.take(attachedSign: "+")
      guard isAhead || cursor.take(attachedSign: "-"), cursor.next?.isAttached == true else {
        return nil
      }
      guard let (hours, minutes) = cursor.hoursOfZone(), minutes < 60 else { return nil }
      let shift = (isAhead ? 1 : -1) * (hours * 60 + minutes)
      return (-12 * 60...14 * 60).contains(shift) ? shift : nil
    }
  }

  /// Takes "3", "05:30", "0530".
  private mutating func hoursOfZone() -> (hours: Int, minutes: Int)? {
    if let both = digits(4...4) { return (both / 100, both % 100) }
    guard let hours = digits(1...2) else { return nil }
    return (hours, take(attachedSign: ":") ? digits(2...2) ?? 0 : 0)
  }

  private mutating func skipZoneInBrackets() {
    _ = attempt { cursor in
      cursor.take(sign: "(") && cursor.take(.zone) != nil && cursor.take(attachedSign: ")")
        ? true : nil
    }
  }
}

extension PartOfDay {
  /// The hour of the day that an hour on a clock's face is in this part of it: "1 in the morning", "11 at
  /// night"; twelve in the evening or at night ends the day.
  fileprivate func hour(onFace hour: Int) -> Int {
    let isAfternoon =
      switch self {
      case .dawn, .morning: false
      case .midday: hour < 3 || hour == 12
      case .afternoon: true
      case .evening: true
      case .night: (6..<12).contains(hour)
      }
    if hour == 12, self == .evening || self == .night { return 24 }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }
}
