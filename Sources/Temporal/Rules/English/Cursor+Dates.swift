extension Cursor {
  /// Takes a month's name with the full stop of its abbreviation.
  mutating func monthName() -> Int? {
    guard let token = next, let month = value(of: token, as: .month),
      token.isCapitalised || style == .message || !isAmbiguousMonth(token)
    else { return nil }
    index += 1
    takeAbbreviationPoint()
    return month
  }

  /// Takes the weekday of "Monday, 24 February" or "Monday 24 February".
  mutating func weekdayBeforeDate() -> Weekday? {
    guard let weekday = take(.weekday).flatMap(Weekday.init(rawValue:)) else { return nil }
    takeAbbreviationPoint()
    _ = take(sign: ",")
    return weekday
  }

  /// Takes the year of "February 24, 2025", "24 February 2025", "February of 2025".
  mutating func yearAfterDate() -> Int? {
    attempt { cursor in
      if !cursor.take(sign: ","), !cursor.take(.of), cursor.style == .message {
        _ = cursor.take(.in)
      }
      return cursor.year() ?? (cursor.style == .message ? cursor.yearInWords() : nil)
    }
  }

  /// The year that two digits stand for, between 1950 and 2049.
  static func year(ofTwoDigits short: Int) -> Int {
    short < 50 ? 2000 + short : 1900 + short
  }

  /// Takes a year of four digits, or of two, which lie between 1950 and 2049.
  mutating func yearOfTwoOrFourDigits() -> Int? {
    if let year = year() { return year }
    guard let short = digits(2...2) else { return nil }
    return Self.year(ofTwoDigits: short)
  }

  /// Takes the year of "10 August, 234 BC", "August 10, 8 AD".
  mutating func yearWithEra() -> Int? {
    attempt { cursor in
      _ = cursor.take(sign: ",")
      if let year = cursor.yearBeforeChrist() { return year }
      guard let year = cursor.digits(1...4), year > 0, cursor.takeCommonEra() else { return nil }
      return year
    }
  }

  /// Takes the year of "May 7 '97".
  mutating func apostropheYear() -> Int? {
    attempt { cursor in
      guard cursor.take(sign: "'"), let short = cursor.digits(2...2),
        cursor.peek(-1)?.isAttached == true
      else { return nil }
      return Self.year(ofTwoDigits: short)
    }
  }

  /// Takes "2025.02.24".
  mutating func dottedYearMonthDay() -> (year: Int, month: Int, day: Int)? {
    attempt { cursor in
      guard let year = cursor.digits(4...4), (1000...2999).contains(year),
        cursor.take(attachedSign: "."), let month = cursor.digits(2...2),
        cursor.take(attachedSign: "."), let day = cursor.digits(2...2),
        CivilDate(year: year, month: month, day: day) != nil
      else { return nil }
      return (year, month, day)
    }
  }

  /// Whether a token names a month by a word that is also a verb: "march", "may".
  func isAmbiguousMonth(_ token: Token) -> Bool {
    value(of: token, as: .month).map { $0 == 3 || $0 == 5 } ?? false
  }

  /// Takes one of two signs that stand against the token before.
  mutating func attachedSeparator(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode
    .Scalar?
  {
    if take(attachedSign: first) { return first }
    return take(attachedSign: second) ? second : nil
  }

  /// The word before the next token that opens a range: "between", "from".
  var openingOfRange: Keyword? {
    let before = isKeyword(peek(-1), .the) ? peek(-2) : peek(-1)
    return [.between, .from].first { isKeyword(before, $0) }
  }

  /// Takes what joins the two ends of a range: "and" after "between", "to" after "from", a dash.
  mutating func takeRangeSeparator(_ opening: Keyword?) -> Bool {
    switch opening {
    case .between: take(.and) || take(.to) || take(.through) || take(sign: "-")
    case .from: take(.to) || take(.through) || take(.until) || take(sign: "-")
    default: take(sign: "-") || take(.to) || take(.through) || take(.until)
    }
  }

  /// Takes "last year", "this year", "next year" and gives the distance in years.
  mutating func shiftedYear() -> Int? {
    attempt { cursor in
      guard let shift = cursor.take(.shift), cursor.takeUnit(.year) else { return nil }
      return shift
    }
  }

  /// Takes the month of "10-August-2012" or "10 August" with the sign before it.
  mutating func monthAfterDay() -> Int? {
    attempt { cursor in
      let isJoined = cursor.take(attachedSign: "-") || cursor.take(attachedSign: "/")
      guard let token = cursor.next, !isJoined || token.isAttached else { return nil }
      return cursor.monthName()
    }
  }

  /// Takes the year of "Aug 96" or "10-Aug-96": two digits that can be no day.
  mutating func shortYearAfterMonth() -> Int? {
    attempt { cursor in
      let isJoined = cursor.take(attachedSign: "-") || cursor.take(attachedSign: "/")
      if isJoined, let year = cursor.year() { return year }
      if let year = cursor.apostropheYear() { return year }
      guard let short = cursor.digits(2...2), short > 31, !cursor.isNumberContinued,
        cursor.next.map(cursor.canFollowYear) ?? true
      else { return nil }
      return Self.year(ofTwoDigits: short)
    }
  }

  /// Takes the time of `2025-02-24T18:00Z`, if it is there.
  mutating func addingISOTime(to reading: Reading) -> Reading {
    let time: ClockTime? = attempt { cursor in
      guard let mark = cursor.next, mark.isAttached, mark.kind == .word, mark.end - mark.start == 1
      else { return nil }
      cursor.index += 1
      guard let hour = cursor.digits(2...2), hour < 24 else { return nil }
      let minutes = cursor.minutes()
      guard minutes != nil || !cursor.isNumberContinued else { return nil }
      return ClockTime(
        hour: hour,
        minute: minutes?.minute,
        second: minutes?.second,
        zone: cursor.isoZone()
      )
    }
    var timed = reading
    timed.clock = time
    return timed
  }

  /// Takes `Z`, `+02:00` or `-0500`, or the name of a zone.
  mutating func isoZone() -> TimeZoneRule? {
    attempt { cursor in
      guard let mark = cursor.next, mark.isAttached else { return cursor.zone() }
      if mark.kind == .word, mark.end - mark.start == 1 {
        cursor.index += 1
        return TimeZoneRule(fixed: 0)
      }
      return cursor.zoneShift().map(TimeZoneRule.init(fixed:))
    }
  }

  /// Whether the next token is a sign that can close a date.
  var isAtClosingSign: Bool {
    next?.isSign(among: ".,;:)'\"\n") ?? false
  }

  /// Whether the token before is a word that months follow: "in May", "last March".
  var followsPreposition: Bool {
    guard let before = peek(-1) else { return false }
    let prepositions: [Keyword] = [.in, .of, .by, .since, .until, .from, .to, .before, .after]
    return prepositions.contains { isKeyword(before, $0) }
      || !before.classes.isDisjoint(
        with: [.shift, .phase]
      )
  }

  /// Whether the next token hangs on a sign that makes it part of something else: "$2025",
  /// "555-2025".
  var isGluedToSignBefore: Bool {
    guard let token = next, token.isAttached, let sign = peek(-1), sign.kind == .sign else {
      return false
    }
    if sign.isSign("-"), sign.isAttached, let before = peek(-2) {
      return before.kind == .digits && before.detail != 4
    }
    if style == .message, sign.isSign("+") { return false }
    return !sign.isSign(among: "(\",-_;'\n[")
  }

  /// Whether another number hangs on the one that has just been taken: "2010-2015-86".
  var isHyphenatedNumber: Bool {
    guard let sign = next, sign.isAttached, sign.isSign("-"), let after = peek(1) else {
      return false
    }
    return after.isAttached && after.kind == .digits
  }

  /// Whether the number that has just been taken is one of three or more that hyphens join, as in the
  /// number of a telephone.
  var isInLongNumber: Bool {
    let reach = 3
    var groups = 1
    var place = index
    while groups < reach, isHyphen(at: place), isNumber(at: place + 1) {
      groups += 1
      place += 2
    }
    place = index - 2
    while groups < reach, isHyphen(at: place), place > 0, tokens[place - 1].kind == .digits,
      tokens[place + 1].isAttached
    {
      groups += 1
      place -= 2
    }
    return groups >= reach
  }

  private func isHyphen(at place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].isAttached && tokens[place].isSign("-")
  }

  private func isNumber(at place: Int) -> Bool {
    tokens.indices.contains(place) && tokens[place].isAttached && tokens[place].kind == .digits
  }

  /// Whether two more numbers follow behind slashes, of which the year that has just been taken makes
  /// no date: "2012/80/10".
  var isSlashedNumber: Bool {
    guard let sign = next, sign.isAttached, sign.isSign("/"), peek(1)?.kind == .digits else {
      return false
    }
    return peek(2)?.isSign("/") == true
  }

  /// Whether the next digits stand behind the point of a decimal number: the "31" of "107.31".
  var isFraction: Bool {
    guard let token = next, token.kind == .digits, token.isAttached, let point = peek(-1),
      point.isAttached, point.isSign(".")
    else { return false }
    return peek(-2)?.kind == .digits
  }

  /// Whether a year can stand before this token: not where a unit makes it an amount.
  func canFollowYear(_ token: Token) -> Bool {
    if token.isAttached, token.kind == .word { return false }
    return token.classes.isDisjoint(with: .unit) || token.isSign("\n")
  }

  /// Whether the words before the year that has just been taken show that it is one: "in 1066".
  func isYear(takenAfter length: Int) -> Bool {
    guard let before = peek(-1 - length) else { return false }
    if spelling(of: before, is: "circa") || spelling(of: before, is: "ca") { return true }
    let prepositions: [Keyword] = [.in, .since, .until, .from, .by, .before, .after, .between]
    if prepositions.contains(where: { isKeyword(before, $0) }) { return true }
    // "from 1632 to 1646", "between 1632 and 1646"
    guard isKeyword(before, .to) || isKeyword(before, .and), let first = peek(-2 - length) else {
      return false
    }
    return first.kind == .digits && first.detail == 4
  }
}
