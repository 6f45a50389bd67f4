/// Units of measure by the words for them, each with its base unit and how many of that it is.
enum MeasureUnits {
  /// A unit as a multiple of a base unit.
  struct Unit: Hashable, Sendable {
    /// The base unit.
    let base: String
    /// How many base units it is.
    let factor: Double
  }

  /// The unit that a word in lower case names.
  static let named: [String: Unit] = {
    var named: [String: Unit] = [:]
    for (base, factor, words) in rows {
      for word in words.split(separator: " ") {
        named[String(word)] = Unit(base: base, factor: factor)
      }
    }
    return named
  }()

  /// All base units.
  static let bases = Set(rows.map(\.0))

  /// Base unit, factor, words.
  ///
  /// - SeeAlso: NIST Special Publication 811, appendix B.
  private static let rows: [(String, Double, String)] = [
    ("km", 1, "km kilometre kilometres kilometer kilometers"),
    ("km", 1.609344, "mile miles"),
    ("km", 0.001, "metre metres meter meters"),
    ("km", 0.000_304_8, "foot feet ft"),
    ("kg", 1, "kg kilo kilos kilogram kilograms"),
    ("kg", 1_000, "tonne tonnes ton tons"),
    ("kg", 0.453_592_37, "lb lbs"),
    ("l", 1, "litre litres liter liters"),
    ("l", 3.785_411_784, "gallon gallons"),
    ("l", 158.987_294_928, "barrel barrels"),
    ("km²", 0.01, "hectare hectares"),
    ("km²", 0.004_046_856_422_4, "acre acres"),
    ("mph", 1, "mph"),
    ("mph", 0.621_371_192, "kph"),
  ]
}
