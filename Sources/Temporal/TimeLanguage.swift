/// A language that times are read in; the raw value is its BCP 47 tag.
public enum TimeLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case german = "de"

  /// The lexicon and the rules for texts that speak of time in some style.
  func rules(for style: TimeStyle) -> RuleSet {
    switch (self, style) {
    case (.english, .article): .english
    case (.english, .message): .englishMessages
    case (.german, _): .german
    }
  }
}
