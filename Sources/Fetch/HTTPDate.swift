/// A date as HTTP writes it, to the second.
///
///     HTTPDate("Sun, 06 Nov 1994 08:49:37 GMT")?.secondsSince1970  // 784_111_777
///
/// Reads the three forms that the standard asks for, and nothing else.
///
/// - SeeAlso: RFC 9110 §5.6.7, <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>.
struct HTTPDate: Hashable, Sendable {
  /// Seconds since the beginning of 1970, leap seconds left out.
  let secondsSince1970: Int

  init?(_ text: String) {
    let parts = text.split { " ,-".contains($0) }.map(String.init)
    // Sun, 06 Nov 1994 08:49:37 GMT · Sunday, 06-Nov-94 08:49:37 GMT · Sun Nov  6 08:49:37 1994
    if parts.count == 6, parts[5] == "GMT" {
      self.init(day: parts[1], month: parts[2], year: parts[3], time: parts[4])
    } else if parts.count == 5 {
      self.init(day: parts[2], month: parts[1], year: parts[4], time: parts[3])
    } else {
      return nil
    }
  }

  private init?(day: String, month: String, year: String, time: String) {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false).map(Self.number)
    guard
      let day = Self.number(day), (1...31).contains(day),
      let month = Self.months.firstIndex(of: month),
      let year = Self.year(year),
      clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let days = Self.dayNumber(year: year, month: month + 1, day: day)
    secondsSince1970 = days * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 4 ? Int(text) : nil
  }

  /// A year of two digits is one of 1970 to 2069.
  private static func year(_ text: String) -> Int? {
    guard let year = number(text) else { return nil }
    switch text.utf8.count {
    case 2: return year < 70 ? 2000 + year : 1900 + year
    case 4: return year
    default: return nil
    }
  }

  /// The days from 1 January 1970 in the Gregorian calendar; years are taken to begin in March, so
  /// that the leap day is the last of its year.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let monthsSinceMarch = (month + 9) % 12
    let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
    let leapDays = year / 4 - year / 100 + year / 400
    let daysToEpoch = 719_468
    return year * 365 + leapDays + dayOfYear - daysToEpoch
  }
}
