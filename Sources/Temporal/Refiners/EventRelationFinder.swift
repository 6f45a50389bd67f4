/// Finds the order that the words around a reading state: "within two hours of the statement", "two
/// days after the vote", "earlier on Monday".
struct EventRelationFinder: Refiner {
  /// How many tokens the words that name the other event may have.
  private static let longestAnchor = 12

  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    for index in readings.indices {
      if let relation = relation(of: readings[index], cursor) {
        readings[index].relation = relation
      }
    }
  }

  private func relation(of reading: Reading, _ cursor: Cursor) -> Reading.Relation? {
    switch reading.meaning {
    case .duration(_, let unit) where unit != .year: return distance(reading, cursor)
    case .eventOffset(_, _, let sign):
      return .init(direction: sign < 0 ? .before : .after, anchor: nil, words: reading.tokens)
    case .calendar, .offset, .shifted, .fromText: return order(reading, cursor)
    default: return nil
    }
  }

  /// Reads "within two hours of X", "two hours after X", "a day before X".
  private func distance(_ reading: Reading, _ cursor: Cursor) -> Reading.Relation? {
    var cursor = cursor
    let start = startOfDistance(reading, cursor)
    cursor.index = start - 1
    let isWithin = start > 0 && cursor.take(.within)
    cursor.index = reading.tokens.upperBound
    let direction: EventRelation.Direction
    if cursor.take(.after) || (isWithin && cursor.take(.of)) {
      direction = .after
    } else if cursor.take(.before) {
      direction = .before
    } else if isWithin, isClockDistance(reading), cursor.next?.isSign(",") != false {
      direction = .after
    } else {
      return nil
    }
    let anchor = anchor(from: cursor.index, cursor)
    guard !anchor.isEmpty || direction == .after && isWithin else { return nil }
    return .init(
      direction: direction,
      anchor: anchor.isEmpty ? nil : anchor,
      words: (isWithin ? start - 1 : start)..<reading.tokens.upperBound
    )
  }

  /// Where a distance begins: at the "von" of "innerhalb von zwei Stunden", else with the reading.
  private func startOfDistance(_ reading: Reading, _ cursor: Cursor) -> Int {
    let start = reading.tokens.lowerBound
    guard start > 1, cursor.isKeyword(cursor.tokens[start - 1], .from),
      cursor.isKeyword(cursor.tokens[start - 2], .within)
    else { return start }
    return start - 1
  }

  /// Whether a duration is counted in hours or less.
  private func isClockDistance(_ reading: Reading) -> Bool {
    if case .duration(_, let unit) = reading.meaning { unit.isClockUnit } else { false }
  }

  /// Reads the "earlier" of "earlier on Monday"; "earlier this month" counts no event.
  private func order(_ reading: Reading, _ cursor: Cursor) -> Reading.Relation? {
    if case .shifted(.unit, _) = reading.meaning { return nil }
    var cursor = cursor
    var start = reading.tokens.lowerBound - 1
    guard start >= 0 else { return nil }
    if cursor.isKeyword(cursor.tokens[start], .on) { start -= 1 }
    guard start >= 0 else { return nil }
    cursor.index = start
    let words = start..<(start + 1)
    if cursor.take(.earlier) { return .init(direction: .before, anchor: nil, words: words) }
    if cursor.take(.later) { return .init(direction: .after, anchor: nil, words: words) }
    return nil
  }

  /// The tokens up to the next sign that ends a clause.
  private func anchor(from start: Int, _ cursor: Cursor) -> Range<Int> {
    var end = start
    while end < cursor.tokens.count, end - start < Self.longestAnchor {
      let token = cursor.tokens[end]
      if token.isSign(among: ",.;:_\n()\"") { break }
      end += 1
    }
    return start..<end
  }
}
