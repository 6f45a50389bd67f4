/// The words a relative clause or a pronoun stands for, so that what is told of them can be read alone:
/// "Ali Motahari" of "Ali Motahari, an influential member who was appointed on Tuesday, said …".
struct Antecedent: Sendable {
  private let sentence: SentenceReading
  private var words: [Word] { sentence.words }

  /// The most words of a noun phrase that is taken over.
  private static let longest = 8

  init(in sentence: SentenceReading) {
    self.sentence = sentence
  }

  /// The noun phrase that ends before a word; of a name and what it is called besides, the name.
  func phrase(before end: Int) -> ArraySlice<Word>? {
    guard end > 0, let start = start(ofPhraseEndingAt: end - 1) else { return nil }
    if let name = name(explainedAt: start) { return name }
    if isPartOfPhrase(start) { return nil }
    return isPlain(words[start..<end]) ? words[start..<end] : nil
  }

  /// Whether a preposition binds a noun to the one before, so that either can be meant: "Republicans in
  /// Congress who".
  private func isPartOfPhrase(_ start: Int) -> Bool {
    guard start > 1, words[start].signsBefore.isEmpty else { return false }
    return ["of", "in", "on", "from"].contains(words[start - 1].lower)
      && words[start - 1].signsBefore.isEmpty && !ends(words[start - 2])
  }

  /// The subject with which the sentence begins.
  var subject: ArraySlice<Word>? {
    guard let first = words.first, first.isCapitalised, !Self.never.contains(first.lower),
      !MainVerb.subordinating.contains(first.lower)
    else {
      return nil
    }
    let end = words.indices.dropFirst().first { !words[$0].signsBefore.isEmpty || ends(words[$0]) }
    guard let end, end < words.count, words[end].signsBefore.isEmpty, isVerb(words[end]) else {
      return nil
    }
    return isPlain(words[..<end]) ? words[..<end] : nil
  }

  /// Where the noun phrase that ends with a word begins.
  private func start(ofPhraseEndingAt last: Int) -> Int? {
    var start = last
    while start > 0, words[start].signsBefore.isEmpty || words[start].signsBefore == "-",
      !Self.determiners.contains(words[start].lower)
    {
      if isName(joinedAt: start) {
        start -= 2
      } else if ends(words[start - 1]) {
        break
      } else {
        start -= 1
      }
    }
    return last - start < Self.longest ? start : nil
  }

  /// Whether "of" before a word joins two parts of a name: "House of Representatives".
  private func isName(joinedAt index: Int) -> Bool {
    index > 1 && words[index - 1].lower == "of" && words[index].isCapitalised
      && words[index - 2].isCapitalised
  }

  /// The name before a comma that a noun phrase explains: ", an influential member".
  private func name(explainedAt start: Int) -> ArraySlice<Word>? {
    guard start > 0, words[start].signsBefore.hasPrefix(","),
      ["a", "an", "the"].contains(words[start].lower),
      words[start - 1].isCapitalised
    else { return nil }
    var first = start - 1
    while first > 0, words[first].signsBefore.isEmpty, words[first - 1].isCapitalised { first -= 1 }
    return isPlain(words[first..<start]) ? words[first..<start] : nil
  }

  private func isPlain(_ phrase: ArraySlice<Word>) -> Bool {
    guard let first = phrase.first, phrase.count <= Self.longest else { return false }
    return !phrase.contains(where: sentence.isTime)
      && !(phrase.count == 1 && Self.never.contains(first.lower))
      && !(phrase.count == 1 && !first.isCapitalised && !first.lower.hasSuffix("s"))
  }

  /// Whether a word cannot stand inside a noun phrase.
  private func ends(_ word: Word) -> Bool {
    Self.parting.contains(word.lower) || sentence.isTime(word) || isVerb(word)
  }

  private func isVerb(_ word: Word) -> Bool {
    !word.isCapitalised
      && (PastForms.contains(word.lower) || ModalWords.auxiliaries.contains(word.lower)
        || Self.present.contains(word.lower))
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "this", "these", "his", "her", "its", "their", "our", "my",
  ]
  /// Words that stand for something else, or for nobody.
  private static let never: Set<String> = [
    "his", "her", "its", "their", "he", "she", "it", "they", "we", "i", "you", "those", "that",
    "this", "anyone", "everyone",
    "someone",
    "people", "one", "ones", "them", "him", "us", "in", "on", "at", "after", "before", "when",
    "while",
    "as", "for", "if", "but", "and", "there", "what", "who", "which", "others", "all", "some",
    "many",
  ]
  private static let parting: Set<String> = [
    "of", "in", "on", "at", "by", "for", "from", "to", "with", "about", "against", "between",
    "into", "over",
    "under", "near", "after", "before", "during", "since", "until", "as", "than", "and", "or",
    "but", "that",
    "which", "who", "when", "where", "while", "because", "if", "is", "will", "would", "could",
    "may", "might",
    "not", "also", "including", "like", "such", "among", "amid", "despite", "behind", "outside",
    "inside",
  ]
  private static let present: Set<String> = [
    "says", "will", "would", "can", "could", "may", "might", "must",
  ]
}
