import Timeline

/// Words of the user as FTS5 takes them.
///
/// - SeeAlso: <https://www.sqlite.org/fts5.html#full_text_query_syntax>.
enum SearchExpression {
  /// The expression for a word in all its spellings, for several words next to each other, or for all words that
  /// begin so where it ends in `*`.
  static func of(_ word: String) -> String {
    if word.utf8.count > 1, word.hasSuffix("*") { return literal(word.dropLast()) + "*" }
    let isPhrase = word.contains(where: \.isWhitespace)
    let spellings = [word] + (isPhrase ? [] : SearchSpelling.others(of: word))
    let literals = spellings.map { literal($0[...]) }
    return literals.count == 1 ? literals[0] : "(" + literals.joined(separator: " OR ") + ")"
  }

  private static func literal(_ word: Substring) -> String {
    // By scalars: a quotation mark with a combining mark behind it is one Character.
    var quoted = "\""
    for scalar in word.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }
}
