/// Who says something in a clause, and by which verb.
struct Speech: Hashable, Sendable {
  /// The family name, or the name of an organisation.
  let speaker: String
  /// The place of the verb among the words.
  let verb: Int
  /// The words that name the speaker.
  let subject: Range<Int>
}

/// Finds who says something in a clause.
struct SpeechFinder: Sendable {
  let people: People
  let lexicon: EventLexicon

  init(people: People, lexicon: EventLexicon = .english) {
    self.people = people
    self.lexicon = lexicon
  }

  /// Returns the first reported speech of a clause whose speaker is known.
  func speech(in words: [Word], lastSpeaker: String?) -> Speech? {
    for index in words.indices where isSpeechVerb(words, at: index) {
      if let found = subject(before: index, words, lastSpeaker) ?? subject(after: index, words) {
        return found
      }
    }
    return label(words, lastSpeaker)
  }

  /// Whether a word is a finite verb of saying.
  func isSpeechVerb(_ words: [Word], at index: Int) -> Bool {
    let word = words[index].lower
    guard lexicon.speechVerbs[word] != nil || makesStatement(words, at: index),
      !isRelative(words, at: index)
    else { return false }
    guard Self.irregular.contains(word) || word.hasSuffix("ed") else {
      return word.hasSuffix("s") && index > 0 && words[index].signsBefore.isEmpty
        && !words[index].isCapitalised
        && (words[index - 1].isCapitalised || words[index - 1].lower == "he")
        && !words[index - 1].isPossessive
    }
    guard index > 0 else { return false }
    return !Self.passive.contains(words[index - 1].lower)
  }

  /// Whether a verb stands for saying together with its object: "made the proposal".
  private func makesStatement(_ words: [Word], at index: Int) -> Bool {
    guard ["made", "gave", "used"].contains(words[index].lower) else { return false }
    return words.dropFirst(index + 1).prefix(3).contains { Self.statements.contains($0.lower) }
  }

  private static let irregular: Set<String> = [
    "said", "told", "spoke", "wrote", "made", "gave", "used",
  ]

  private static let statements: Set<String> = [
    "proposal", "offer", "statement", "remarks", "remark", "comments", "comment", "announcement",
    "pledge", "promise", "speech", "claim", "interview",
  ]

  /// Whether a verb belongs to a relative clause: "an offer, which he describes as".
  private func isRelative(_ words: [Word], at index: Int) -> Bool {
    words[max(0, index - 2)..<index].contains { ["which", "who", "what"].contains($0.lower) }
  }

  private static let passive: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "the", "a", "an", "to", "of", "as", "by",
  ]

  private static let adverbs: Set<String> = [
    "also", "later", "has", "had", "have", "then", "further", "repeatedly", "again", "earlier",
    "previously", "once", "reportedly", "recently", "already", "himself", "herself",
  ]

  /// Finds who stands before the verb: "Putin said", "the Russian leader also offered".
  private func subject(before verb: Int, _ words: [Word], _ lastSpeaker: String?) -> Speech? {
    if verb > 0, words[verb].signsBefore.contains(",") {
      return leadingSubject(verb, words, lastSpeaker)
    }
    var index = verb - 1
    while index >= 0, Self.adverbs.contains(words[index].lower) {
      if words[index].signsBefore.contains(",") { break }
      index -= 1
    }
    guard index >= 0, !words[index].isPossessive,
      let name = people.name(endingAt: index, in: words, lastSpeaker: lastSpeaker)
    else { return nil }
    return Speech(speaker: name, verb: verb, subject: nounPhrase(endingAt: index, words))
  }

  /// The subject at the head of the sentence, where an aside stands between it and its verb.
  private func leadingSubject(_ verb: Int, _ words: [Word], _ lastSpeaker: String?) -> Speech? {
    guard let comma = words[1...].firstIndex(where: { $0.signsBefore.contains(",") }),
      comma <= verb
    else { return nil }
    let last = comma - 1
    guard last <= 5, let name = people.name(endingAt: last, in: words, lastSpeaker: lastSpeaker)
    else { return nil }
    return Speech(speaker: name, verb: verb, subject: nounPhrase(endingAt: last, words))
  }

  /// "…, said Putin".
  private func subject(after verb: Int, _ words: [Word]) -> Speech? {
    guard words[verb].signsBefore.contains(",") || words[verb].signsBefore.contains("\"") else {
      return nil
    }
    var last = verb
    while last + 1 < words.count, words[last + 1].isCapitalised,
      words[last + 1].signsBefore.isEmpty || words[last + 1].signsBefore == "."
    { last += 1 }
    guard last > verb else { return nil }
    return Speech(speaker: words[last].text, verb: verb, subject: verb + 1..<last + 1)
  }

  /// "Putin: …", "Quote from Putin: …".
  private func label(_ words: [Word], _ lastSpeaker: String?) -> Speech? {
    let longestLabel = 4
    for index in words.indices.dropFirst().prefix(longestLabel)
    where words[index].signsBefore.hasPrefix(":") {
      let name = words[index - 1]
      guard people.contains(name.text) else { return nil }
      return Speech(speaker: name.text, verb: index - 1, subject: 0..<index)
    }
    return nil
  }

  /// The words of the noun phrase that ends at a place: titles, adjectives and the article.
  private func nounPhrase(endingAt last: Int, _ words: [Word]) -> Range<Int> {
    var first = last
    while first > 0, words[first].signsBefore.isEmpty || words[first].signsBefore == ".",
      isPartOfName(words[first - 1])
    { first -= 1 }
    return first..<(last + 1)
  }

  private func isPartOfName(_ word: Word) -> Bool {
    word.isCapitalised || lexicon.titles.contains(word.lower) || word.lower == "the"
  }
}
