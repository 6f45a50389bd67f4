/// A language that times are read in; the raw value is its BCP 47 tag.
public enum TimeLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case german = "de"

  /// The lexicon and the rules.
  var rules: RuleSet {
    switch self {
    case .english: .english
    case .german: .german
    }
  }
}
