import Testing

@testable import Temporal

/// The examples of the rules are their tests.
@Suite struct RuleExampleTests {
  /// Tuesday, 25 February 2025.
  static let published = CivilDate(year: 2025, month: 2, day: 25)

  static let examples = TimeLanguage.allCases.flatMap { language in
    language.rules(for: .article).rules
      .flatMap { rule in
        rule.examples.map {
          Example(language: language, rule: rule.name, text: $0.text, value: $0.value)
        }
      }
  }

  struct Example: CustomTestStringConvertible, Sendable {
    let language: TimeLanguage
    let rule: String
    let text: String
    let value: String

    var testDescription: String { "\(language.rawValue), \(rule): \(text)" }

    /// The example in a sentence of its language.
    var sentence: String {
      switch language {
      case .english: "It was \(text)."
      case .german: "Es war \(text)."
      }
    }
  }

  @Test(arguments: examples)
  func `a rule reads its examples`(example: Example) {
    let found = TimeExpressionFinder(language: example.language)
      .expressions(in: example.sentence, publicationDate: Self.published)
    #expect(found.map(\.value).joined(separator: " ") == example.value)
    #expect(found.allSatisfy { $0.rule == example.rule })
  }

  @Test(arguments: TimeLanguage.allCases)
  func `every rule has a name of its own and an example`(language: TimeLanguage) {
    let rules = language.rules(for: .article).rules
    #expect(Set(rules.map(\.name)).count == rules.count)
    #expect(rules.filter(\.examples.isEmpty).map(\.name) == [])
  }
}
