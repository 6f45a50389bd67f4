import Temporal

/// A statement on its way to becoming a mention: what it says is known, when it happened may not
/// be.
struct Draft: Sendable {
  /// The sentence it stands in.
  let sentence: SentenceReading
  /// Its own words.
  let words: [Word]
  /// The words it is told of, where it is a relative clause or begins with a pronoun.
  var antecedent: [Word] = []
  /// What the pronouns of its sentence stand for.
  var referents = Referents()
  /// The text its headline is made of.
  let clause: String
  /// Who says it.
  let speech: Speech?
  /// The time expression that dates it.
  var expression: TimeExpression?
  /// The expression that puts it before or after another event.
  var ordering: TimeExpression?
  /// Its order against another event of the article.
  var relation: MentionRelation?
  /// Whether it is a phrase inside another statement.
  let isPhrase: Bool
  /// Whether it tells of something that happened.
  var factuality = Factuality.happened

  /// Whether its own words give it a day or more.
  var isDated: Bool { expression != nil }

  /// Whether it is a dated statement that later sentences can go on with.
  var isAnchor: Bool {
    guard speech != nil, factuality.status == .happened, case .date(let date)? = expression?.edtf
    else { return false }
    return date.day != nil
  }
}
