/// Distances from now or from another event: "two days ago", "in three weeks' time", "hours later".
enum DistanceRules {
  static let all: [Rule] = [ago, agoInUnits, fromNow, distance]

  static let ago = Rule(
    name: "ago",
    starts: [.digits, .cardinal, .quantifier],
    keywords: [.a],
    needs: .unit,
    examples: [
      ("two days ago", "2025-02-23"), ("a year ago", "2024"), ("three months ago", "2024-11"),
      ("a decade ago", "2015"), ("two weeks ago", "2025-W07"), ("several years ago", "PAST_REF"),
      ("a week or so ago", "2025-W08"),
    ]
  ) { cursor in
    guard let quantity = cursor.quantityOrArticle() else { return nil }
    _ = cursor.takeHyphen()
    guard let unit = cursor.unit() else { return nil }
    cursor.skipOrSo()
    guard cursor.take(.ago) else { return nil }
    return Reading(.offset(quantity, unit, sign: -1))
  }

  static let agoInUnits = Rule(
    name: "ago, in several units",
    starts: [.digits, .cardinal],
    keywords: [.a],
    needs: .unit,
    examples: [("1 year and 2 months ago", "2023-12"), ("a week and two days ago", "2025-02-16")]
  ) { cursor in
    guard let lengths = cursor.lengths() else { return nil }
    cursor.skipOrSo()
    guard cursor.take(.ago) else { return nil }
    return Reading(.compoundOffset(lengths, sign: -1))
  }

  static let fromNow = Rule(
    name: "from now",
    starts: [.digits, .cardinal, .quantifier],
    keywords: [.a],
    needs: .unit,
    examples: [
      ("three days from now", "2025-02-28"), ("a year from now", "2026"),
      ("two weeks hence", "2025-W11"), ("in two years' time", "2027"),
      ("1 year and 2 months from now", "2026-04"),
    ]
  ) { cursor in
    if let lengths = cursor.lengths() {
      return cursor.takeFromNow() ? Reading(.compoundOffset(lengths, sign: 1)) : nil
    }
    let followsIn = cursor.isKeyword(cursor.peek(-1), .in)
    guard let quantity = cursor.quantityOrArticle(), let unit = cursor.unit() else { return nil }
    guard cursor.takeFromNow() || followsIn && cursor.takeTimeOfPossessive() else { return nil }
    return Reading(.offset(quantity, unit, sign: 1))
  }

  static let distance = Rule(
    name: "earlier, later",
    starts: [.digits, .cardinal, .quantifier, .unit],
    keywords: [.a],
    needs: .unit,
    examples: [
      ("two days earlier", "2025-02-23"), ("a day later", "XXXX-XX-XX"),
      ("hours later", "PTXH"), ("two hours later", "PT2H"),
    ]
  ) { cursor in
    let quantity = cursor.quantityOrArticle() ?? .unspecified
    guard let unit = cursor.unit() else { return nil }
    if cursor.take(.earlier) { return Reading(.eventOffset(quantity, unit, sign: -1)) }
    guard cursor.take(.later) else { return nil }
    return Reading(.eventOffset(quantity, unit, sign: 1))
  }
}

extension Cursor {
  /// Takes "from now", "from today", "hence".
  mutating func takeFromNow() -> Bool {
    if take(.hence) { return true }
    return attempt { cursor in
      guard cursor.take(.from), let token = cursor.next else { return nil }
      cursor.index += 1
      return cursor.value(of: token, as: .vague) == VagueTime.present.rawValue
        || cursor.value(of: token, as: .deictic) == 0 ? true : nil
    } ?? false
  }

  /// Takes the "' time" of "two years' time".
  mutating func takeTimeOfPossessive() -> Bool {
    attempt { cursor in
      if cursor.take(attachedSign: "'") { _ = cursor.take(.s) }
      return cursor.take(.time) ? true : nil
    } ?? false
  }

  /// Takes the "or so" of "a week or so ago".
  mutating func skipOrSo() {
    _ = attempt { cursor in cursor.take(.or) && cursor.take(.so) ? true : nil }
  }
}
