/// German lengths of time and repetitions.
enum GermanDurationRules {
  static let all: [Rule] = [
    duration, compound, adjective, adjectiveInFigures, counted, uncounted, bareDuration,
    rangeDuration,
    frequency, per, every, everySoMany, weekends,
  ]

  static let duration = Rule(
    name: "duration",
    starts: [.digits, .cardinal, .quantifier, .fraction],
    keywords: [.a, .the, .half],
    needs: [.unit, .fraction],
    examples: [
      ("zwei Jahre", "P2Y"), ("24 Stunden", "PT24H"), ("ein paar Tage", "PXD"),
      ("mehrere Wochen", "PXW"), ("anderthalb Jahre", "P1Y6M"), ("ein halbes Jahr", "P6M"),
      ("2,5 Jahre", "P2.5Y"), ("1.500 Tage", "P1500D"), ("eine Viertelstunde", "PT15M"),
      ("die zwei Jahre", "P2Y"),
    ]
  ) { cursor in
    guard !cursor.followsAge else { return nil }
    let isAged = cursor.isKeyword(cursor.peek(-1), .with)
    let isOne = cursor.isKeyword(cursor.next, .a)
    let hasArticle = cursor.take(.the)
    if hasArticle { guard cursor.next?.classes.contains(.cardinal) == true else { return nil } }
    guard let (quantity, unit) = cursor.germanLength(), !(isOne && cursor.isIdiomOfDay),
      !(isAged && unit == .year) || cursor.isKeyword(cursor.next, .lasting)
    else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let compound = Rule(
    name: "duration in two units",
    starts: [.digits, .cardinal],
    keywords: [.a],
    needs: .unit,
    examples: [
      ("drei Jahre und sechs Monate", "P3Y6M"), ("eine Stunde und zehn Minuten", "PT1H10M"),
    ]
  ) { cursor in
    guard let long = cursor.germanLength(), cursor.take(.and), let short = cursor.germanLength(),
      case .exact = long.quantity, case .exact = short.quantity,
      let first = long.unit.ordering, let second = short.unit.ordering, first > second
    else { return nil }
    return Reading(
      .compound([
        Length(quantity: long.quantity, unit: long.unit),
        Length(quantity: short.quantity, unit: short.unit),
      ])
    )
  }

  /// A length in one word; of a person it is an age.
  static let adjective = Rule(
    name: "duration as an adjective",
    starts: .unit,
    examples: [
      ("die dreijährige Bewährung", "P3Y"), ("eine zweistündige Sitzung", "PT2H"),
      ("ein mehrtägiger Besuch", "PXD"), ("jahrelang", "PXY"),
      ("anderthalbstündig", "PT1H30M"),
    ]
  ) { cursor in
    guard let token = cursor.next, !token.isCapitalised || cursor.isAtSentenceStart,
      !token.classes.isDisjoint(with: [.cardinal, .quantifier]), let unit = cursor.unit(),
      unit != .year || !cursor.isBeforePerson
    else { return nil }
    guard let count = cursor.value(of: token, as: .cardinal) else {
      return Reading(.duration(.unspecified, unit))
    }
    return Reading(.duration(cursor.isKeyword(token, .half) ? .half(count) : .exact(count), unit))
  }

  /// "24-stündig"; in years it is an age, unless what lasts so long is something that lasts.
  static let adjectiveInFigures = Rule(
    name: "duration as an adjective in figures",
    starts: .digits,
    needs: .unit,
    examples: [
      ("eine 24-stündige Waffenruhe", "PT24H"), ("eine 20-jährige Haftstrafe", "P20Y"),
    ]
  ) { cursor in
    guard let number = cursor.digits(1...4), cursor.takeHyphen(),
      cursor.next?.isCapitalised == false, let unit = cursor.unit(),
      unit != .year || cursor.isKeyword(cursor.next, .lasting)
    else { return nil }
    return Reading(.duration(.exact(number), unit))
  }

  static let counted = Rule(
    name: "past or coming duration",
    starts: [.shift, .ordinal],
    keywords: [.the, .following],
    needs: .unit,
    examples: [
      ("in den vergangenen zwei Wochen", "P2W"), ("die nächsten drei Jahre", "P3Y"),
      ("in den ersten neun Monaten", "P9M"),
      ("in den nächsten zwei bis drei Wochen", "P2W"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard cursor.take(.shift) != nil || cursor.take(.following) || cursor.take(.ordinal) == 1,
      let quantity = cursor.germanQuantity()
    else { return nil }
    if cursor.take(.until) { guard cursor.germanQuantity() != nil else { return nil } }
    guard let unit = cursor.plainUnit() else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let uncounted = Rule(
    name: "recent duration",
    starts: .shift,
    keywords: [.the, .following],
    needs: .plural,
    examples: [("in den letzten Jahren", "PXY"), ("in den kommenden Tagen", "PXD")]
  ) { cursor in
    cursor.skipThe()
    let isFollowing = cursor.take(.following)
    guard isFollowing || cursor.take(.shift) ?? 0 != 0, let token = cursor.next,
      token.classes.contains(.plural), let unit = cursor.plainUnit()
    else { return nil }
    return Reading(.duration(.unspecified, unit))
  }

  /// Units in the plural without a number, where a preposition shows that a length is meant.
  static let bareDuration = Rule(
    name: "bare duration",
    starts: .unit,
    examples: [("seit Jahren", "PXY"), ("nach Wochen", "PXW"), ("binnen Stunden", "PTXH")]
  ) { cursor in
    let prepositions: [Keyword] = [.since, .after, .for, .within]
    guard let token = cursor.next, token.classes.contains(.plural),
      prepositions.contains(where: { cursor.isKeyword(cursor.peek(-1), $0) }),
      let unit = cursor.plainUnit()
    else { return nil }
    return Reading(.duration(.unspecified, unit))
  }

  static let rangeDuration = Rule(
    name: "so many to so many",
    starts: [.digits, .cardinal],
    needs: .unit,
    examples: [
      ("drei bis vier Wochen", "P3W"), ("fünf oder sechs Jahre", "P5Y"),
    ]
  ) { cursor in
    guard !cursor.followsAge, let quantity = cursor.quantity(),
      cursor.take(.until) || cursor.take(.or),
      cursor.quantity() != nil, let unit = cursor.plainUnit()
    else { return nil }
    return Reading(.duration(quantity, unit))
  }

  static let frequency = Rule(
    name: "frequency",
    starts: .frequency,
    examples: [
      ("täglich", "P1D"), ("jährlich", "P1Y"), ("stündlich", "PT1H"), ("montags", "XXXX-WXX-1"),
      ("montagabends", "XXXX-WXX-1TEV"),
    ]
  ) { cursor in
    guard let token = cursor.next, let unit = cursor.take(.frequency).flatMap(TimeUnit.init) else {
      return nil
    }
    let part = cursor.value(of: token, as: .partOfDay).map { "T" + PartOfDay.allCases[$0].rawValue }
    if let weekday = cursor.value(of: token, as: .weekday) {
      return Reading(.set("XXXX-WXX-\(weekday)\(part ?? "")"))
    }
    return part == nil ? Reading(.set(unit.everyOne)) : nil
  }

  static let per = Rule(
    name: "per unit",
    keywords: [.per],
    examples: [("zweimal pro Woche", "P1W"), ("drei Euro je Stunde", "PT1H")]
  ) { cursor in
    let isSpeed = cursor.isKeyword(cursor.peek(-1), .speed)
    guard !isSpeed, cursor.take(.per), let unit = cursor.plainUnit() else { return nil }
    return Reading(.set(unit.everyOne))
  }

  static let every = Rule(
    name: "every",
    keywords: [.every],
    examples: [
      ("jeden Montag", "XXXX-WXX-1"), ("jedes Jahr", "P1Y"), ("jeden Abend", "XXXX-XX-XXTEV"),
      ("jeden zweiten Tag", "P2D"), ("jeden zweiten Dienstag", "XXXX-WXX-2"),
    ]
  ) { cursor in
    guard cursor.take(.every) else { return nil }
    let number = cursor.take(.ordinal) ?? 1
    if let token = cursor.next, let weekday = cursor.take(.weekday) {
      let part = cursor.value(of: token, as: .partOfDay)
      let code = part.map { "T" + PartOfDay.allCases[$0].rawValue } ?? ""
      return Reading(.set("XXXX-WXX-\(weekday)\(code)"))
    }
    if let part = cursor.germanPartOfDay() { return Reading(.set("XXXX-XX-XXT\(part.rawValue)")) }
    return cursor.plainUnit().map { Reading(.set($0.every(number))) }
  }

  static let everySoMany = Rule(
    name: "every so many",
    keywords: [.each],
    needs: .unit,
    examples: [("alle zwei Jahre", "P2Y"), ("alle paar Wochen", "PXW")]
  ) { cursor in
    guard cursor.take(.each), let quantity = cursor.quantity(), let unit = cursor.plainUnit() else {
      return nil
    }
    guard case .exact(let count) = quantity else {
      return Reading(.set((unit.isClockUnit ? "PTX" : "PX") + unit.durationCode))
    }
    return Reading(.set(unit.every(count)))
  }

  static let weekends = Rule(
    name: "weekends",
    starts: .unit,
    examples: [("an Wochenenden", "XXXX-WXX-WE")]
  ) { cursor in
    guard cursor.isKeyword(cursor.peek(-1), .on), cursor.next?.classes.contains(.plural) == true,
      cursor.plainUnit() == .weekend
    else { return nil }
    return Reading(.set("XXXX-WXX-WE"))
  }
}

extension TimeUnit {
  /// The TIMEX3 value of every such unit.
  fileprivate var everyOne: String { every(1) }

  /// The TIMEX3 value of one in so many such units.
  fileprivate func every(_ count: Int) -> String {
    (isClockUnit ? "PT" : "P") + "\(count)" + durationCode
  }
}

extension Cursor {
  /// Whether "im Alter von" stands before the next token.
  fileprivate var followsAge: Bool {
    isKeyword(peek(-1), .from) && isKeyword(peek(-2), .old)
  }

  /// Whether "ein Tag" that has just been read is no length: "eines Tages", "ein Tag der Trauer".
  fileprivate var isIdiomOfDay: Bool {
    guard let noun = peek(-1), value(of: noun, as: .unit) == TimeUnit.day.rawValue else {
      return false
    }
    return lexicon.spelling(of: Int(noun.lexeme)).last == UInt8(ascii: "s")
      || isKeyword(next, .the) || isKeyword(next, .from)
  }

  /// Whether a word for a person follows, which turns years into an age.
  fileprivate var isBeforePerson: Bool {
    isKeyword(next, .person) || isKeyword(next, .title)
  }
}
