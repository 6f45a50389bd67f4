/// Months and the groupings that EDTF numbers in their place, in words.
enum MonthWording {
  /// Returns what stands for a code, 1 to 12 or 21 to 41: "February", "spring", "first quarter".
  static func words(_ code: Int) -> String {
    switch code {
    case 1...12: months[code - 1]
    case 21...24: seasons[code - 21]
    case 25...28: "northern " + seasons[code - 25]
    case 29...32: "southern " + seasons[code - 29]
    case 33...36: ordinals[code - 33] + " quarter"
    case 37...39: ordinals[code - 37] + " third"
    case 40, 41: ordinals[code - 40] + " half"
    default: "part"
    }
  }

  /// Returns the three letters of a month, 1 to 12.
  static func abbreviation(_ month: Int) -> String {
    String(words(month).prefix(3))
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let ordinals = ["first", "second", "third", "fourth"]
}
