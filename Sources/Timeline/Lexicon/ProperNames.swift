/// The proper names of an article: words that it writes with a capital letter inside a sentence, and
/// never without one.
struct ProperNames: Sendable {
  private var capitalised: Set<String> = []
  private var small: Set<String> = []

  /// Reads the names in some sentences.
  init(in sentences: [[Word]]) {
    for words in sentences {
      for (index, word) in words.enumerated() {
        if !word.isCapitalised {
          small.insert(word.lower)
        } else if index > 0, !Self.opensQuote(word) {
          capitalised.insert(word.lower)
        }
      }
    }
  }

  /// Whether a word is one of them.
  func contains(_ word: Word) -> Bool {
    word.isCapitalised && capitalised.contains(word.lower) && !small.contains(word.lower)
  }

  /// Whether a capital letter may be that of a sentence inside the sentence.
  private static func opensQuote(_ word: Word) -> Bool {
    word.signsBefore.unicodeScalars.contains {
      "\"\u{201C}\u{2018}':.?!;-\u{2013}\u{2014}".unicodeScalars.contains($0)
    }
  }
}
