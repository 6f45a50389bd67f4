import Testing

@testable import Temporal

/// The examples of the rules are their tests.
@Suite struct RuleExampleTests {
  /// Tuesday, 25 February 2025.
  static let published = CivilDate(year: 2025, month: 2, day: 25)

  /// What makes a text a narrative: five dates long past.
  static let narrative = """
    It began on 1 July 1860. On 2 July 1860 it went on. In May 1861 and in June 1862 there was peace.
    On 2 July 1863 all was over.
    """

  static let examples = TimeLanguage.allCases.flatMap { language in
    language.rules(for: .article).rules.flatMap { Example.all(of: $0, \.examples, language) }
  }

  static let narrativeExamples = RuleSet.english.rules
    .flatMap { Example.all(of: $0, \.narrativeExamples, .english) }

  static let messageExamples = RuleSet.englishMessages.messageRules
    .flatMap { Example.all(of: $0, \.examples, .english) }

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

    static func all(
      of rule: Rule,
      _ examples: (Rule) -> [Rule.Example],
      _ language: TimeLanguage
    ) -> [Example] {
      examples(rule)
        .map { Example(language: language, rule: rule.name, text: $0.text, value: $0.value) }
    }
  }

  @Test(arguments: examples)
  func `a rule reads its examples`(example: Example) {
    let found = TimeExpressionFinder(language: example.language)
      .expressions(in: example.sentence, publicationDate: Self.published)
    #expect(found.map(\.value).joined(separator: " ") == example.value)
    #expect(found.allSatisfy { $0.rule == example.rule })
  }

  @Test(arguments: narrativeExamples)
  func `a rule reads its examples in a narrative, and only there`(example: Example) {
    let finder = TimeExpressionFinder()
    let told = finder.expressions(
      in: "\(Self.narrative) \(example.sentence)",
      publicationDate: Self.published
    )
    #expect(told.last?.value == example.value)
    #expect(told.last?.rule == example.rule)
    #expect(finder.expressions(in: example.sentence, publicationDate: Self.published) == [])
  }

  @Test(arguments: messageExamples)
  func `a rule reads its examples in a message`(example: Example) {
    let found = TimeExpressionFinder(style: .message)
      .expressions(in: "see you \(example.text).", publicationDate: Self.published)
    #expect(found.map(\.value).joined(separator: " ") == example.value)
  }

  @Test(arguments: [RuleSet.english, .englishMessages, .german])
  func `every rule has a name of its own and an example`(set: RuleSet) {
    #expect(Set(set.rules.map(\.name)).count == set.rules.count)
    #expect(
      set.rules.filter { $0.examples.isEmpty && $0.narrativeExamples.isEmpty }.map(\.name) == []
    )
  }
}
