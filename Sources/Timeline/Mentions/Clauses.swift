/// The parts of a sentence that tell of different things: its main clause, and phrases such as
/// "before the US imposed high tariffs in 2023" or "since Russia's invasion in 2022".
struct Clauses: Hashable, Sendable {
  /// A phrase that a conjunction or a preposition sets apart.
  struct Phrase: Hashable, Sendable {
    /// The word that begins it, in lower case.
    let opener: String
    /// Its words, the opener left out, as places among the words of the sentence.
    let words: Range<Int>
  }

  /// The phrases, in text order, never overlapping.
  let phrases: [Phrase]

  /// Finds the phrases of a sentence.
  ///
  /// - Parameters:
  ///   - words: The words of the sentence.
  ///   - isTime: Whether a word belongs to a time expression.
  init(of words: [Word], isTime: (Word) -> Bool) {
    var phrases: [Phrase] = []
    var index = 0
    while index < words.count {
      let opener = words[index].lower
      let isApposition = Self.isApposition(words, at: index)
      let start = isApposition ? index : index + 1
      guard Self.openers.contains(opener) || isApposition, start < words.count,
        !isTime(words[index])
      else {
        index += 1
        continue
      }
      let isRelative = Self.relative.contains(opener)
      let end = Self.end(of: words, from: start, endsAtOpener: isRelative, isTime)
      let isDated = words[start..<end].contains(where: isTime)
      if end > start, Self.strong.contains(opener) || isDated,
        !Self.isOnlyTime(words, start..<end, isTime),
        !Self.isPreposition(words, at: index) || Self.datesItsNoun(words, start..<end, isTime)
      {
        phrases.append(Phrase(opener: opener, words: start..<end))
        index = end
      } else {
        index += 1
      }
    }
    self.phrases = phrases
  }

  /// The place of the phrase that holds a word, if one does.
  func phrase(containing word: Int) -> Phrase? {
    phrases.first { $0.words.contains(word) }
  }

  /// Words whose phrase always tells of something else.
  private static let strong: Set<String> = ["after", "before", "when", "since", "following"]
  /// Relative words: what follows them tells of something of its own where it has a time.
  private static let relative: Set<String> = ["which", "who", "whose", "where"]
  /// All words that can set a phrase apart; the others do only where the phrase has a time.
  private static let openers: Set<String> =
    strong.union(relative).union(["over", "during", "until", "despite", "while", "because"])

  /// The end of a phrase: a sign that parts clauses, or the time expression that dates it, where an
  /// event was named before ("the invasion of February 2022"); a relative clause also ends where
  /// another phrase begins.
  private static func end(
    of words: [Word],
    from start: Int,
    endsAtOpener: Bool,
    _ isTime: (Word) -> Bool
  ) -> Int {
    var end = start
    var namesEvent = false
    while end < words.count {
      if end > start, words[end].signsBefore.contains(where: { ",;:–(".contains($0) }) { break }
      if endsAtOpener, end > start, openers.contains(words[end].lower) { break }
      if namesEvent, end > start, isTime(words[end - 1]), !isTime(words[end]) { break }
      // "The worst storm since 1987 hit Brest": the verb belongs to what stands before.
      if end > start, isVerb(words[end]), words[start..<end].allSatisfy(isTime) { break }
      namesEvent = namesEvent || EventLexicon.english.eventStems[words[end].lower] != nil
      end += 1
    }
    return end
  }

  /// Whether a word opens no clause but a noun phrase, behind which the day is mostly that of the sentence:
  /// "protested over pensions on Friday".
  private static func isPreposition(_ words: [Word], at index: Int) -> Bool {
    ["over", "despite"].contains(words[index].lower)
      || words[index].lower == "because" && index + 1 < words.count
        && words[index + 1].lower == "of"
  }

  /// Whether the time of a noun phrase is that of an event it names: "over the invasion in 2022", but not "over the
  /// strike on Friday", nor "the bridge over the river collapsed in 2022".
  private static func datesItsNoun(
    _ words: [Word],
    _ range: Range<Int>,
    _ isTime: (Word) -> Bool
  ) -> Bool {
    guard let time = range.first(where: { isTime(words[$0]) }), time > range.lowerBound,
      ["in", "of"].contains(words[time - 1].lower) || words[time - 1].isPossessive,
      !words[range].dropFirst().contains(where: isVerb)
    else { return false }
    return words[range.lowerBound..<time]
      .contains { EventLexicon.english.eventStems[$0.lower] != nil }
  }

  private static func isVerb(_ word: Word) -> Bool {
    !word.isCapitalised
      && (PastForms.contains(word.lower) || ModalWords.auxiliaries.contains(word.lower))
  }

  /// Whether a noun phrase with a relative clause begins behind a comma: ", a trade that ended in".
  private static func isApposition(_ words: [Word], at index: Int) -> Bool {
    let longestNoun = 4
    guard index > 3, words[index].signsBefore.hasPrefix(","),
      ["a", "an", "the"].contains(words[index].lower)
    else { return false }
    return words.dropFirst(index + 1).prefix(longestNoun)
      .contains {
        ["that", "which", "who"].contains($0.lower) && $0.signsBefore.isEmpty
      }
  }

  private static func isOnlyTime(
    _ words: [Word],
    _ range: Range<Int>,
    _ isTime: (Word) -> Bool
  ) -> Bool {
    words[range].allSatisfy { isTime($0) || $0.lower == "the" || $0.lower == "in" }
  }
}
