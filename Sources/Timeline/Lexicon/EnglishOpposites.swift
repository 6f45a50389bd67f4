/// Verbs of which a thing can do one or the other, by their past forms.
enum EnglishOpposites {
  /// Rows of `one other`.
  private static let rows = """
    convicted acquitted
    approved rejected
    accepted rejected
    accepted declined
    agreed refused
    signed vetoed
    passed rejected
    arrested released
    jailed freed
    increased decreased
    increased reduced
    rose fell
    gained lost
    raised cut
    opened closed
    survived died
    upheld overturned
    resumed suspended
    supported opposed
    joined left
    extended ended
    granted denied
    lifted imposed
    """

  /// The pairs of terms that mentions have for them.
  static let pairs: [(one: String, other: String)] = rows.split(separator: "\n")
    .map { row in
      let terms = row.split(separator: " ").map { term(of: String($0)) }
      return (terms[0], terms[1])
    }

  /// The term that a mention has for a word.
  static func term(of word: String) -> String {
    EventLexicon.english.eventStems[word] ?? TermNormalizer.stem(word)
  }
}
