/// German times counted from the day of the article or from what the text has told.
enum GermanRelativeRules {
  static let all: [Rule] = [
    shifted, unitOfShift, fromText, beside, ago, ahead, distance, weekend, running, partOfUnit,
    unitPart,
  ]

  static let shifted = Rule(
    name: "last, this, next",
    starts: .shift,
    keywords: [.the],
    needs: .shift,
    examples: [
      ("letzte Woche", "2025-W08"), ("die kommende Woche", "2025-W10"),
      ("in diesem Monat", "2025-02"), ("im vergangenen Jahr", "2024"),
      ("am nächsten Tag", "2025-02-26"), ("letzten Montag", "2025-02-24"),
      ("im vergangenen Mai", "2024-05"), ("im kommenden März", "2025-03"),
      ("vorletzte Woche", "2025-W07"), ("am gestrigen Montag", "2025-02-24"),
      ("am kommenden Wochenende", "2025-W09-WE"), ("im vergangenen Sommer", "2024-SU"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let word = cursor.next, !word.classes.contains(.unit), let shift = cursor.take(.shift),
      let noun = cursor.next, let target = cursor.germanTarget()
    else { return nil }
    let part = cursor.value(of: noun, as: .partOfDay).map { PartOfDay.allCases[$0] }
    guard case .unit(let unit) = target else {
      return Reading(.shifted(target, by: shift), partOfDay: part ?? cursor.germanPartOfDay())
    }
    guard !noun.classes.contains(.plural), !unit.isClockUnit else { return nil }
    if unit == .day, !word.classes.contains(.deictic) {
      guard !cursor.spelling(of: word, begins: "letzt") else { return nil }
      return Reading(.fromText(target, by: shift))
    }
    let isComing = unit == .weekend && cursor.spelling(of: word, begins: "kommend")
    return Reading(.shifted(target, by: isComing ? 0 : shift))
  }

  static let unitOfShift = Rule(
    name: "unit before, after",
    starts: .shift,
    keywords: [.the],
    needs: .shift,
    examples: [("im Vorjahr", "2024"), ("am Vortag", "2025-02-24"), ("im Folgejahr", "2026")]
  ) { cursor in
    cursor.skipThe()
    guard let token = cursor.next, let shift = cursor.value(of: token, as: .shift),
      let unit = cursor.unit()
    else { return nil }
    let isCounted = unit != .day && shift < 0
    return Reading(isCounted ? .shifted(.unit(unit), by: shift) : .fromText(.unit(unit), by: shift))
  }

  static let fromText = Rule(
    name: "the following, that, the same",
    keywords: [.the, .following, .same, .that],
    needs: [.unit, .weekday, .season, .holiday],
    examples: [
      ("am folgenden Tag", "2025-02-26"), ("im selben Jahr", "2025"), ("in jenem Jahr", "2025"),
      ("am folgenden Montag", "2025-03-03"),
    ]
  ) { cursor in
    cursor.skipThe()
    guard let shift = cursor.germanTextShift(), let noun = cursor.next,
      let target = cursor.germanTarget(), !noun.classes.contains(.plural)
    else { return nil }
    if case .month = target { return nil }
    let part = cursor.value(of: noun, as: .partOfDay).map { PartOfDay.allCases[$0] }
    return Reading(.fromText(target, by: shift), partOfDay: part ?? cursor.germanPartOfDay())
  }

  static let beside = Rule(
    name: "day after, before",
    starts: .unit,
    examples: [
      ("am Tag darauf", "2025-02-26"), ("tags zuvor", "2025-02-24"), ("im Jahr davor", "2024"),
    ]
  ) { cursor in
    guard let token = cursor.next, let unit = cursor.plainUnit(), !unit.isClockUnit,
      !token.classes.contains(.plural)
    else { return nil }
    if cursor.take(.earlier) { return Reading(.fromText(.unit(unit), by: -1)) }
    return cursor.take(.later) ? Reading(.fromText(.unit(unit), by: 1)) : nil
  }

  static let ago = Rule(
    name: "ago",
    keywords: [.before],
    needs: [.unit, .fraction],
    examples: [
      ("vor zwei Tagen", "2025-02-23"), ("vor einem Jahr", "2024"), ("vor 20 Jahren", "2005"),
      ("vor mehr als zehn Jahren", "2015"), ("vor genau 80 Jahren", "1945"),
      ("vor einem halben Jahr", "2024-08"),
      ("vor einigen Jahren", "PAST_REF"),
    ]
  ) { cursor in
    guard cursor.take(.before) else { return nil }
    let modifier = cursor.germanApproximation()
    guard let (quantity, unit) = cursor.germanLength() else { return nil }
    return Reading(.offset(quantity, unit, sign: -1), modifier: modifier)
  }

  /// "in zwei Stunden" is left to the lengths: it is as often how long something took.
  static let ahead = Rule(
    name: "from now",
    keywords: [.in],
    needs: [.unit, .fraction],
    examples: [
      ("in drei Wochen", "2025-W12"), ("in zwei Tagen", "2025-02-27"),
      ("in wenigen Tagen", "FUTURE_REF"),
    ]
  ) { cursor in
    guard cursor.take(.in) else { return nil }
    let modifier = cursor.germanApproximation()
    guard let (quantity, unit) = cursor.germanLength(), !unit.isClockUnit else { return nil }
    return Reading(.offset(quantity, unit, sign: 1), modifier: modifier)
  }

  static let distance = Rule(
    name: "earlier, later",
    starts: [.digits, .cardinal, .quantifier, .unit, .fraction],
    keywords: [.a, .half],
    needs: [.unit, .fraction],
    examples: [
      ("zwei Tage zuvor", "2025-02-23"), ("einen Tag später", "XXXX-XX-XX"),
      ("Stunden später", "PTXH"), ("zwei Stunden danach", "PT2H"),
    ]
  ) { cursor in
    let isPlural = cursor.next?.classes.contains(.plural) == true
    let bare = isPlural ? cursor.plainUnit().map { (Quantity.unspecified, $0) } : nil
    guard let (quantity, unit) = bare ?? cursor.germanLength() else { return nil }
    let isEarlier = cursor.take(.earlier)
    // "zwei Wochen früher als geplant" compares.
    guard isEarlier || cursor.take(.later), !cursor.isKeyword(cursor.next, .than) else {
      return nil
    }
    return Reading(.eventOffset(quantity, unit, sign: isEarlier ? -1 : 1))
  }

  static let weekend = Rule(
    name: "weekend",
    starts: .unit,
    examples: [("am Wochenende", "2025-W08-WE")]
  ) { cursor in
    guard cursor.isKeyword(cursor.peek(-1), .on), let token = cursor.next,
      !token.classes.contains(.plural), cursor.plainUnit() == .weekend
    else { return nil }
    return Reading(.shifted(.unit(.weekend), by: -1))
  }

  static let running = Rule(
    name: "running unit",
    keywords: [.the],
    needs: .unit,
    examples: [("im Laufe des Jahres", "2025"), ("im Verlauf der Woche", "2025-W09")]
  ) { cursor in
    guard cursor.isKeyword(cursor.peek(-1), .course), cursor.take(.the),
      cursor.next?.classes.contains(.plural) == false, let unit = cursor.plainUnit(),
      [.week, .month, .quarter, .year].contains(unit)
    else { return nil }
    return Reading(.shifted(.unit(unit), by: 0))
  }

  static let partOfUnit = Rule(
    name: "beginning, middle, end of",
    starts: .phase,
    needs: .unit,
    examples: [
      ("Anfang der Woche", "2025-W09"), ("Ende des Jahres", "2025"),
      ("Ende des Jahres 2024", "2024"),
    ]
  ) { cursor in
    guard let phase = cursor.take(.phase), cursor.take(.the), let noun = cursor.next,
      !noun.classes.contains(.plural), let unit = cursor.plainUnit(),
      [.week, .month, .quarter, .year].contains(unit)
    else { return nil }
    return cursor.germanPart(of: unit, phase)
  }

  static let unitPart = Rule(
    name: "year-end, month-end",
    starts: .phase,
    examples: [("zum Jahresende", "2025"), ("Monatsende", "2025-02"), ("Jahresende 2024", "2024")]
  ) { cursor in
    guard let token = cursor.next, let phase = cursor.value(of: token, as: .phase),
      let unit = cursor.unit()
    else { return nil }
    return cursor.germanPart(of: unit, phase)
  }
}

extension Cursor {
  /// Takes what "letzte", "diese" and "nächste" can count.
  fileprivate mutating func germanTarget() -> CalendarTarget? {
    if let unit = plainUnit() { return .unit(unit) }
    guard next?.isCapitalised == true else { return nil }
    if let weekday = take(.weekday).flatMap(Weekday.init(rawValue:)) { return .weekday(weekday) }
    if let month = monthName() { return .month(month) }
    if let season = take(.season) { return .season(season) }
    return germanHoliday().map(CalendarTarget.holiday)
  }

  /// The reading for a part of the running unit, or of the year that is said.
  fileprivate mutating func germanPart(of unit: TimeUnit, _ phase: Int) -> Reading {
    let modifier = TIMEX3Modifier(phase: phase)
    if unit == .year, let year = year() {
      return Reading(.calendar(CalendarFields(year: year)), modifier: modifier)
    }
    return Reading(.shifted(.unit(unit), by: 0), modifier: modifier)
  }

  /// Takes the words that say how exact a length is where it does not begin with them: "vor rund
  /// zwei Jahren", "in mehr als drei Wochen".
  fileprivate mutating func germanApproximation() -> TIMEX3Modifier? {
    _ = take(.exactly)
    switch take(.approximator) {
    case 1?: return .approximate
    case 2?: return .lessThan
    case 7?: return .moreThan
    case 5?: return .equalOrMore
    case 6?: return .equalOrLess
    case .some: return nil
    case nil: return attempt { $0.germanComparison() }
    }
  }

  private mutating func germanComparison() -> TIMEX3Modifier? {
    let isMore = take(.more)
    guard isMore || take(.less), take(.than) else { return nil }
    return isMore ? .moreThan : .lessThan
  }

  /// Whether the spelling of a token begins so, capitals aside.
  func spelling(of token: Token, begins start: String) -> Bool {
    token.lexeme >= 0 && lexicon.spelling(of: Int(token.lexeme)).starts(with: start.utf8)
  }
}
