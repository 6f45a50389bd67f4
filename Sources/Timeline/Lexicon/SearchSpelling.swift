/// The spellings under which a word of the user is looked for.
public enum SearchSpelling {
  /// Returns the spellings of a word besides its own, in lower case: the form by which names are kept ("Zelenskyy" is
  /// `zelenski`), and what it is written as elsewhere ("aluminium" is `aluminum`).
  public static func others(of word: String) -> [String] {
    let lower = word.lowercased()
    let found = [TermNormalizer.foldedName(lower)] + (variants[lower] ?? [])
    return found.filter { $0 != lower && !$0.isEmpty }
  }

  /// All words that are also written otherwise, with their other spellings, by word.
  public static var all: [(word: String, others: [String])] {
    variants.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .map { (word: $0.key, others: $0.value) }
  }

  /// Words of one meaning that are spelt almost alike.
  private static let variants: [String: [String]] = {
    let rows = Dictionary(grouping: EventLexicon.english.spellings) { $0.value }
    var variants: [String: [String]] = [:]
    for (stem, row) in rows {
      let forms = Set(row.map(\.key)).union([stem]).sorted()
      for form in forms {
        variants[form] = forms.filter { $0 != form && isSpelling($0, of: form) }
      }
    }
    return variants
  }()

  private static func isSpelling(_ one: String, of other: String) -> Bool {
    let shared = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    return shared >= 2 && one.last == other.last && abs(one.utf8.count - other.utf8.count) <= 1
      || shared >= 4 && one.hasPrefix(other) || shared >= 4 && other.hasPrefix(one)
  }
}
