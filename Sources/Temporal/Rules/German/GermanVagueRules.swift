/// The past, the present and the future, said in German, without a place in the calendar.
enum GermanVagueRules {
  static let all: [Rule] = [vague, shortlyAgo, soon, span, pastOrFuture, theseDays, thisYear]

  static let vague = Rule(
    name: "vague time",
    starts: .vague,
    examples: [("kürzlich", "PAST_REF"), ("derzeit", "PRESENT_REF"), ("bald", "FUTURE_REF")]
  ) { cursor in
    guard let time = cursor.take(.vague).flatMap(VagueTime.init(rawValue:)) else { return nil }
    return Reading(.vague(time))
  }

  static let shortlyAgo = Rule(
    name: "shortly ago",
    keywords: [.before],
    examples: [("vor kurzem", "PAST_REF"), ("vor langer Zeit", "PAST_REF")]
  ) { cursor in
    guard cursor.take(.before), cursor.take(.short) || cursor.take(.long) && cursor.take(.time)
    else { return nil }
    return Reading(.vague(.past))
  }

  static let soon = Rule(
    name: "in a moment, at the moment",
    keywords: [.in],
    examples: [("in Kürze", "FUTURE_REF"), ("im Moment", "PRESENT_REF")]
  ) { cursor in
    guard cursor.take(.in) else { return nil }
    if cursor.take(.current) { return Reading(.vague(.present)) }
    return cursor.take(.shortly) ? Reading(.vague(.future)) : nil
  }

  static let span = Rule(
    name: "recent, near time",
    starts: .shift,
    keywords: [.recent, .near],
    examples: [
      ("in jüngster Zeit", "PAST_REF"), ("in letzter Zeit", "PAST_REF"),
      ("in nächster Zeit", "FUTURE_REF"), ("in absehbarer Zeit", "FUTURE_REF"),
    ]
  ) { cursor in
    let named = cursor.take(.recent) ? -1 : cursor.take(.near) ? 1 : cursor.take(.shift)
    guard let shift = named, cursor.take(.time), shift != 0 else { return nil }
    return Reading(.vague(shift < 0 ? .past : .future))
  }

  static let pastOrFuture = Rule(
    name: "the past, the future",
    keywords: [.the, .near, .past, .future],
    examples: [
      ("in der Vergangenheit", "PAST_REF"), ("in Zukunft", "FUTURE_REF"),
      ("in naher Zukunft", "FUTURE_REF"), ("in der nahen Zukunft", "FUTURE_REF"),
    ]
  ) { cursor in
    guard cursor.isKeyword(cursor.peek(-1), .in) else { return nil }
    cursor.skipThe()
    let isNear = cursor.take(.near)
    if cursor.take(.future) { return Reading(.vague(.future)) }
    return !isNear && cursor.take(.past) ? Reading(.vague(.past)) : nil
  }

  static let theseDays = Rule(
    name: "these days",
    starts: .shift,
    examples: [("dieser Tage", "PRESENT_REF"), ("in diesen Wochen", "PRESENT_REF")]
  ) { cursor in
    guard cursor.take(.shift) == 0, cursor.next?.classes.contains(.plural) == true,
      cursor.plainUnit() != nil
    else { return nil }
    return Reading(.vague(.present))
  }

  static let thisYear = Rule(
    name: "this year in one word",
    keywords: [.thisYear],
    examples: [("heuer", "2025")]
  ) { cursor in
    cursor.take(.thisYear) ? Reading(.shifted(.unit(.year), by: 0)) : nil
  }
}
