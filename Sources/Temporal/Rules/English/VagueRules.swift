/// The past, the present and the future without a place in the calendar.
enum VagueRules {
  static let all: [Rule] = [vague, pastOrFuture, adjective, theseDays]

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

  static let theseDays = Rule(
    name: "these days",
    keywords: [.these],
    examples: [("these days", "PRESENT_REF")]
  ) { cursor in
    guard cursor.take(.these), cursor.takeUnit(.day) else { return nil }
    return Reading(.vague(.present))
  }
}
