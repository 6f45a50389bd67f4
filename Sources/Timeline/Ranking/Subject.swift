import Foundation

/// What a timeline is asked about: words of which a sentence must have all, or any.
///
/// A word is found whole, whatever its case and its accents; one that ends in `*` is found at the
/// beginning of longer ones; several words in one are found next to each other. It is what the
/// full-text search of the store finds (FTS5, `unicode61 remove_diacritics 2`).
public struct Subject: Hashable, Sendable {
  /// One word of the user, cut as a sentence is.
  fileprivate struct Term: Hashable {
    let tokens: [String]
    let isPrefix: Bool
  }

  private let terms: [Term]
  private let needsAll: Bool

  /// Creates a subject.
  ///
  /// - Parameters:
  ///   - words: The words as the user gave them; none means everything.
  ///   - needsAll: Whether a sentence must have all of them.
  public init(words: [String], needsAll: Bool) {
    terms = words.map { Term(tokens: Self.tokens(of: $0[...]), isPrefix: $0.hasSuffix("*")) }
    self.needsAll = needsAll
  }

  /// Whether a text names the subject.
  public func isNamed(in text: some StringProtocol) -> Bool {
    guard !terms.isEmpty else { return true }
    let tokens = Self.tokens(of: text[...])
    return needsAll
      ? terms.allSatisfy { $0.isFound(in: tokens) } : terms.contains { $0.isFound(in: tokens) }
  }

  /// Whether a sentence begins with the subject, as those do that tell what it did.
  func opens(_ sentence: String) -> Bool {
    guard !terms.isEmpty else { return true }
    let tokens = Self.tokens(of: sentence.prefix(Self.opening))
    return terms.contains { $0.isFound(in: tokens) }
  }

  /// How far into a sentence its beginning reaches, in characters: a subject and a few words before it.
  private static let opening = 45

  private static func tokens(of text: some StringProtocol) -> [String] {
    let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Subject.Term {
  fileprivate func isFound(in tokens: [String]) -> Bool {
    guard !self.tokens.isEmpty, tokens.count >= self.tokens.count else { return false }
    return (0...(tokens.count - self.tokens.count))
      .contains { start in
        matches(tokens[start..<(start + self.tokens.count)])
      }
  }

  private func matches(_ found: ArraySlice<String>) -> Bool {
    guard isPrefix else { return found.elementsEqual(tokens) }
    return found.dropLast().elementsEqual(tokens.dropLast())
      && found[found.endIndex - 1].hasPrefix(tokens[tokens.count - 1])
  }
}
