/// Reads dates that are all digits: ISO 8601, RFC 3339, W3CDTF, and seconds since 1970.
///
/// - SeeAlso: <https://www.w3.org/TR/NOTE-datetime>, RFC 3339, <https://www.rfc-editor.org/rfc/rfc3339>.
struct ISODateReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    let trimmed = bytes.drop { $0 <= 0x20 }
    self.bytes = Array(trimmed.reversed().drop { $0 <= 0x20 }.reversed())
  }

  /// The date; `nil` where it is written in another way.
  var date: FeedDate? {
    guard !bytes.isEmpty else { return nil }
    let dayEnd =
      bytes.firstIndex { !($0.isASCIIDigit || $0 == UInt8(ascii: "-")) } ?? bytes.endIndex
    let parts = bytes[..<dayEnd]
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if dayEnd == bytes.endIndex, parts.count == 1, let instant = instant(parts[0]) {
      return instant
    }
    guard let day = day(parts) else { return nil }
    guard dayEnd < bytes.endIndex else { return FeedDate(day, nil) }
    guard bytes[dayEnd] | 0x20 == UInt8(ascii: "t") || bytes[dayEnd] == UInt8(ascii: " ") else {
      return nil
    }
    let time = time(bytes[(dayEnd + 1)...])
    return parts.count == 1 && time == nil ? nil : FeedDate(day, time)
  }

  /// Seconds, or thousandths of them, since 1970.
  private func instant(_ digits: String) -> FeedDate? {
    guard let number = Int(digits), 9...13 ~= digits.utf8.count else { return nil }
    let isInThousandths = digits.utf8.count > 11
    return FeedDate(secondsSince1970: isInThousandths ? number / 1_000 : number, hasTime: true)
  }

  private func day(_ parts: [String]) -> CivilDay? {
    guard let first = parts.first else { return nil }
    if first.isEmpty { return dayWithoutCentury(Array(parts.dropFirst())) }
    guard parts.count > 1 else { return day(ofDigits: first) }
    guard let year = Self.year(first), let second = Int(parts[1]) else { return nil }
    if parts.count == 2, parts[1].utf8.count == 3 { return Self.ordinal(year, second) }
    guard 1...12 ~= second else { return nil }
    let day = parts.count > 2 ? Int(parts[2]) : 1
    return day.flatMap { Self.day(year, second, $0) }
  }

  /// `20031231`, `031231`, `2003335`, `03335`, `2003`.
  private func day(ofDigits digits: String) -> CivilDay? {
    let numbers = digits.utf8.map { Int($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    switch numbers.count {
    case 4: return CivilDay(year: number(0..<4), month: 1, day: 1)
    case 5: return Self.ordinal(CivilDay.year(ofTwoDigits: number(0..<2)), number(2..<5))
    case 6: return Self.day(CivilDay.year(ofTwoDigits: number(0..<2)), number(2..<4), number(4..<6))
    case 7: return Self.ordinal(number(0..<4), number(4..<7))
    case 8: return Self.day(number(0..<4), number(4..<6), number(6..<8))
    default: return nil
    }
  }

  /// `-03-12` and `-0312`: a month, its century left out.
  private func dayWithoutCentury(_ parts: [String]) -> CivilDay? {
    let digits = parts.joined()
    guard digits.utf8.count == 4, let number = Int(digits) else { return nil }
    return Self.day(CivilDay.year(ofTwoDigits: number / 100), number % 100, 1)
  }

  private static func year(_ digits: String) -> Int? {
    switch digits.utf8.count {
    case 2: Int(digits).map(CivilDay.year)
    case 4: Int(digits)
    default: nil
    }
  }

  private static func ordinal(_ year: Int, _ day: Int) -> CivilDay? {
    1...366 ~= day ? CivilDay(year: year, month: 1, day: day) : nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    1...12 ~= month && 1...31 ~= day ? CivilDay(year: year, month: month, day: day) : nil
  }

  /// The time; `nil` where it cannot be read, which leaves the day.
  private func time(_ text: ArraySlice<UInt8>) -> ClockTime? {
    let clockEnd =
      text.firstIndex { !($0.isASCIIDigit || ":.,".utf8.contains($0)) } ?? text.endIndex
    guard var time = ClockTime(text[..<clockEnd]) else { return nil }
    time.zone = ZoneOffset(text[clockEnd...].drop { $0 == 0x20 }) ?? time.zone
    return time
  }
}

extension ClockTime {
  /// Reads `18:04`, `18:04:05` and `18:04:05.67`; minutes and seconds past their end are carried on.
  init?(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { part in Int(String(decoding: part.prefix { $0.isASCIIDigit }, as: UTF8.self)) }
    guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1], hour < 100,
      minute < 100,
      parts.count == 2 || (parts[2] ?? 100) < 100
    else { return nil }
    self.init(hour: hour, minute: minute, second: parts.count == 3 ? parts[2] ?? 0 : 0)
  }
}
