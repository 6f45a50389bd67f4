/// Lengths of time and repetitions.
enum DurationRules {
  static let all: [Rule] = [
    duration, severalUnits, halfUnit, compoundDuration, ordinalDuration, pastDuration,
    recentDuration, bareDuration,
    unitLong, rangeDuration, straight, frequency, timesPer, per, every,
  ]

  static let duration = Rule(
    name: "duration",
    starts: [.digits, .cardinal, .quantifier],
    keywords: [.a, .the],
    needs: .unit,
    examples: [
      ("two years", "P2Y"), ("24 hours", "PT24H"), ("three-year", "P3Y"), ("several weeks", "PXW"),
      ("a couple of days", "P2D"), ("2.5 years", "P2.5Y"), ("within two hours", "PT2H"),
      ("2 1/2 years", "P2Y6M"), ("the six months", "P6M"), ("20 more years", "P20Y"),
      ("a hundred years", "P100Y"), ("two and a half years", "P2Y6M"),
      ("an hour and a half", "PT1H30M"), ("a thousand twenty days", "P1020D"),
    ]
  ) { cursor in
    let hasArticle = cursor.next.map { cursor.isKeyword($0, .the) } ?? false
    if hasArticle { cursor.index += 1 }
    guard let quantity = cursor.durationQuantity(), !hasArticle || quantity != .unspecified else {
      return nil
    }
    let isCompound = cursor.takeHyphen()
    if !isCompound { cursor.skipFiller() }
    // Three-quarters are a fraction.
    guard let unit = cursor.lowercaseUnit(), !(hasArticle && isCompound),
      !(isCompound && unit == .quarter),
      !cursor.isHyphenated || isCompound
    else { return nil }
    if isCompound, cursor.takeHyphen() { _ = cursor.take(.long) }
    return Reading(.duration(isCompound ? quantity : cursor.addingHalf(to: quantity), unit))
  }

  static let severalUnits = Rule(
    name: "duration in several units",
    starts: [.digits, .cardinal],
    keywords: [.a],
    needs: .unit,
    examples: [
      ("two years and three months", "P2Y3M"), ("2 days, 4 hours and 30 minutes", "P2DT4H30M"),
      ("a minute and 30 seconds", "PT1M30S"), ("15 hours 29 min", "PT15H29M"),
    ]
  ) { cursor in
    cursor.lengths().map { Reading(.compound($0)) }
  }

  static let halfUnit = Rule(
    name: "half a unit",
    starts: [.digits, .cardinal],
    keywords: [.a, .half],
    needs: .unit,
    examples: [
      ("half an hour", "PT30M"), ("half a year", "P6M"), ("a half-hour", "PT30M"),
      ("half a century", "P50Y"), ("a quarter of an hour", "PT15M"),
    ]
  ) { cursor in
    let hasArticle = cursor.take(.a)
    if hasArticle, cursor.takeUnit(.quarter) {
      guard cursor.take(.of), cursor.take(.a), cursor.unit() == .hour else { return nil }
      return Reading(.duration(.exact(15), .minute))
    }
    guard cursor.take(.half) else { return nil }
    if !hasArticle, !cursor.take(.a), cursor.style == .article { return nil }
    if hasArticle { _ = cursor.takeHyphen() }
    guard let token = cursor.next, let unit = cursor.lowercaseUnit(), !cursor.isPlural(token),
      let half = unit.halved
    else { return nil }
    return Reading(.duration(.exact(half.count), half.unit))
  }

