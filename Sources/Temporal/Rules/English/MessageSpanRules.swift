/// Lengths of time as people write them to each other, who mean a day by "in two weeks" and a stretch
/// of days by "the next three days".
enum MessageSpanRules {
  static let all: [Rule] = [
    inUnits, signedUnits, later, fraction, quarters, hoursAndMinutes, weekdaysFromNow, span,
    countedSpan,
    within, another,
  ]

  static let inUnits = Rule(
    name: "in so many units",
    keywords: [.in, .after],
    needs: .unit,
    examples: [
      ("in two weeks", "2025-03-11"), ("in 3 days", "2025-02-28"), ("after 5 days", "2025-03-02"),
      ("in 1 year 2 months", "2026-04-25"), ("in a year", "2026-02-25"),
    ]
  ) { cursor in
    guard cursor.take(.in) || cursor.take(.after), let lengths = cursor.lengthsOrOne() else {
      return nil
    }
    _ = cursor.takeTimeOfPossessive()
    return Reading(.compoundOffset(lengths, sign: 1))
  }

  static let signedUnits = Rule(
    name: "plus, minus so many units",
    starts: [.digits, .vague],
    examples: [
      ("now + 2 days", "2025-02-27"), ("now - 1 day", "2025-02-24"),
      ("+2 years", "2027-02-25"),
    ]
  ) { cursor in
    let before = cursor.peek(-1)
    if before?.isSign("+") == true || before?.isSign("-") == true, cursor.peek(-2)?.kind != .digits,
      cursor.next?.isAttached == true
    {
      let sign = before?.isSign("-") == true ? -1 : 1
      return cursor.lengthsOrOne().map { Reading(.compoundOffset($0, sign: sign)) }
    }
    guard cursor.take(.vague) == VagueTime.present.rawValue else { return nil }
    let isMinus = cursor.take(sign: "-")
    guard isMinus || cursor.take(sign: "+"), let lengths = cursor.lengthsOrOne() else { return nil }
    return Reading(.compoundOffset(lengths, sign: isMinus ? -1 : 1))
  }

  static let later = Rule(
    name: "so many units later",
    starts: [.digits, .cardinal, .quantifier],
    keywords: [.a, .half],
    needs: .unit,
    examples: [("3 weeks later", "2025-03-18"), ("2 days earlier", "2025-02-23")]
  ) { cursor in
    guard let lengths = cursor.lengthsOrOne() else { return nil }
    if cursor.take(.earlier) || cursor.take(.ago) || cursor.takeBeforeAtEnd() {
      return Reading(.compoundOffset(lengths, sign: -1))
    }
    guard cursor.take(.later) || cursor.take(.out) || cursor.takeFromNow() else { return nil }
    return Reading(.compoundOffset(lengths, sign: 1))
  }

  static let fraction = Rule(
    name: "part of a unit",
    starts: .digits,
    examples: [("1/4 hour", "PT15M"), ("3/4h", "PT45M")]
  ) { cursor in
    cursor.fractionOfHour().map { Reading(.duration($0.quantity, $0.unit)) }
  }

  static let quarters = Rule(
    name: "hours and quarters",
    starts: [.digits, .cardinal],
    needs: .unit,
    examples: [
      ("one and three quarter hours", "PT105M"), ("two and a quarter of an hour", "PT135M"),
    ]
  ) { cursor in
    guard case .exact(let hours)? = cursor.quantity(), (1...99).contains(hours), cursor.take(.and)
    else {
      return nil
    }
    let quarters = cursor.take(.a) ? 1 : cursor.digits(1...1) ?? cursor.take(.cardinal) ?? 1
    guard (1...3).contains(quarters), cursor.takeUnit(.quarter) else { return nil }
    if cursor.take(.of) { _ = cursor.take(.a) }
    guard cursor.takeUnit(.hour) else { return nil }
    return Reading(.duration(.exact(60 * hours + 15 * quarters), .minute))
  }

  static let hoursAndMinutes = Rule(
    name: "hours and so many",
    starts: [.digits, .cardinal],
    needs: .unit,
    examples: [("2 hours ten", "PT130M"), ("1 hour and thirty", "PT90M")]
  ) { cursor in
    guard case .exact(let hours)? = cursor.quantity(), (1...99).contains(hours),
      cursor.takeUnit(.hour)
    else { return nil }
    _ = cursor.take(.and)
    guard cursor.next?.isAttached != true,
      let minutes = cursor.digits(1...2) ?? cursor.cardinalInWords(),
      (1...59).contains(minutes),
      cursor.isAtEndOfPhrase
    else { return nil }
    return Reading(.duration(.exact(60 * hours + minutes), .minute))
  }

