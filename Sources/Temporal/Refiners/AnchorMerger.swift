/// Joins a length and a date that it is counted from: "two days before yesterday", "three weeks from
/// next Tuesday", "a year ago today".
struct AnchorMerger: Refiner {
  /// Whether any day can be counted from.
  ///
  /// Otherwise only one that is itself counted from the day of the text, for "eight days after 12
  /// October" is two expressions to those who annotate news.
  var takesAnyDay = false

  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    merge(&readings) { anniversary($0, $1) ?? join($0, $1, cursor) }
  }

  /// "a year ago today", "20 years ago this month": one time, and not one of today.
  private func anniversary(_ distance: Reading, _ date: Reading) -> Reading? {
    guard date.tokens.lowerBound == distance.tokens.upperBound,
      case .offset(.exact(let count), let unit, sign: -1) = distance.meaning,
      unit.isLongerThanDay, date.isOfThisTime
    else { return nil }
    let length = Length(quantity: .exact(count), unit: unit)
    var joined = Reading(.anchored([length], sign: -1, date), partOfDay: date.partOfDay)
    joined.tokens = distance.tokens.lowerBound..<date.tokens.upperBound
    joined.rule = "\(distance.rule) from \(date.rule)"
    return joined
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

  /// Whether it is a day or a period about the day of the text: "today", "Monday", "this week".
  fileprivate var isOfThisTime: Bool {
    switch self.meaning {
    case .offset(.exact(let days), .day, _): days < 2
    case .shifted(.unit(let unit), by: 0): unit == .week || unit == .month
    case .calendar(let fields):
      fields.weekday != nil && fields.month == nil && fields.day == nil && self.clock == nil
    default: false
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
