/// A number in a statement and what it counts: "11 workers", "$500 billion", "21 percent".
public struct Figure: Hashable, Sendable {
  /// How a number was said.
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// As it is: "11".
    case exact
    /// "About 480", "some 500".
    case approximate
    /// "More than 500", "at least 28".
    case atLeast
    /// "Up to 500", "fewer than 30".
    case atMost
  }

  /// The number, in the base unit where it measures something: kilometres, litres, kilograms.
  public var value: Double
  /// What it counts: a normalised noun ("ship"), what befell people ("killed"), a currency ("$"), `%`,
  /// or a base unit ("km").
  public var unit: String
  /// How it was said.
  public var precision: Precision
  /// The normalised words around it, sorted: what money or percents are spoken of.
  public var context: [String]
  /// The words: "500 billion".
  public var words: String

  /// Creates a figure.
  public init(
    value: Double,
    unit: String,
    precision: Precision = .exact,
    context: [String] = [],
    words: String
  ) {
    self.value = value
    self.unit = unit
    self.precision = precision
    self.context = context
    self.words = words
  }
}

extension Figure {
  /// Whether two numbers can stand for one: the same, the same but for rounding, or within the bounds
  /// that "more than" and "about" leave.
  public func agrees(with other: Figure) -> Bool {
    if isRoundedLike(other) { return true }
    let slack = precision == .exact && other.precision == .exact ? 0 : Self.slack
    let difference = abs(value - other.value)
    if difference <= max(abs(value), abs(other.value)) * slack { return true }
    let (low, high) = value < other.value ? (self, other) : (other, self)
    return low.precision == .atLeast || high.precision == .atMost
  }

  /// How far "about" and its kin reach, as a share of the number.
  private static let slack = 0.12
  /// Measures in two units are the same up to what rounding leaves: "a mile (1.6 km)".
  private static let conversion = 0.07
  /// Smaller numbers are counted, not rounded.
  private static let leastRounded = 100.0

  private func isRoundedLike(_ other: Figure) -> Bool {
    if value == other.value { return true }
    guard
      min(value, other.value) >= Self.leastRounded || words.contains(".")
        || other.words.contains(".") || isMeasure
    else { return false }
    if isMeasure, abs(value - other.value) <= max(value, other.value) * Self.conversion {
      return true
    }
    let digits = min(significantDigits, other.significantDigits)
    return rounded(to: digits) == other.rounded(to: digits)
  }

  private var isMeasure: Bool { MeasureUnits.bases.contains(unit) }

  /// How many digits of the words say something: 1 of "500 billion", 2 of "4.9 million".
  private var significantDigits: Int {
    let digits = words.utf8.filter { $0 &- 48 < 10 }
    let said =
      words.contains(".")
      ? digits.count : digits.count - digits.reversed().prefix { $0 == 48 }.count
    return max(1, said)
  }

  private func rounded(to digits: Int) -> Double {
    guard value > 0, value.isFinite else { return value }
    var scale = 1.0
    let limit = Double((0..<min(digits, 15)).reduce(1) { power, _ in power * 10 })
    while value / scale >= limit { scale *= 10 }
    while value / scale < limit / 10 { scale /= 10 }
    return (value / scale).rounded()
  }
}
