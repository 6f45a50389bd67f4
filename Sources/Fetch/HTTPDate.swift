/// A date as HTTP writes it, to the second.
///
///     HTTPDate("Sun, 06 Nov 1994 08:49:37 GMT")?.secondsSince1970  // 784_111_777
///
/// Reads the three forms that the standard asks for, and nothing else: what is almost a date is none,
/// so that nobody takes a page for fresh because of it.
///
/// - SeeAlso: RFC 9110 §5.6.7, <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>.
struct HTTPDate: Hashable, Sendable {
  /// Seconds since the beginning of 1970, leap seconds left out.
  let secondsSince1970: Int

  init?(_ text: String) {
    // Runs of spaces matter: each form has them at its own places.
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isFixed = words.count == 6 && words[0].count == 4 && words[0].hasSuffix(",")
    let isOld = words.count == 4 && words[0].count > 6 && words[0].hasSuffix(",")
    if isFixed, words[1].count == 2, words[3].count == 4, words[5] == "GMT" {
      self.init(day: words[1], month: words[2], year: words[3], time: words[4])
    } else if isOld, words[3] == "GMT" {
      let parts = words[1].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[0].count == 2, parts[2].count == 2 else { return nil }
      self.init(day: parts[0], month: parts[1], year: parts[2], time: words[2])
    } else if let day = Self.dayOfAsctime(words) {
      self.init(
        day: day,
        month: words[1],
        year: words[words.count - 1],
        time: words[words.count - 2]
      )
    } else {
      return nil
    }
  }

  /// The day in `Sun Nov  6 08:49:37 1994`, one of a single digit behind two spaces.
  private static func dayOfAsctime(_ words: [String]) -> String? {
    guard words[0].count == 3 else { return nil }
    if words.count == 5, words[2].count == 2 { return words[2] }
    if words.count == 6, words[2].isEmpty, words[3].count == 1 { return words[3] }
    return nil
  }

  private init?(day: String, month: String, year: String, time: String) {
    let clock = time.split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = clock.map(Self.number)
    guard
      let day = Self.number(day), (1...31).contains(day),
      let month = Self.months.firstIndex(of: month),
      let year = Self.year(year),
      let hour = numbers[0], let minute = numbers[1], let second = numbers[2],
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
