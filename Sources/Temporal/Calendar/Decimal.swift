/// Decimal numerals as dates write them.
enum Decimal {
  /// Returns a number with leading zeros, its sign in front: `-0043`.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  /// Returns ten to a power of at most 18, the highest a machine word holds; above that, its power.
  static func power(_ exponent: Int) -> Int {
    (0..<min(max(0, exponent), 18)).reduce(1) { power, _ in power * 10 }
  }

  /// Returns how many digits a number has.
  static func count(of number: Int) -> Int {
    String(number.magnitude).utf8.count
  }
}
