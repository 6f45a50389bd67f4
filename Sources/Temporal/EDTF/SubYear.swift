/// A month, or one of the groupings that EDTF numbers in the month's place (21 to 41).
///
/// Seasons without a hemisphere (21 to 24) are read as northern, winter being December to February
/// and counted in the year it begins, as meteorologists do.
///
/// - SeeAlso: ISO 8601-2:2019, 4.8; EDTF level 2, sub-year groupings.
struct SubYear {
  /// The first month, 1 to 12.
  let firstMonth: Int
  /// The last month; above 12 it lies in the next year.
  let lastMonth: Int

  /// Creates the span of months that a code stands for; an unknown code is the whole year.
  init(code: Int) {
    (firstMonth, lastMonth) =
      switch code {
      case 1...12: (code, code)
      case 21, 25: (3, 5)
      case 22, 26: (6, 8)
      case 23, 27: (9, 11)
      case 24, 28: (12, 14)
      case 29: (9, 11)
      case 30: (12, 14)
      case 31: (3, 5)
      case 32: (6, 8)
      case 33...36: ((code - 33) * 3 + 1, (code - 33) * 3 + 3)
      case 37...39: ((code - 37) * 4 + 1, (code - 37) * 4 + 4)
      case 40, 41: ((code - 40) * 6 + 1, (code - 40) * 6 + 6)
      default: (1, 12)
      }
  }
}
