/// The columns that text takes on a terminal.
///
///     DisplayWidth.columns(of: "東京")      // 4
///     DisplayWidth.columns(of: "👩‍👩‍👧")       // 2
///
/// What the reader takes for one character (a grapheme cluster) is counted as a whole: at most two
/// columns, two where an emoji is asked for (U+FE0F) or joined (U+200D), two for a flag.
///
/// - SeeAlso: UAX #11 (East Asian Width), UAX #29 (text segmentation), UTS #51 (emoji).
package enum DisplayWidth {
  /// Returns the columns of a text without line breaks.
  package static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns the columns of one character: 0, 1 or 2.
  package static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    let scalars = character.unicodeScalars
    if isEmojiSequence(scalars) { return 2 }
    return min(2, scalars.reduce(0) { $0 + columns(of: $1) })
  }

  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first else { return false }
    let second = scalars.dropFirst().first
    if isRegionalIndicator(first) { return second.map(isRegionalIndicator) ?? false }
    guard first.properties.isEmoji else { return false }
    return scalars.contains(emojiVariation)
      || (first.properties.isEmojiPresentation && second != nil)
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    case .format: return scalar == softHyphen ? 1 : 0
    case _ where isMedialOrFinalJamo(scalar): return 0
    default: return properties.isEmojiPresentation || WideScalars.contains(scalar) ? 2 : 1
    }
  }

  /// A vowel or a final consonant of Hangul, which stands in the square of the initial.
  private static func isMedialOrFinalJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static let emojiVariation: Unicode.Scalar = "\u{FE0F}"
  private static let softHyphen: Unicode.Scalar = "\u{AD}"
}
