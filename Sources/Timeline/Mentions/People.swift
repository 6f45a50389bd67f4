/// The people an article names, and the descriptions that stand for them: "the Russian leader",
/// "the US president".
struct People: Sendable {
  private var nameOfCountry: [String: String] = [:]
  private var names: Set<String> = []
  private let lexicon: EventLexicon

  /// Words that say what office somebody holds.
  static let roles: Set<String> = [
    "president", "leader", "minister", "chancellor", "king", "queen", "pope", "secretary",
    "senator", "governor", "premier", "mayor", "judge", "general", "director", "professor",
    "spokesman", "spokeswoman", "spokesperson", "ambassador", "chairman", "chairwoman", "lawyer",
  ]

  /// Reads the people of an article.
  init(in sentences: [[Word]], lexicon: EventLexicon = .english) {
    self.lexicon = lexicon
    for words in sentences {
      for index in words.indices { learn(from: words, at: index) }
    }
  }

  /// Learns from an office before a name, such as "Russian President Vladimir Putin".
  private mutating func learn(from words: [Word], at index: Int) {
    let isRole = Self.roles.contains(words[index].lower)
    let isAddress = ["mr", "mrs", "ms", "dr"].contains(words[index].lower)
    guard isRole || isAddress else { return }
    let run = nameRun(in: words, from: index + 1)
    guard let family = run.last else { return }
    names.insert(words[family].text)
    guard isRole, index > 0, let country = lexicon.places[words[index - 1].lower] else { return }
    if nameOfCountry[country] == nil { nameOfCountry[country] = words[family].text }
  }

  /// The places of the capitalised words that follow each other from a place on.
  private func nameRun(in words: [Word], from start: Int) -> Range<Int> {
    var end = start
    while end < words.count, words[end].isCapitalised,
      words[end].signsBefore.isEmpty || words[end].signsBefore == ".",
      !lexicon.titles.contains(words[end].lower)
    {
      end += 1
      if words[end - 1].isPossessive { break }
    }
    return start..<end
  }

  /// Whether the article names a person so.
  func contains(_ name: String) -> Bool { names.contains(name) }

  /// The family name that a noun phrase ending at a place stands for.
  ///
  /// A capitalised word stands for itself, an office for the person who holds it in the country
  /// named before it, a pronoun for whoever spoke last.
  func name(endingAt index: Int, in words: [Word], lastSpeaker: String?) -> String? {
    let word = words[index]
    if word.lower == "he" || word.lower == "she" { return lastSpeaker }
    if Self.roles.contains(word.lower) {
      guard index > 0, let country = lexicon.places[words[index - 1].lower] else {
        return index > 0 && words[index - 1].lower == "the" ? lastSpeaker : nil
      }
      return nameOfCountry[country] ?? lastSpeaker.flatMap { holdsOffice($0) ? nil : $0 }
    }
    guard word.isCapitalised, !word.isNumber, !lexicon.stopWords.contains(word.lower) else {
      return nil
    }
    return word.text
  }

  /// Whether a person is known to hold an office of another country.
  private func holdsOffice(_ name: String) -> Bool { nameOfCountry.values.contains(name) }

  /// The person that a noun phrase is about: "Trump's announcement", "the US president's
  /// statement".
  func owner(of words: ArraySlice<Word>) -> String? {
    let all = Array(words)
    for index in all.indices where all[index].isPossessive {
      if let name = name(endingAt: index, in: all, lastSpeaker: nil) { return name }
    }
    return all.last { names.contains($0.text) }?.text
  }
}
