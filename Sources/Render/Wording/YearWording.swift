import Temporal

/// Years, decades and centuries in words.
enum YearWording {
  /// Returns a year as far as it was said, or `nil` where nothing of it was: "2022", "2020s",
  /// "19th century", "44 BCE", "1953 (1950–1959)".
  static func words(_ year: EDTFDate.Component) -> String? {
    switch year.unspecifiedDigits {
    case 0 where year.significantDigits != nil:
      range(year).map { "\(words(year.value)) (\($0))" }
    case 0: words(year.value)
    case 0b1 where year.value >= 100: "\(year.value)s"
    case 0b11: ordinal(Int(year.value.magnitude) / 100 + 1) + " century" + era(year)
    case 0b111: ordinal(Int(year.value.magnitude) / 1000 + 1) + " millennium" + era(year)
    case 0b1111: nil
    default: range(year)
    }
  }

  /// Returns an astronomical year, with its era where it has less than four digits: "1 BCE" for 0.
  static func words(_ year: Int) -> String {
    if year <= 0 { return "\(1 - year) BCE" }
    return year < 1000 ? "\(year) CE" : "\(year)"
  }

  /// The number of the decade, the century or another stretch of so many years that a year lies in, 0 for the one that
  /// begins with the year 0.
  static func stretch(of year: Int, years: Int) -> Int {
    (year >= 0 ? year : year - years + 1) / years
  }

  /// Returns a decade or a century: "1960s", "19th c.", and before our era the year it begins with.
  static func words(stretch number: Int, years: Int) -> String {
    guard number >= 0 else { return "\(words(number * years)) …" }
    return years == 100 ? "\(ordinal(number + 1)) c." : "\(number * years)s"
  }

  /// Returns a number as it is counted: "1st", "22nd", "13th".
  static func ordinal(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    return switch number % 10 {
    case 1: "\(number)st"
    case 2: "\(number)nd"
    case 3: "\(number)rd"
    default: "\(number)th"
    }
  }

  private static func era(_ year: EDTFDate.Component) -> String {
    year.value < 0 ? " BCE" : ""
  }

  private static func range(_ year: EDTFDate.Component) -> String? {
    let date = EDTFDate(year: year)
    guard let first = date.earliest?.year, let last = date.latest?.year else { return nil }
    return last <= 0 ? "\(1 - first)–\(1 - last) BCE" : words(first) + "–" + words(last)
  }
}
