extension EDTFValue: LosslessStringConvertible {
  /// Reads an EDTF string, or returns `nil` where it is none.
  ///
  /// - Complexity: O(*n*) for *n* bytes, whatever they are.
  public init?(_ text: String) {
    var reader = EDTFReader(text)
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }
}

extension EDTFDate: LosslessStringConvertible {
  /// Reads one EDTF date, or returns `nil` where it is none.
  public init?(_ text: String) {
    var reader = EDTFReader(text)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }
}

extension EDTFReader {
  mutating func value() -> EDTFValue? {
    if take("[") { return set(.one, closedBy: "]") }
    if take("{") { return set(.all, closedBy: "}") }
    guard let start = endpoint() else { return nil }
    guard take("/") else { return start.date.map(EDTFValue.date) }
    guard let end = endpoint(), start.canEndInterval, end.canEndInterval else { return nil }
    if let first = start.date, let last = end.date, !first.canBegin(before: last) { return nil }
    return .interval(start, end)
  }

  /// Reads one side of an interval.
  private mutating func endpoint() -> EDTFEndpoint? {
    if takeDots() { return .open }
    if isAtEnd || isNext("/") { return .unknown }
    return date().map(EDTFEndpoint.date)
  }

  /// Reads the members of a set; the Library of Congress once wrote a space behind the commas.
  private mutating func set(_ choice: EDTFSet.Choice, closedBy close: Unicode.Scalar) -> EDTFValue?
  {
    var members: [EDTFSet.Member] = []
    repeat {
      if !members.isEmpty { _ = take(" ") }
      if case .range(_, nil)? = members.last { return nil }
      guard let member = member(isFirst: members.isEmpty) else { return nil }
      members.append(member)
    } while take(",")
    return take(close) ? .set(EDTFSet(choice, members)) : nil
  }

  /// Reads `1667`, `1670..1672`, `..1672` where it comes first, or `1670..`.
  private mutating func member(isFirst: Bool) -> EDTFSet.Member? {
    if takeDots() {
      guard isFirst, let end = memberDate() else { return nil }
      return .range(nil, end)
    }
    guard let start = memberDate() else { return nil }
    guard takeDots() else { return .date(start) }
    if isNext(",") || isNext("]") || isNext("}") { return .range(start, nil) }
    guard let end = memberDate(), start.isAsPrecise(as: end), start.canBegin(before: end) else {
      return nil
    }
    return .range(start, end)
  }

  private mutating func memberDate() -> EDTFDate? {
    guard let date = date(), date.time == nil, !date.isLongYear else { return nil }
    return date
  }
}

extension EDTFEndpoint {
  /// Intervals hold neither times of day nor years of more than four digits.
  fileprivate var canEndInterval: Bool { date.map { $0.time == nil && !$0.isLongYear } ?? true }
}

extension EDTFDate {
  /// Whether a range from this date to another is in order.
  ///
  /// Of two whole dates none may begin before the other: `2004-02/2004` is no interval. Where digits
  /// of the end are unspecified, it is enough that some of the days they allow lie late enough.
  func canBegin(before end: EDTFDate) -> Bool {
    let isVague = end.hasUnspecifiedDigits || end.year.significantDigits != nil
    guard let first = firstDay, let last = isVague ? end.lastDay : end.firstDay else {
      return false
    }
    return first <= last
  }

  fileprivate func isAsPrecise(as other: EDTFDate) -> Bool {
    (month == nil) == (other.month == nil) && (day == nil) == (other.day == nil)
  }
}
