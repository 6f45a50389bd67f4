extension Cursor {
  /// Takes the "s" of "1990s" or "1990's".
  mutating func takePluralEnding() -> Bool {
    attempt { cursor in
      _ = cursor.take(attachedSign: "'")
      guard let ending = cursor.next, ending.isAttached, cursor.take(.s) else { return nil }
      return true
    } ?? false
  }

  /// Takes "the", unless a noun behind makes the period an adjective: "the third-quarter loss".
  mutating func skipTheBeforeNoun() {
    guard isKeyword(next, .the) else { return }
    let isCompound = peek(2)?.isSign("-") == true && peek(2)?.isAttached == true
    if !isCompound || peek(1)?.kind == .digits { index += 1 }
  }

  /// Takes "H2".
  mutating func codedHalf() -> Int? {
    attempt { cursor in
      guard cursor.take(.h), cursor.next?.isAttached == true, let half = cursor.digits(1...1),
        (1...2).contains(half)
      else { return nil }
      return half
    }
  }

  /// Takes "Q3".
  mutating func codedQuarter() -> Int? {
    attempt { cursor in
      guard cursor.take(.q), cursor.next?.isAttached == true, let quarter = cursor.digits(1...1),
        (1...4).contains(quarter)
      else { return nil }
      return quarter
    }
  }

  /// Takes the "of the 20th century" of "the first half of the 20th century".
  mutating func longPeriodAfterOf() -> Reading? {
    attempt { cursor in
      guard cursor.take(.of) else { return nil }
      return cursor.attempt { PeriodRules.century.read(&$0) }
        ?? cursor.attempt { PeriodRules.decade.read(&$0) }
    }
  }

  /// Takes "year-ago", "year-earlier".
  mutating func takeYearAgo() -> Bool {
    attempt { cursor in
      guard cursor.takeUnit(.year), cursor.takeHyphen() else { return nil }
      return cursor.take(.ago) || cursor.take(.earlier) ? true : nil
    } ?? false
  }

  /// Takes "of last year", "last year".
  mutating func shiftedYearAfterOf() -> Int? {
    attempt { cursor in
      _ = cursor.take(.of)
      return cursor.shiftedYear()
    } ?? yearsAway()
  }

  /// Takes the "one year ago" and "three years hence" behind a day or a month; "in three years" in a message
  /// only, as "the first Christmas in three years" says something else.
  private mutating func yearsAway() -> Int? {
    attempt { cursor in
      let isAhead = cursor.style == .message && cursor.take(.in)
      guard case .exact(let count)? = cursor.quantityOrArticle(), cursor.takeUnit(.year) else {
        return nil
      }
      if isAhead { return count }
      if cursor.take(.ago) { return -count }
      return cursor.takeFromNow() ? count : nil
    }
  }
}
