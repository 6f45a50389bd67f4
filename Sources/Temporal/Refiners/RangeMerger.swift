/// Joins two readings that are the ends of one stretch of time: "from Monday to Wednesday",
/// "10 August – 12 September 2013", "between 9:30 and 11:00 on Thursday".
struct RangeMerger: Refiner {
  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    merge(&readings) { join($0, $1, cursor) }
  }

  private func join(_ first: Reading, _ last: Reading, _ cursor: Cursor) -> Reading? {
    guard last.tokens.lowerBound - first.tokens.upperBound <= Self.longestSeparator,
      isSeparated(first, last, cursor), !first.isRange, !last.isRange,
      let meaning = Meaning.stretch(from: first, to: last)
    else { return nil }
    var joined = Reading(meaning, tokens: first.tokens.lowerBound..<last.tokens.upperBound)
    joined.rule = "\(first.rule) to \(last.rule)"
    return joined
  }

  /// How many tokens may stand between the ends: "to the".
  private static let longestSeparator = 2

  /// Whether the words between two readings, and before the first, make them a range.
  private func isSeparated(_ first: Reading, _ last: Reading, _ cursor: Cursor) -> Bool {
    var cursor = cursor
    cursor.index = first.tokens.lowerBound
    let opening = cursor.openingOfRange
    cursor.index = first.tokens.upperBound
    guard
      cursor.takeRangeSeparator(opening)
        || cursor.style == .message && cursor.take(attachedSign: "/")
    else { return false }
    if cursor.index < last.tokens.lowerBound { cursor.skipThe() }
    guard cursor.index == last.tokens.lowerBound else { return false }
    return opening != nil || cursor.style == .message || first.isExact && last.isExact
  }
}

extension Reading {
  /// Whether it is a range already.
  var isRange: Bool {
    if case .range = self.meaning { true } else { false }
  }

  /// Whether it is so exact that "to" or a dash alone makes a range of it and another: "1990 to 1995"
  /// may compare two years, "3 March to 5 April" compares nothing.
  fileprivate var isExact: Bool {
    if case .timeOfDay = self.meaning { return true }
    guard case .calendar(let fields) = self.meaning else { return false }
    return fields.day != nil || fields.month != nil || fields.weekday != nil
  }
}
