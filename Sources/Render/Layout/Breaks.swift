/// Where a run of text without spaces may be broken.
///
/// Scripts written without spaces may be broken between any two wide characters, but not before a
/// closing mark nor after an opening one; other text after a dash.
///
/// - SeeAlso: UAX #14; only its classes ID, OP, CL and B2 are told apart here.
enum Breaks {
  /// Returns the pieces of a text between the places where it may be broken.
  static func pieces(of text: Substring) -> [Substring] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [text] }
    var pieces: [Substring] = []
    var start = text.startIndex
    var previous: Character?
    for index in text.indices {
      let character = text[index]
      if let previous, allowsBreak(between: previous, character) {
        pieces.append(text[start..<index])
        start = index
      }
      previous = character
    }
    pieces.append(text[start...])
    return pieces
  }

  private static func allowsBreak(between left: Character, _ right: Character) -> Bool {
    if left == "\u{2014}" { return right != "\u{2014}" && !closing.contains(right) }
    guard DisplayWidth.columns(of: left) == 2 || DisplayWidth.columns(of: right) == 2 else {
      return false
    }
    return !closing.contains(right) && !opening.contains(left)
  }

  private static let closing = Set("、。，．・：；？！）］｝」』】〉》〕〗ー々…’”)]}.,;:!?»")
  private static let opening = Set("（［｛「『【〈《〔〖‘“([{«")
}
