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
    convicted cleared
    climbed slid
    climbed fell
    rose slid
    backed opposed
    denied confirmed
    tightened eased
    strengthened weakened
    raised lowered
    expanded shrank
    """

  /// The pairs of terms that mentions have for them.
  static let pairs: [(one: String, other: String)] = rows.split(separator: "\n")
    .map { row in
      let terms = row.split(separator: " ").map { term(of: String($0)) }
      return (terms[0], terms[1])
    }

  /// Whether some terms tell the opposite of others.
  static func isContrary(_ ours: Set<String>, _ theirs: Set<String>) -> Bool {
    pairs.contains { one, other in
      ours.contains(one) && !ours.contains(other) && theirs.contains(other) && !theirs.contains(one)
        || ours.contains(other) && !ours.contains(one) && theirs.contains(one)
          && !theirs.contains(other)
    }
  }

  /// The term that a mention has for a word.
  static func term(of word: String) -> String {
    EventLexicon.english.eventStems[word] ?? TermNormalizer.stem(word)
  }
}
