/// A cursor over the bytes of an EDTF string, which it reads once, from left to right.
struct EDTFReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Reads one date with its qualifiers.
  ///
  /// A qualifier in front of a component holds for it alone, one behind it also for all before it.
  mutating func date() -> EDTFDate? {
    if isNext("Y") { return longYear().map { EDTFDate(year: $0) } }
    guard let year = year() else { return nil }
    var date = EDTFDate(year: year)
    guard year.significantDigits == nil else { return date }
    date = date.qualified(qualifier())
    guard take("-") else { return date }
    guard let month = component(), month.isMonth else { return nil }
    date.month = month
    date = date.qualified(qualifier())
    guard take("-") else { return date }
    guard let day = component(), month.value <= 12 else { return nil }
    date.day = day
    guard date.firstDay != nil else { return nil }
    if take("T") {
      guard let time = time(), date.civilDate != nil else { return nil }
      date.time = time
    }
    return date.qualified(qualifier())
  }

  // MARK: Years, months, days

  /// Reads a year of four digits, with its significant digits: `2004`, `-01XX`, `1953S3`.
  private mutating func year() -> EDTFDate.Component? {
    let before = qualifier()
    let isNegative = take("-")
    guard let (value, mask, count) = digits(), count == 4 else { return nil }
    guard !isNegative || value > 0 || mask != 0 else { return nil }
    var year = EDTFDate.Component(
      isNegative ? -value : value,
      unspecifiedDigits: mask,
      qualifier: before,
      isNegative: isNegative
    )
    if isNext("S") {
      guard mask == 0, before.isEmpty, let digits = significantDigits(of: 4) else { return nil }
      year.significantDigits = digits
    }
    return year
  }

  /// Reads a year behind the letter `Y`: `Y170000002`, `Y-17E7`, `Y17101E4S3`.
  private mutating func longYear() -> EDTFDate.Component? {
    guard take("Y") else { return nil }
    let isNegative = take("-")
    guard !isNext("0"), let (mantissa, mask, count) = digits(), mask == 0 else { return nil }
    var year = EDTFDate.Component(isNegative ? -mantissa : mantissa)
    var length = count
    if take("E") {
      guard !isNext("0"), let (exponent, mask, _) = digits(), mask == 0 else { return nil }
      guard exponent <= EDTFYears.longest - count else { return nil }
      year.value *= Decimal.power(exponent)
      year.exponent = exponent
      length += exponent
    } else if count < 5 {
      return nil
    }
    if isNext("S") {
      guard let digits = significantDigits(of: length) else { return nil }
      year.significantDigits = digits
    }
    return year
  }

  private mutating func significantDigits(of length: Int) -> Int? {
    guard take("S"), !isNext("0"), let (count, mask, _) = digits(), mask == 0, count <= length
    else {
      return nil
    }
    return count
  }

  private mutating func component() -> EDTFDate.Component? {
    let before = qualifier()
    guard let (value, mask, count) = digits(), count == 2 else { return nil }
    return EDTFDate.Component(value, unspecifiedDigits: mask, qualifier: before)
  }

  // MARK: Times

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
    } else if isNext("+") || isNext("-") {
      guard let offset = zoneOffset() else { return nil }
      time.zoneOffset = offset
    }
    return time
  }

  /// Reads the minutes a zone is ahead of UTC, from -12:00 to +14:00; ISO 8601 has no -00:00.
  private mutating func zoneOffset() -> Int? {
    let isBehind = take("-")
    guard isBehind || take("+"), let hours = twoDigits(upTo: isBehind ? 12 : 14) else { return nil }
    var minutes = hours * 60
    if take(":") {
      guard let more = twoDigits(upTo: 59) else { return nil }
      minutes += more
    }
    guard minutes <= (isBehind ? 12 : 14) * 60, !isBehind || minutes > 0 else { return nil }
    return isBehind ? -minutes : minutes
  }

  private mutating func twoDigits(upTo maximum: Int) -> Int? {
    guard let (value, mask, count) = digits(), mask == 0, count == 2, value <= maximum else {
      return nil
    }
    return value
  }

  // MARK: Signs

  /// Reads digits and `X`, at most as many as a year may have.
  private mutating func digits() -> (value: Int, mask: UInt16, count: Int)? {
    var value = 0
    var mask: UInt16 = 0
    let start = position
    while position < bytes.count, position - start < EDTFYears.longest {
      let byte = bytes[position]
      let isUnspecified = byte == UInt8(ascii: "X")
      guard isUnspecified || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
      value = value * 10 + (isUnspecified ? 0 : Int(byte - UInt8(ascii: "0")))
      mask = mask << 1 | (isUnspecified ? 1 : 0)
      position += 1
    }
    return position > start ? (value, mask, position - start) : nil
  }

  private mutating func qualifier() -> EDTFQualifier {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    return take("%") ? [.uncertain, .approximate] : []
  }

  mutating func takeDots() -> Bool {
    let dot = UInt8(ascii: ".")
    guard position + 1 < bytes.count, bytes[position] == dot, bytes[position + 1] == dot else {
      return false
    }
    position += 2
    return true
  }

  func isNext(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: character)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    position += 1
    return true
  }
}

extension EDTFDate.Component {
  /// Whether it is a month, perhaps with unspecified digits, or a sub-year grouping.
  fileprivate var isMonth: Bool {
    if unspecifiedDigits == 0, (21...41).contains(value) { return true }
    return (1...12).contains(where: allows)
  }
}
