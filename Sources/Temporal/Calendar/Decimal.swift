/// Decimal numerals as dates write them.
enum Decimal {
  /// Returns a number with leading zeros, its sign in front: `-0043`.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }
}
