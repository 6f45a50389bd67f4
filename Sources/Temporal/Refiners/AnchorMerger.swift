/// Joins a length and a date that it is counted from: "two days before yesterday", "three weeks from
/// next Tuesday".
struct AnchorMerger: Refiner {
  /// Whether any day can be counted from.
  ///
  /// Otherwise only one that is itself counted from the day of the text, for "eight days after 12
  /// October" is two expressions to those who annotate news.
  var takesAnyDay = false

  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    merge(&readings) { join($0, $1, cursor) }
  }

  private func join(_ length: Reading, _ date: Reading, _ cursor: Cursor) -> Reading? {
    guard date.tokens.lowerBound == length.tokens.upperBound + 1, let lengths = length.lengths,
      date.isUntimedDay, takesAnyDay || date.isCounted,
      let sign = sign(of: cursor.tokens[length.tokens.upperBound], cursor)
    else { return nil }
    var joined = Reading(.anchored(lengths, sign: sign, date))
    joined.tokens = length.tokens.lowerBound..<date.tokens.upperBound
    joined.rule = "\(length.rule) from \(date.rule)"
    return joined
  }

  /// Whether a word counts back (-1) or on (1) from a date.
  private func sign(of token: Token, _ cursor: Cursor) -> Int? {
    if cursor.isKeyword(token, .before) { return -1 }
    return cursor.isKeyword(token, .after) || cursor.isKeyword(token, .from) ? 1 : nil
  }
}

extension Reading {
  /// The length, where it is one with exact numbers.
  var lengths: [Length]? {
    switch self.meaning {
    case .duration(.exact(let count), let unit): [Length(quantity: .exact(count), unit: unit)]
    case .compound(let lengths): lengths
    default: nil
    }
  }

  /// Whether it is counted from the day of the text: "yesterday", "next Tuesday".
  fileprivate var isCounted: Bool {
    switch self.meaning {
    case .offset, .shifted, .weekdayOfWeek: true
    case .calendar(let fields): fields.holiday != nil || fields.year != nil
    default: false
    }
  }
}