  static let weekdaysFromNow = Rule(
    name: "so many weekdays from now, ago",
    starts: [.digits, .cardinal],
    needs: .weekday,
    examples: [("2 Sundays from now", "2025-03-09"), ("three Mondays ago", "2025-02-10")]
  ) { cursor in
    guard case .exact(let count)? = cursor.quantity(), (1...60).contains(count),
      let weekday = cursor.take(.weekday).flatMap(Weekday.init(rawValue:))
    else { return nil }
    if cursor.take(.ago) { return Reading(.nthWeekday(weekday, -count)) }
    return cursor.takeFromNow() ? Reading(.nthWeekday(weekday, count)) : nil
  }

  static let span = Rule(
    name: "last, next so many units",
    starts: .shift,
    keywords: [.the, .following],
    needs: .unit,
    examples: [
      ("the next three days", "2025-02-26/2025-02-28"), ("last 2 weeks", "2025-02-11/2025-02-24"),
      ("next hour", "PT1H"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let sign = cursor.take(.following) ? 1 : cursor.take(.shift), sign != 0 else {
      return nil
    }
    let one = cursor.attempt { cursor in
      cursor.unit().flatMap { $0.isClockUnit ? [Length(quantity: .exact(1), unit: $0)] : nil }
    }
    guard let lengths = one ?? cursor.lengthsOrOne(isCounted: true) else { return nil }
    return Reading(.span(lengths, sign: sign, isWithin: false))
  }

  static let countedSpan = Rule(
    name: "so many last, next units",
    starts: [.digits, .cardinal],
    keywords: [.the],
    needs: .unit,
    examples: [("10 previous weeks", "2024-12-17/2025-02-24")]
  ) { cursor in
    cursor.skipThe()
    guard let quantity = cursor.quantity(), quantity != .unspecified,
      let sign = cursor.take(.shift), sign != 0, let unit = cursor.unit()
    else { return nil }
    return Reading(.span([Length(quantity: quantity, unit: unit)], sign: sign, isWithin: false))
  }

  static let within = Rule(
    name: "within so many units",
    keywords: [.within],
    needs: .unit,
    examples: [("within 2 weeks", "2025-02-25/2025-03-11")]
  ) { cursor in
    guard cursor.take(.within) else { return nil }
    cursor.skipThe()
    _ = cursor.take(.shift)
    guard let lengths = cursor.lengthsOrOne() else { return nil }
    return Reading(.span(lengths, sign: 1, isWithin: true))
  }

  static let another = Rule(
    name: "another unit",
    keywords: [.another],
    needs: .unit,
    examples: [("another day", "P1D")]
  ) { cursor in
    guard cursor.take(.another), let unit = cursor.unit() else { return nil }
    return Reading(.duration(.exact(1), unit))
  }
}

extension Cursor {
  /// Takes the "before" of "10 days before", behind which nothing is named.
  fileprivate mutating func takeBeforeAtEnd() -> Bool {
    attempt { $0.take(.before) && $0.isAtEndOfPhrase ? true : nil } ?? false
  }

  /// Takes a length in one or several units; "a few" are three, as assistants count them.
  fileprivate mutating func lengthsOrOne(isCounted: Bool = false) -> [Length]? {
    if let several = lengths() { return several }
    if let part = fractionOfHour() { return [part] }
    if let half = attempt({ DurationRules.halfUnit.read(&$0) }),
      case .duration(let quantity, let unit) = half.meaning
    {
      return [Length(quantity: quantity, unit: unit)]
    }
    return attempt { cursor in
      _ = cursor.take(.approximator)
      let quantity = isCounted ? cursor.quantity() : cursor.quantityOrArticle()
      guard let quantity else { return nil }
      _ = cursor.take(.more)
      guard let unit = cursor.unit() else { return nil }
      let few = Quantity.exact(3)
      return [Length(quantity: quantity == .unspecified ? few : quantity, unit: unit)]
    }
  }

  /// Takes "1/4 hour", "3/4 of an hour", "1/2h".
  fileprivate mutating func fractionOfHour() -> Length? {
    attempt { cursor in
      guard let part = cursor.digits(1...1), cursor.take(attachedSign: "/"),
        let whole = cursor.digits(1...1), (2...4).contains(whole), part < whole
      else { return nil }
      if cursor.take(.of) { _ = cursor.take(.a) }
      guard cursor.unit() == .hour else { return nil }
      return Length(quantity: .exact(60 * part / whole), unit: .minute)
    }
  }
}
