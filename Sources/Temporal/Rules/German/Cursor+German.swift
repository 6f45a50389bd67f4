extension Cursor {
  /// Takes a day of the month: "24.", "dritten".
  mutating func germanDay() -> Int? {
    attempt { cursor in
      guard let day = cursor.germanOrdinal(), (1...31).contains(day) else { return nil }
      return day
    }
  }

  /// Takes an ordinal: "3.", "dritten".
  mutating func germanOrdinal() -> Int? {
    attempt { cursor in
      guard let number = cursor.digits(1...2) else { return cursor.take(.ordinal) }
      return cursor.take(attachedSign: ".") ? number : nil
    }
  }

  /// Takes the name of a month, which has a capital.
  mutating func germanMonth() -> Int? {
    guard next?.isCapitalised == true else { return nil }
    return monthName()
  }

  /// Takes a weekday with its part of the day and the sign behind it: "Montag,", "Montagabend,".
  mutating func germanWeekdayBeforeDate() -> (weekday: Weekday?, part: PartOfDay?) {
    guard let token = next, token.isCapitalised,
      let weekday = take(.weekday).flatMap(Weekday.init(rawValue:))
    else { return (nil, nil) }
    takeAbbreviationPoint()
    _ = take(sign: ",")
    return (weekday, value(of: token, as: .partOfDay).map { PartOfDay.allCases[$0] })
  }

  /// Takes the year of a date, in figures or counted from that of the article: "2024", "vergangenen
  /// Jahres", "des Vorjahres".
  mutating func addGermanYear(to fields: inout CalendarFields) {
    fields.year = germanEraYear() ?? year()
    if fields.year == nil { fields.yearShift = germanYearShift() }
  }

  /// Takes "vergangenen Jahres", "dieses Jahres", "des Vorjahres" and gives the distance in years.
  mutating func germanYearShift() -> Int? {
    attempt { cursor in
      cursor.skipThe()
      guard let token = cursor.next, let shift = cursor.take(.shift) else { return nil }
      if cursor.value(of: token, as: .unit) == TimeUnit.year.rawValue { return shift }
      return cursor.plainUnit() == .year ? shift : nil
    }
  }

  /// Takes a unit that is nothing besides: not "Vorjahr", "Jahresende", "zweijährig".
  mutating func plainUnit() -> TimeUnit? {
    guard let token = next,
      token.classes.isDisjoint(with: [.cardinal, .quantifier, .phase, .shift])
    else { return nil }
    return unit()
  }

  /// Takes a year with its era, as an astronomical number: "44 vor Christus" is -43.
  mutating func germanEraYear() -> Int? {
    attempt { cursor in
      guard let year = cursor.digits(1...4), year > 0, let isBefore = cursor.germanEra() else {
        return nil
      }
      return isBefore ? 1 - year : year
    }
  }

  /// Takes an era, spelled out or abbreviated; the result is whether it is that before Christ.
  mutating func germanEra() -> Bool? {
    attempt { cursor in
      let isBefore = cursor.take(.b) || cursor.take(.before)
      guard isBefore || cursor.take(.n) || cursor.take(.after) else { return nil }
      _ = cursor.take(attachedSign: ".")
      guard cursor.take(.c) else { return nil }
      _ = cursor.take(attachedSign: ".")
      return isBefore
    }
  }

  /// Takes a part of the day that stands behind its day: the "Abend" of "heute Abend".
  mutating func germanPartOfDay() -> PartOfDay? {
    guard let token = next, token.classes.contains(.partOfDay), !token.classes.contains(.weekday)
    else { return nil }
    return take(.partOfDay).map { PartOfDay.allCases[$0] }
  }

  /// Whether the next token begins a sentence or a quotation.
  var isAtSentenceStart: Bool {
    peek(-1).map { $0.isSign(among: ".!?:\"\n;") } ?? true
  }

  /// Whether the next token stands behind a word that makes it a name: "Peter Freitag", "Frau
  /// Sonntag".
  var followsName: Bool {
    guard let before = peek(-1), before.kind == .word, before.isCapitalised else { return false }
    return before.classes.isEmpty || isKeyword(before, .title)
  }

  /// Takes a quantity, or the article for one: "zwei", "einem", "ein paar", "anderthalb".
  mutating func germanQuantity() -> Quantity? {
    attempt { cursor in
      guard let token = cursor.next, !token.classes.contains(.unit) else { return nil }
      if cursor.take(.a) {
        guard let paar = cursor.next, !paar.isCapitalised,
          let several = cursor.take(.quantifier)
        else { return .exact(1) }
        return several > 0 ? .exact(several) : .unspecified
      }
      if cursor.isKeyword(token, .half), let whole = cursor.take(.cardinal) { return .half(whole) }
      return cursor.quantity()
    }
  }

  /// Takes a length of time: "zwei Jahre", "ein halbes Jahr", "eine Viertelstunde".
  mutating func germanLength() -> (quantity: Quantity, unit: TimeUnit)? {
    attempt { cursor in
      if let part = cursor.partOfUnit() { return part }
      guard let quantity = cursor.germanQuantity() else { return nil }
      _ = cursor.take(.additional)
      return cursor.plainUnit().map { (quantity, $0) }
    }
  }

  /// Takes a part of a unit: "ein halbes Jahr" is six months.
  private mutating func partOfUnit() -> (quantity: Quantity, unit: TimeUnit)? {
    attempt { cursor in
      _ = cursor.take(.a)
      if let minutes = cursor.take(.fraction) { return (.exact(minutes), .minute) }
      guard let half = cursor.next, !half.classes.contains(.cardinal), cursor.take(.half) else {
        return nil
      }
      switch cursor.plainUnit() {
      case .year: return (.exact(6), .month)
      case .day: return (.exact(12), .hour)
      case .hour: return (.exact(30), .minute)
      case .decade: return (.exact(5), .year)
      case .century: return (.exact(50), .year)
      default: return nil
      }
    }
  }
}
