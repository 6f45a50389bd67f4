/// The forms of English verbs that tell of the past.
enum PastForms {
  /// Whether a word, in lower case, is one: by its ending, or one of those whose ending does not tell.
  static func contains(_ word: String) -> Bool { word.hasSuffix("ed") || irregular.contains(word) }

  /// Past forms whose ending does not tell.
  static let irregular = Set(
    EnglishWords.irregularPasts.split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
