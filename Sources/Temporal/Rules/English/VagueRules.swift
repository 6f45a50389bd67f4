/// The past, the present and the future without a place in the calendar.
enum VagueRules {
  static let all: [Rule] = [
    vague, pastOrFuture, adjective, theseDays, former, atTheTime, atNight, inTheMorning,
  ]

  static let vague = Rule(
    name: "vague time",
    starts: .vague,
    examples: [("recently", "PAST_REF"), ("now", "PRESENT_REF")]
  ) { cursor in
    guard let token = cursor.next, let time = cursor.take(.vague).flatMap(VagueTime.init(rawValue:))
    else { return nil }
    let isNow = cursor.style == .message && cursor.spelling(of: token, is: "now")
    return Reading(isNow ? .now : .vague(time))
  }

  static let pastOrFuture = Rule(
    name: "the past, the future",
    keywords: [.the],
    examples: [
      ("in the past", "PAST_REF"), ("the near future", "FUTURE_REF"), ("the future", "FUTURE_REF"),
      ("the short term", "FUTURE_REF"),
    ]
  ) { cursor in
    let followsIn = cursor.isKeyword(cursor.peek(-1), .in)
    guard cursor.take(.the) else { return nil }
    let isNear = cursor.take(.near)
    if isNear || cursor.take(.short) || cursor.take(.long), cursor.take(.term) {
      return Reading(.vague(.future))
    }
    if cursor.take(.future) { return Reading(.vague(.future)) }
    guard !isNear, followsIn, cursor.take(.past), cursor.next?.classes.contains(.unit) != true
    else { return nil }
    return Reading(.vague(.past))
  }

  static let adjective = Rule(
    name: "current, recent",
    keywords: [.current, .recent],
    examples: [("the current position", "PRESENT_REF"), ("a recent filing", "PAST_REF")]
  ) { cursor in
    if cursor.take(.current) { return Reading(.vague(.present)) }
    guard cursor.take(.recent) else { return nil }
    return Reading(.vague(.past))
  }

  /// - Note: Told of in histories only; ``Reading/isOfNarrative``.
  static let former = Rule(
    name: "former, future",
    keywords: [.former, .future],
    examples: [],
    narrativeExamples: [("the former minister", "PAST_REF"), ("in future wars", "FUTURE_REF")]
  ) { cursor in
    let isFuture = cursor.take(.future)
    guard isFuture || cursor.take(.former) else { return nil }
    return Reading.ofNarrative(.vague(isFuture ? .future : .past))
  }

  static let atTheTime = Rule(
    name: "at the time",
    starts: .shift,
    keywords: [.the],
    examples: [],
    narrativeExamples: [("at the time", "PRESENT_REF")]
  ) { cursor in
    guard cursor.isKeyword(cursor.peek(-1), .at), cursor.take(.the) || cursor.take(.shift) == 0,
      cursor.take(.time), cursor.next.map({ !cursor.isKeyword($0, .of) }) ?? true
    else { return nil }
    return Reading.ofNarrative(.vague(.present))
  }

  static let atNight = Rule(
    name: "night, daytime",
    starts: .partOfDay,
    keywords: [.daytime],
    examples: [],
    narrativeExamples: [("at night", "XXXX-XX-XXTNI"), ("in daytime", "XXXX-XX-XXTDT")]
  ) { cursor in
    if cursor.take(.daytime) { return Reading.ofNarrative(.unplaced("XXXX-XX-XXTDT")) }
    guard cursor.isKeyword(cursor.peek(-1), .at) || cursor.isKeyword(cursor.peek(-1), .by),
      cursor.partOfDayWord() == .night
    else { return nil }
    return Reading.ofNarrative(.unplaced("XXXX-XX-XXTNI"))
  }

  static let inTheMorning = Rule(
    name: "in the morning",
    keywords: [.the],
    examples: [],
    narrativeExamples: [("In the morning", "1863-07-02TMO")]
  ) { cursor in
    guard cursor.style == .article, cursor.isKeyword(cursor.peek(-1), .in), cursor.take(.the),
      let part = cursor.partOfDayWord()
    else { return nil }
    return Reading.ofNarrative(.timeOfDay, partOfDay: part)
  }

  static let theseDays = Rule(
    name: "these days",
    keywords: [.these],
    examples: [("these days", "PRESENT_REF")]
  ) { cursor in
    guard cursor.take(.these), cursor.takeUnit(.day) else { return nil }
    return Reading(.vague(.present))
  }
}

extension Reading {
  /// A reading that holds in a narrative only.
  fileprivate static func ofNarrative(_ meaning: Meaning, partOfDay: PartOfDay? = nil) -> Reading {
    var reading = Reading(meaning, partOfDay: partOfDay)
    reading.isOfNarrative = true
    return reading
  }
}
