/// Finds the verb that makes a clause of a line: neither that of a lead ("Since he spoke, …"), nor that
/// of a relative clause, of an aside between two commas, or a participle.
struct MainVerb: Sendable {
  private let words: [Word]

  init(in words: [Word]) {
    self.words = words
  }

  /// The place of the first such verb from a place on.
  func place(from start: Int) -> Int? {
    var segment = 0
    var isLead = startsSubordinate(at: start)
    var isAdverbial =
      Self.leading.contains(words[start].lower) || words[start].lower.hasSuffix("ing")
    var relatives = 0
    var index = start
    while index < words.count {
      if index > start, Self.parts(words[index].signsBefore) {
        if isLead, words[index].signsBefore.contains(",") {
          isLead = startsSubordinate(at: index)
        } else if isAdverbial {
          isAdverbial = Self.leading.contains(words[index].lower)
        } else if !isLead {
          segment += 1
        }
        relatives = 0
      }
      if opensClause(words[index]), index > start {
        relatives += 1
        isLead = isLead || isAdverbial
      }
      guard let verb = verb(at: index) else {
        index += 1
        continue
      }
      let isOwn =
        segment == 0
        ? !isAdverbial || !isParticiple(verb)
        : segment > 1 && startsPart(at: verb.lowerBound)
      if !isLead, isOwn, relatives == 0 { return verb.upperBound - 1 }
      relatives = max(0, relatives - 1)
      index = verb.upperBound
    }
    return nil
  }

  /// The group of verbs that begins with a word, or goes on with it.
  func verb(at index: Int) -> Range<Int>? {
    guard index < words.count else { return nil }
    if let group = VerbGroup(at: index, in: words) {
      let isAdjective =
        group.range.lowerBound > 0 && group.range.lowerBound < index
        && VerbGroup.isDeterminer(words[group.range.lowerBound - 1])
      let isPassive =
        group.range.count == 1 && index + 1 < words.count
        && words[index + 1].lower == "by"
      let isFinite = !["be", "being", "been"].contains(words[group.range.lowerBound].lower)
      return isAdjective || isPassive || !isFinite ? nil : index..<group.range.upperBound
    }
    return isPresent(index) ? index..<index + 1 : nil
  }

  /// Whether a word opens a clause inside a clause, whose verb is not that of the whole.
  private func opensClause(_ word: Word) -> Bool {
    Self.relative.contains(word.lower)
      || ["because", "while", "if", "although"].contains(word.lower)
  }

  /// Whether a single past form before a preposition can be one: "a speech made during".
  private func isParticiple(_ verb: Range<Int>) -> Bool {
    verb.count == 1 && verb.upperBound < words.count
      && ModalWords.prepositions.union(["during", "to", "for"])
        .contains(words[verb.upperBound].lower)
  }

  /// Whether a word is a verb in the present behind a name: "Murray continues to".
  private func isPresent(_ index: Int) -> Bool {
    guard index > 0, index + 1 < words.count, !words[index].isCapitalised,
      words[index].signsBefore.isEmpty, words[index].lower.hasSuffix("s"),
      !words[index].isPossessive, !words[index - 1].isPossessive
    else { return false }
    let follows =
      words[index - 1].isCapitalised || ["he", "she", "it"].contains(words[index - 1].lower)
    return follows && Self.behindVerbs.contains(words[index + 1].lower)
  }

  /// Whether a part between signs begins with a word, adverbs aside.
  private func startsPart(at index: Int) -> Bool {
    Self.parts(words[index].signsBefore)
      || index > 0 && words[index - 1].lower.hasSuffix("ly")
        && Self.parts(words[index - 1].signsBefore)
  }

  /// Whether a clause that leans on another begins at a place: "Since he spoke".
  private func startsSubordinate(at index: Int) -> Bool {
    Self.subordinating.contains(words[index].lower)
  }

  /// Whether signs part what stands before them from what follows.
  static func parts(_ signs: String) -> Bool {
    signs.contains { ",;–()".contains($0) }
  }

  static let subordinating: Set<String> = [
    "since", "when", "after", "as", "if", "although", "though", "while", "because", "before",
    "once", "unless", "until", "whereas", "asked",
  ]
  /// Words that open what tells when, where or how, up to a comma.
  private static let leading: Set<String> = [
    "in", "on", "at", "for", "from", "by", "with", "during", "despite", "rather", "given",
    "besides",
    "under", "among", "amid", "outside", "inside", "like", "unlike", "following", "within",
  ]
  private static let relative: Set<String> = ["who", "which", "that", "whose", "where", "when"]
  private static let behindVerbs: Set<String> = [
    "a", "an", "the", "to", "that", "his", "her", "its", "their", "in", "on", "at", "for", "from",
    "it", "he", "she", "they", "no", "not", "with", "more",
  ]
}
