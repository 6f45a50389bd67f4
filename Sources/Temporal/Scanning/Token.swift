/// A word, a run of digits, or a sign in a text.
struct Token: Sendable {
  /// What it is made of.
  enum Kind: UInt8, Sendable {
    case word
    case digits
    case sign
  }

  /// The first byte.
  var start: Int32
  /// The byte after the last.
  var end: Int32
  /// The number that digits write, at most nine of them; otherwise 0.
  var number: Int32
  /// The lexeme of a word that the lexicon knows, or -1.
  var lexeme: Int16
  /// What it can be in a time expression.
  var classes: WordClass
  /// What it is made of.
  var kind: Kind
  /// How many digits, the ASCII character a sign stands for, or the number of a word's keyword.
  var detail: UInt8
  /// Whether no white space stands before it.
  var isAttached: Bool
  /// Whether a word begins with an ASCII capital.
  var isCapitalised: Bool

  /// Whether it is that sign.
  func isSign(_ character: Unicode.Scalar) -> Bool {
    kind == .sign && UInt32(detail) == character.value
  }

  /// Whether it is one of some signs.
  func isSign(among signs: StaticString) -> Bool {
    guard kind == .sign else { return false }
    return signs.withUTF8Buffer { $0.contains(detail) }
  }

  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The sign that stands for the end of a paragraph.
  static let paragraphEnd = UInt8(ascii: "\n")
}
