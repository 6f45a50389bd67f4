extension EDTFValue: LosslessStringConvertible {
  /// Reads an EDTF string, or returns `nil` where it is none.
  public init?(_ text: String) {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      guard let date = EDTFDate(text) else { return nil }
      self = .date(date)
      return
    }
    let second = text[text.utf8.index(after: slash)...]
    guard let start = EDTFEndpoint(text[..<slash]), let end = EDTFEndpoint(second),
      start.date != nil || end.date != nil
    else { return nil }
    if let first = start.date?.earliest, let last = end.date?.latest, last < first { return nil }
    self = .interval(start, end)
  }
}

extension EDTFEndpoint {
  /// Reads one side of an interval.
  fileprivate init?(_ text: Substring) {
    switch text {
    case "..": self = .open
    case "": self = .unknown
    default:
      guard let date = EDTFDate(String(text)) else { return nil }
      self = .date(date)
    }
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

/// A cursor over the bytes of an EDTF date.
private struct EDTFReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func date() -> EDTFDate? {
    guard let year = year() else { return nil }
    var date = EDTFDate(year: year)
    takeGroupQualifier(of: &date)
    if take("-") {
      guard let month = component(), isMonth(month) else { return nil }
      date.month = month
      takeGroupQualifier(of: &date)
      if take("-") {
        guard let day = component(), isDay(day, of: month, in: year) else { return nil }
        date.day = day
        if take("T") {
          guard let time = time(), date.civilDate != nil else { return nil }
          date.time = time
        }
      }
    }
    return date.qualified(qualifier())
  }

  /// A qualifier behind a component holds for it and for all before it: `2004-06?-11`.
  private mutating func takeGroupQualifier(of date: inout EDTFDate) {
    let start = position
    let qualifier = qualifier()
    if qualifier.isEmpty || isAtEnd || bytes[position] != UInt8(ascii: "-") {
      position = start
    } else {
      date = date.qualified(qualifier)
    }
  }

  private mutating func year() -> EDTFDate.Component? {
    let before = qualifier()
    let isLong = take("Y")
    let isNegative = take("-")
    guard let (value, mask, count) = digits(), isLong ? count > 4 : count == 4 else { return nil }
    guard !isNegative || isLong || value > 0 || mask != 0 else { return nil }
    return EDTFDate.Component(
      isNegative ? -value : value,
      unspecifiedDigits: mask,
      qualifier: before
    )
  }

  private mutating func component() -> EDTFDate.Component? {
    let before = qualifier()
    guard let (value, mask, count) = digits(), count == 2 else { return nil }
    return EDTFDate.Component(value, unspecifiedDigits: mask, qualifier: before)
  }

  private func isMonth(_ month: EDTFDate.Component) -> Bool {
    guard month.unspecifiedDigits == 0 else { return month.value <= 12 }
    return (1...12).contains(month.value) || (21...41).contains(month.value)
  }

  private func isDay(
    _ day: EDTFDate.Component,
    of month: EDTFDate.Component,
    in year: EDTFDate.Component
  ) -> Bool {
    guard month.value <= 12, day.value <= 31 else { return false }
    guard day.unspecifiedDigits == 0, month.unspecifiedDigits == 0 else { return true }
    let leapYear = 2000
    let reference = year.unspecifiedDigits == 0 ? year.value : leapYear
    return CivilDate(year: reference, month: month.value, day: day.value) != nil
  }

  private mutating func time() -> EDTFDate.Time? {
    guard let hour = twoDigits(upTo: 24), take(":"), let minute = twoDigits(upTo: 59) else {
      return nil
    }
    var time = EDTFDate.Time(hour: hour, minute: minute)
    if take(":") {
      guard let second = twoDigits(upTo: 59) else { return nil }
      time.second = second
    }
    guard hour < 24 || (minute == 0 && (time.second ?? 0) == 0) else { return nil }
    if take("Z") {
      time.zoneOffset = 0
    } else if let sign = sign() {
      guard let hours = twoDigits(upTo: 14) else { return nil }
      var minutes = 0
      if take(":") {
        guard let read = twoDigits(upTo: 59) else { return nil }
        minutes = read
      }
      time.zoneOffset = sign * (hours * 60 + minutes)
    }
    return time
  }

  private mutating func sign() -> Int? {
    if take("+") { return 1 }
    return take("-") ? -1 : nil
  }

  private mutating func twoDigits(upTo maximum: Int) -> Int? {
    guard let (value, mask, count) = digits(), mask == 0, count == 2, value <= maximum else {
      return nil
    }
    return value
  }

  /// Reads digits and `X`, at most as many as a machine word can hold.
  private mutating func digits() -> (value: Int, mask: UInt16, count: Int)? {
    var value = 0
    var mask: UInt16 = 0
    let start = position
    while position < bytes.count, position - start < 15 {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        mask <<= 1
      case UInt8(ascii: "X"):
        value *= 10
        mask = mask << 1 | 1
      default: return position > start ? (value, mask, position - start) : nil
      }
      position += 1
    }
    return position > start ? (value, mask, position - start) : nil
  }

  private mutating func qualifier() -> EDTFQualifier {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    return take("%") ? [.uncertain, .approximate] : []
  }

  private mutating func take(_ character: Character) -> Bool {
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }
}
