import Foundation

/// A unit in which news measure things, and what it is in the unit of its dimension.
///
/// - SeeAlso: NIST Special Publication 811, <https://doi.org/10.6028/NIST.SP.811e2008>.
struct Unit: Sendable {
  /// The letter of the dimension: `m` for length, `a` for area, `v` for volume, `t` for mass, `c` for
  /// temperature.
  let dimension: Character
  /// How many metres, square metres, litres or kilograms it has; degrees Celsius for one degree.
  let factor: Double
  /// What is taken off before: 32 degrees Fahrenheit are none of Celsius.
  var offset = 0.0

  /// The unit that some words before a number's end name, with how many they are.
  static func unit(in words: [Word], at index: Int) -> (unit: Unit, length: Int)? {
    guard index < words.count else { return nil }
    let word = words[index].lower
    let isDegree = word == "degrees" || words[index].signsBefore == "°"
    if isDegree {
      let name = word == "degrees" ? index + 1 < words.count ? words[index + 1].lower : "" : word
      return degrees[name].map { ($0, word == "degrees" ? 2 : 1) }
    }
    if word == "square", index + 1 < words.count, let side = lengths[words[index + 1].lower] {
      return (Unit(dimension: "a", factor: side.factor * side.factor), 2)
    }
    return (lengths[word] ?? others[word]).map { ($0, 1) }
  }

  /// Terms for a measure: what lies within five in a hundred of it shares one of them.
  ///
  /// A number is put on two scales of steps, the second half a step beside the first.
  func terms(for number: Double) -> [String] {
    let value = (number - offset) * factor
    guard value > 0, value.isFinite else { return [] }
    let steps = log(value) / log(1.1) + 1_000
    return ["\(Int(steps))\(dimension)", "\(Int(steps + 0.5))\(dimension)+"]
  }

  private static let lengths = table(
    "m",
    [
      (1_609.344, "mile miles"), (1_000, "kilometre kilometres kilometer kilometers km"),
      (1, "metre metres meter meters"), (0.3048, "foot feet ft"), (0.0254, "inch inches"),
      (0.01, "centimetre centimetres centimeter centimeters cm"),
      (0.001, "millimetre millimetres millimeter millimeters mm"),
    ]
  )

  private static let others =
    table("a", [(4_046.856, "acre acres"), (10_000, "hectare hectares")])
    .merging(table("v", [(3.785412, "gallon gallons"), (1, "litre litres liter liters")])) { $1 }
    .merging(
      table(
        "t",
        [(1_000, "ton tons tonne tonnes"), (1, "kilogram kilograms kg"), (0.4536, "lb lbs")]
      )
    ) { $1 }

  private static let fahrenheit = Unit(dimension: "c", factor: 5.0 / 9, offset: 32)
  private static let celsius = Unit(dimension: "c", factor: 1)
  private static let degrees = [
    "fahrenheit": fahrenheit, "f": fahrenheit, "celsius": celsius, "centigrade": celsius,
    "c": celsius,
  ]

  private static func table(
    _ dimension: Character,
    _ rows: [(factor: Double, names: String)]
  ) -> [String: Unit] {
    var table: [String: Unit] = [:]
    for row in rows {
      for name in row.names.split(separator: " ") {
        table[String(name)] = Unit(dimension: dimension, factor: row.factor)
      }
    }
    return table
  }
}
