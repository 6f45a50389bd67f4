/// What this module knows of English words, beside time: which verbs report speech, which words
/// name one thing under several spellings, which words say nothing.
///
/// All of it is rows of text: data that reads as data.
struct EventLexicon: Sendable {
  /// The past and third-person forms of verbs that report what somebody said, with their stems.
  let speechVerbs: [String: String]
  /// Forms of verbs and nouns that name an event, with one stem for all of them.
  let eventStems: [String: String]
  /// Words that take no part in recognising an event.
  let stopWords: Set<String>
  /// Words before a name that are no part of it.
  let titles: Set<String>
  /// Countries by every name that stands for them: demonym, capital, seat of government.
  let places: [String: String]
  /// Words written in several ways, with one of them.
  let spellings: [String: String]

  /// The stems that name an event.
  let acts: Set<String>

  /// The lexicon of English.
  static let english = EventLexicon()

  private init() {
    speechVerbs = Self.table(EnglishWords.speechVerbs)
    eventStems = Self.table(EnglishWords.events)
    acts = Set(eventStems.values)
    places = Self.table(EnglishWords.places)
    spellings = Self.table(EnglishWords.spellings)
    stopWords = Set(EnglishWords.stopWords.split(whereSeparator: \.isWhitespace).map(String.init))
    titles = Set(EnglishWords.titles.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Reads rows of `stem: form form …`.
  private static func table(_ rows: String) -> [String: String] {
    var table: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { preconditionFailure("no row: \(row)") }
      let stem = String(parts[0])
      table[stem] = stem
      for form in parts[1].split(separator: " ") { table[String(form)] = stem }
    }
    return table
  }
}
