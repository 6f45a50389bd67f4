/// One way of saying a time, with examples that are its tests.
struct Rule: Sendable {
  /// Words and the TIMEX3 value they have when read in an article of Tuesday, 25 February 2025.
  typealias Example = (text: String, value: String)

  /// The name, shown as the reason for a date.
  let name: String
  /// What the first token can be; the rule is tried nowhere else.
  let starts: WordClass
  /// The keywords that can be the first token besides.
  let keywords: [Keyword]
  /// What one of the next tokens must be, so that the rule is worth trying; empty where nothing must.
  let needs: WordClass
  /// Examples, which the tests run.
  let examples: [Example]
  /// Examples in a narrative, a text of many dates of 1863 before.
  let narrativeExamples: [Example]
  /// Reads the words at a cursor and leaves the cursor behind the last of them, or returns `nil`.
  let read: @Sendable (inout Cursor) -> Reading?

  init(
    name: String,
    starts: WordClass = [],
    keywords: [Keyword] = [],
    needs: WordClass = [],
    examples: [Example],
    narrativeExamples: [Example] = [],
    read: @escaping @Sendable (inout Cursor) -> Reading?
  ) {
    self.name = name
    self.starts = starts
    self.keywords = keywords
    self.needs = needs
    self.examples = examples
    self.narrativeExamples = narrativeExamples
    self.read = read
  }

  /// Whether the rule can begin with a word.
  func canStart(with lexeme: Lexicon.Lexeme) -> Bool {
    if !starts.isDisjoint(with: lexeme.classes) { return true }
    let keyword = lexeme.value(as: .keyword)
    return keyword != nil && keywords.contains { Int($0.rawValue) == keyword }
  }
}
