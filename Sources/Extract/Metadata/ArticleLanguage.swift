import HTML

/// Decides which language an article is in.
enum ArticleLanguage {
  /// The least text by which a page may be contradicted, in bytes.
  private static let minimumText = 200
  /// The share of the text that has to be in a language for it to be that of the article.
  private static let minimumShare = 0.8

  /// Returns the language as a BCP 47 tag.
  ///
  /// What the page states holds, unless the text surely is in another language: templates state that of the
  /// people who made them.
  ///
  /// - Parameters:
  ///   - stated: What the page states.
  ///   - paragraphs: The text.
  /// - Returns: The tag; `nil` where nothing is stated and the text is too short to tell.
  static func tag(stated: String?, of paragraphs: [Paragraph]) -> String? {
    let text = paragraphs.map(\.text).joined(separator: "\n")
    guard let guess = LanguageGuess(of: text), guess.isReliable, guess.share >= minimumShare else {
      return stated
    }
    guard let stated else { return guess.tag }
    let isLong = text.utf8.count >= minimumText
    return isLong && !isSame(stated, guess.tag) ? guess.tag : stated
  }

  /// Whether two tags name one language; those that nobody can tell apart by a page's words are one.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    primary(left) == primary(right)
  }

  private static func primary(_ tag: String) -> String {
    let language = tag.lowercased().split(separator: "-").first.map { String($0) } ?? ""
    return kin[language] ?? language
  }

  /// Languages by the one that stands for them.
  private static let kin = [
    "nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "sh": "hr", "id": "ms", "iw": "he", "in": "ms",
    "tl": "fil", "gl": "pt", "ji": "yi", "mo": "ro",
  ]
}
