/// The past, the present and the future without a place in the calendar.
enum VagueRules {
  static let all: [Rule] = [vague]

  static let vague = Rule(
    name: "vague time",
    starts: .vague,
    examples: [("recently", "PAST_REF"), ("now", "PRESENT_REF"), ("soon", "FUTURE_REF")]
  ) { cursor in
    guard let time = cursor.take(.vague).flatMap(VagueTime.init(rawValue:)) else { return nil }
    return Reading(.vague(time))
  }
}
