/// What a language writes and orders in its own way besides its words.
struct Conventions: Sendable {
  /// The sign between groups of three digits: "1,500".
  var groupSign: Unicode.Scalar = ","
  /// The sign before a fraction: "2.5".
  var decimalSign: Unicode.Scalar = "."
  /// How many tokens behind a weekday a verb can stand that says whether the day is to come; none
  /// where verbs stand before: "will meet on Thursday".
  var verbReach = 0
}
