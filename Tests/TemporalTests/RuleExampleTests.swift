import Testing

@testable import Temporal

/// The examples of the rules are their tests.
@Suite struct RuleExampleTests {
  /// Tuesday, 25 February 2025.
  static let published = CivilDate(year: 2025, month: 2, day: 25)

  static let examples = RuleSet.english.rules.flatMap { rule in
    rule.examples.map { Example(rule: rule.name, text: $0.text, value: $0.value) }
  }

  struct Example: CustomTestStringConvertible, Sendable {
    let rule: String
    let text: String
    let value: String

    var testDescription: String { "\(rule): \(text)" }
  }

  @Test(arguments: examples)
  func `a rule reads its examples`(example: Example) {
    let found = TimeExpressionFinder()
      .expressions(
        in: "It was \(example.text).",
        publicationDate: Self.published
      )
    #expect(found.map(\.value).joined(separator: " ") == example.value)
    #expect(found.allSatisfy { $0.rule == example.rule })
  }

  @Test func `every rule has a name of its own and an example`() {
    let rules = RuleSet.english.rules
    #expect(Set(rules.map(\.name)).count == rules.count)
    #expect(rules.filter(\.examples.isEmpty).map(\.name) == [])
  }
}
