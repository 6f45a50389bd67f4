/// A language that times are read in; the raw value is its BCP 47 tag.
public enum TimeLanguage: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case german = "de"

  /// Finds the language of a BCP 47 tag, whose region and script say nothing here: `de-AT` is German.
  public init?(tag: String) {
    let language = tag.prefix { $0 != "-" && $0 != "_" }
    self.init(rawValue: language.lowercased())
  }

  /// The lexicon and the rules for texts that speak of time in some style.
  func rules(for style: TimeStyle) -> RuleSet {
    switch (self, style) {
    case (.english, .article): .english
    case (.english, .message): .englishMessages
    case (.german, _): .german
    }
  }
}
