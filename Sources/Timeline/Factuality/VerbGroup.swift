/// The verbs of a clause that belong together: "is due to take", "did not attend".
struct VerbGroup: Hashable, Sendable {
  /// What a group of verbs says of the event.
  enum Meaning: Hashable, Sendable {
    /// It is told: "opened", "is".
    case told
    /// It lies ahead: "will open", "is due to open".
    case ahead
    /// It lay ahead of what is told: "would open".
    case aheadOfPast
    /// Somebody binds himself or others to it: "threatened to open".
    case pledged
    /// It is possible: "could open".
    case possible
    /// It would be so if something else were: "would have opened".
    case unreal
    /// It is said not to be so: "did not open".
    case negated
  }

  /// What it says.
  let meaning: Meaning
  /// Its places among the words.
  let range: Range<Int>
}

extension VerbGroup {
  /// The group nearest before a place, which is what a time at that place belongs to.
  static func nearest(before place: Int, in words: [Word]) -> VerbGroup? {
    for index in words.indices.prefix(place).reversed() {
      if index + 1 < words.count, words[index + 1].signsBefore.contains(";") { return nil }
      if let group = VerbGroup(at: index, in: words) { return group }
    }
    return nil
  }

  /// The first group from a place on.
  static func first(from place: Int, in words: [Word]) -> VerbGroup? {
    words.indices.dropFirst(place).lazy.compactMap { VerbGroup(at: $0, in: words) }.first
  }

  /// Reads the group that a word belongs to, where the word is a verb that tells the tense.
  init?(at index: Int, in words: [Word]) {
    guard Self.isHead(index, in: words) else { return nil }
    var start = index
    while start > 0, words[start].signsBefore.isEmpty || words[start].signsBefore == "'",
      Self.isLink(words[start - 1]), start == 1 || !words[start - 1].isCapitalised
    { start -= 1 }
    var end = index + 1
    while end < words.count, words[end].signsBefore.isEmpty || words[end].signsBefore == "'",
      Self.isLink(words[end])
    { end += 1 }
    range = start..<end
    meaning = Self.meaning(of: words[start..<end], behind: words[..<start], before: words[end...])
  }

  private static func isLink(_ word: Word) -> Bool {
    ModalWords.links.contains(word.lower) || word.lower.hasSuffix("ly")
  }

  /// Whether a word is a verb that tells the tense: an auxiliary, a past form, a word of planning.
  private static func isHead(_ index: Int, in words: [Word]) -> Bool {
    let word = words[index]
    let isName = word.isCapitalised && index > 0 && !words[index].signsBefore.contains("\"")
    guard !isName else { return false }
    if ModalWords.future.contains(word.lower) { return word.lower != "ll" || isContracted(word) }
    if ModalWords.possible.contains(word.lower) || word.lower == "would" { return true }
    if ModalWords.auxiliaries.contains(word.lower) { return true }
    if bindsAhead(index, in: words) { return true }
    return isPast(index, in: words) || isPresentSpeech(index, in: words)
  }

  private static func isContracted(_ word: Word) -> Bool { word.signsBefore == "'" }

  /// Whether "to" or "for" makes a word one of planning.
  private static func bindsAhead(_ index: Int, in words: [Word]) -> Bool {
    let isBinding =
      ModalWords.planned.contains(words[index].lower)
      || ModalWords.pledged.contains(words[index].lower)
    guard isBinding, index + 1 < words.count, index == 0 || !isDeterminer(words[index - 1]) else {
      return false
    }
    return ["to", "for"].contains(words[index + 1].lower)
  }

  private static func isPast(_ index: Int, in words: [Word]) -> Bool {
    let word = words[index].lower
    guard PastForms.contains(word) else { return false }
    return index == 0 || !isDeterminer(words[index - 1])
  }

  private static func isPresentSpeech(_ index: Int, in words: [Word]) -> Bool {
    words[index].lower.hasSuffix("s") && index > 0 && !isDeterminer(words[index - 1])
      && EventLexicon.english.speechVerbs[words[index].lower] != nil
  }

  static func isDeterminer(_ word: Word) -> Bool {
    word.isPossessive
      || ["a", "an", "the", "of", "his", "her", "its", "their", "this", "that", "in", "at"]
        .contains(word.lower)
  }

  private static func meaning(
    of group: ArraySlice<Word>,
    behind left: ArraySlice<Word>,
    before right: ArraySlice<Word>
  ) -> Meaning {
    let found = Set(group.map(\.lower))
    let isNegative = !found.isDisjoint(with: ModalWords.negative)
    if found.contains("would") || found.contains("wouldn") {
      return found.contains("have") ? .unreal : .aheadOfPast
    }
    if !found.isDisjoint(with: ModalWords.future) || found.contains("won") && found.contains("t") {
      return .ahead
    }
    if !found.isDisjoint(with: ModalWords.possible) || found.contains("couldn") {
      let isInability = isNegative && !found.contains("may") && !found.contains("might")
      return isInability ? .negated : .possible
    }
    if isNegative || hasNobody(left.suffix(5)) { return .negated }
    if isBoundAhead(group) { return .aheadOfPast }
    if found.contains("had"), right.first?.lower == "to" || found.contains("to"),
      !found.isDisjoint(with: ModalWords.wished)
    {
      return .unreal
    }
    let bindsNext = found.contains("to") || found.contains("for")
    if bindsNext, !found.isDisjoint(with: ModalWords.planned) { return .ahead }
    let next = right.first?.lower ?? ""
    let isPledge = !found.isDisjoint(with: ModalWords.pledged)
    return isPledge && (bindsNext || next == "to") ? .pledged : .told
  }

  /// Whether "to" follows a form of "be": "was to open".
  private static func isBoundAhead(_ group: ArraySlice<Word>) -> Bool {
    zip(group, group.dropFirst())
      .contains { ["is", "are", "was", "were"].contains($0.lower) && $1.lower == "to" }
  }

  /// Whether "no" stands before the verb with nothing but its noun between.
  private static func hasNobody(_ words: ArraySlice<Word>) -> Bool {
    guard
      let place = words.lastIndex(where: { ModalWords.nobody.contains($0.lower) })
    else { return false }
    // "No meeting took place" denies a meeting, "no Republicans voted" tells of a vote.
    guard let noun = words[(place + 1)...].first, EventLexicon.english.eventStems[noun.lower] != nil
    else {
      return false
    }
    return words[(place + 1)...].allSatisfy { $0.signsBefore.isEmpty && !$0.lower.hasSuffix("ed") }
  }
}