  static let compoundDuration = Rule(
    name: "duration + period",
    keywords: [.a],
    needs: .unit,
    examples: [("a three-year period", "P3Y")]
  ) { cursor in
    guard cursor.take(.a), let quantity = cursor.quantity(), cursor.takeHyphen(),
      let unit = cursor.unit(), cursor.take(.period)
    else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let ordinalDuration = Rule(
    name: "first so many",
    keywords: [.the],
    needs: .unit,
    examples: [("the first nine months", "P9M"), ("the latest nine months", "P9M")]
  ) { cursor in
    guard cursor.take(.the) else { return nil }
    guard cursor.take(.latest) || cursor.take(.ordinal) == 1, let quantity = cursor.quantity(),
      let unit = cursor.unit()
    else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let straight = Rule(
    name: "so manieth in a row",
    starts: [.digits, .ordinal],
    keywords: [.the],
    needs: .unit,
    examples: [
      ("the third straight month", "P3M"), ("for a fifth consecutive year", "P5Y"),
      ("the third straight month in a row", "P3M"), ("a second week in a row", "P2W"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let number = cursor.ordinal(), number > 1 else { return nil }
    let isStraight = cursor.take(.straight)
    guard let unit = cursor.lowercaseUnit(), cursor.takeInARow() || isStraight else { return nil }
    return Reading(.duration(.exact(number), unit))
  }

  static let pastDuration = Rule(
    name: "past or coming duration",
    starts: [.shift, .digits, .cardinal],
    keywords: [.the],
    needs: .unit,
    examples: [
      ("the past two weeks", "P2W"), ("the next few days", "PXD"), ("last three years", "P3Y"),
      ("the following two years", "P2Y"), ("the four previous weeks", "P4W"),
    ]
  ) { cursor in
    cursor.skipThe()
    let isSaidFirst = cursor.take(.shift) != nil || cursor.take(.following)
    guard let quantity = cursor.quantity(), isSaidFirst || cursor.take(.shift) != nil,
      let token = cursor.next, let unit = cursor.unit(), isSaidFirst || cursor.isPlural(token)
    else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let recentDuration = Rule(
    name: "recent duration",
    starts: .shift,
    keywords: [.the, .recent],
    needs: .unit,
    examples: [
      ("recent weeks", "PXW"), ("the coming years", "PXY"), ("past years", "PXY"),
      ("the weeks ahead", "PXW"), ("the following months", "PXM"),
    ]
  ) { cursor in
    cursor.skipThe()
    let isSaid = cursor.take(.recent) || cursor.take(.shift) != nil || cursor.take(.following)
    guard let token = cursor.next, let unit = cursor.unit(), cursor.isPlural(token),
      isSaid || cursor.take(.ahead)
    else { return nil }
    return Reading(.duration(.unspecified, unit))
  }

  /// Units in the plural without a number, where a preposition shows that a length is meant.
  static let bareDuration = Rule(
    name: "bare duration",
    starts: [.unit],
    examples: [("for centuries", "PXCE"), ("in years", "PXY"), ("months of", "PXM")]
  ) { cursor in
    let before = cursor.peek(-1)
    guard let token = cursor.next, let unit = cursor.unit(), cursor.isPlural(token),
      unit.rawValue >= TimeUnit.day.rawValue, !(token.isAttached && before?.isSign("-") == true)
    else { return nil }
    let isLength = [Keyword.for, .in, .over].contains { cursor.isKeyword(before, $0) }
    guard isLength || cursor.next.map({ cursor.isKeyword($0, .of) }) == true else { return nil }
    return Reading(.duration(.unspecified, unit))
  }

  static let unitLong = Rule(
    name: "unit-long",
    starts: .unit,
    examples: [("a year-long trial", "P1Y"), ("a months-long trek", "PXM")]
  ) { cursor in
    guard let token = cursor.next, let unit = cursor.unit(), cursor.takeHyphen(),
      cursor.take(.long)
    else { return nil }
    return Reading(.duration(cursor.isPlural(token) ? .unspecified : .exact(1), unit))
  }

  static let rangeDuration = Rule(
    name: "so many to so many",
    starts: [.digits, .cardinal],
    needs: .unit,
    examples: [("two to three weeks", "P2W"), ("five or six years", "P5Y")]
  ) { cursor in
    guard let quantity = cursor.quantity(), cursor.take(.to) || cursor.take(.or),
      cursor.quantity() != nil, let unit = cursor.unit()
    else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let frequency = Rule(
    name: "frequency",
    starts: .frequency,
    examples: [("daily", "P1D"), ("weekly", "P1W")]
  ) { cursor in
    guard let value = cursor.take(.frequency), let unit = TimeUnit(rawValue: value % 100) else {
      return nil
    }
    return Reading(.set(unit.repetition(every: max(1, value / 100))))
  }

  static let timesPer = Rule(
    name: "so many times a unit",
    starts: [.digits, .cardinal],
    keywords: [.once, .twice],
    needs: .unit,
    examples: [("twice a week", "P1W"), ("three times a day", "P1D"), ("once every month", "P1M")]
  ) { cursor in
    if !cursor.take(.once), !cursor.take(.twice) {
      guard cursor.quantity() != nil, cursor.take(.times) else { return nil }
    }
    guard cursor.take(.a) || cursor.take(.per) || cursor.take(.every) || cursor.take(.each),
      let unit = cursor.unit()
    else { return nil }
    return Reading(.set(unit.repetition(every: 1)))
  }

  static let per = Rule(
    name: "per unit",
    keywords: [.per],
    needs: .unit,
    examples: [("3 per day", "P1D"), ("$2 per month", "P1M")]
  ) { cursor in
    guard cursor.take(.per), let unit = cursor.unit() else { return nil }
    return Reading(.set(unit.repetition(every: 1)))
  }

  static let every = Rule(
    name: "every",
    keywords: [.every, .each],
    needs: [.unit, .weekday],
    examples: [
      ("every day", "P1D"), ("every Monday", "XXXX-WXX-1"), ("each year", "P1Y"),
      ("every two weeks", "P2W"), ("every other day", "P2D"), ("every other Friday", "XXXX-WXX-5"),
      ("every second Tuesday", "XXXX-WXX-2"),
    ]
  ) { cursor in
    guard cursor.take(.every) || cursor.take(.each) else { return nil }
    let isOther = cursor.take(.other) || cursor.takeSecondBeforeUnit()
    if let weekday = cursor.take(.weekday) { return Reading(.set("XXXX-WXX-\(weekday)")) }
    if isOther { return cursor.unit().map { Reading(.set($0.repetition(every: 2))) } }
    let quantity = cursor.quantity()
    guard let unit = cursor.unit() else { return nil }
    guard let quantity else { return Reading(.set(unit.repetition(every: 1))) }
    guard case .exact(let count) = quantity, count < 1000 else { return nil }
    return Reading(.set(unit.repetition(every: count)))
  }
}
