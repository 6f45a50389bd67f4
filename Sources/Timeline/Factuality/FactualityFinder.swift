import Temporal

/// Tells statement from fact: whether what a clause dates to a day is told, announced, possible or
/// denied.
///
/// The verbs that the time belongs to decide, which are those nearest before it: "said on Monday
/// that it will open" tells of Monday, "said that it will open on Monday" announces. A day that lies
/// ahead of the day on which it was told is never more than announced.
struct FactualityFinder: Sendable {
  private let words: [Word]
  private let sentence: SentenceReading
  private let speech: Speech?

  /// Prepares to read a clause.
  ///
  /// - Parameters:
  ///   - words: The words of the clause.
  ///   - sentence: The sentence it stands in.
  ///   - speech: Who speaks in it.
  init(words: [Word], sentence: SentenceReading, speech: Speech?) {
    self.words = words
    self.sentence = sentence
    self.speech = speech
  }

  /// Returns what the clause says of a time, or, without one, of what it tells.
  func factuality(at expression: TimeExpression?) -> Factuality {
    let place = expression.flatMap(place)
    let group =
      place.map { place in
        VerbGroup.nearest(before: place.lowerBound, in: words)
          ?? VerbGroup.first(from: place.upperBound, in: words)
      } ?? VerbGroup.first(from: 0, in: words)
    if expression == nil, speech != nil { return .happened }
    let isAhead = expression.map(liesAhead) ?? false
    guard let group else { return isAhead ? announced(by: expression) : .happened }
    return factuality(group, isAhead: isAhead, expression)
  }

  private func factuality(
    _ group: VerbGroup,
    isAhead: Bool,
    _ expression: TimeExpression?
  ) -> Factuality {
    switch group.meaning {
    case .negated:
      if isLimit(group) { return isAhead ? announced(by: expression) : .happened }
      return Factuality(.denied, words: text(of: group.range))
    case .possible, .unreal: return Factuality(.conditional, words: text(of: group.range))
    case .ahead: return planned(group)
    case .aheadOfPast:
      // History looks ahead of the past: "two years later he would be king", "was to be king".
      return isAhead || speech != nil || expression.map(isNews) ?? true ? planned(group) : .happened
    case .pledged: return isAhead ? planned(group) : told(group)
    case .told: return isAhead ? announced(by: expression) : told(group)
    }
  }

  /// What is planned, unless it hangs on a condition or was called off.
  private func planned(_ group: VerbGroup) -> Factuality {
    if let undone = words[group.range.upperBound...].first(where: isUndone) {
      return Factuality(.denied, words: undone.text)
    }
    if isParticiple(group), let next = VerbGroup.first(from: group.range.upperBound, in: words),
      next.meaning == .negated
    {
      return Factuality(.denied, words: text(of: next.range))
    }
    if let condition = words.first(where: { ModalWords.condition.contains($0.lower) }) {
      return Factuality(.conditional, words: "\(condition.lower) … \(text(of: group.range))")
    }
    return Factuality(.announced, words: text(of: group.range))
  }

  /// Whether a plan stands behind its noun, and the verb is yet to come: "the strike planned for Friday".
  private func isParticiple(_ group: VerbGroup) -> Bool {
    ["planned", "expected", "scheduled", "due", "set"].contains(words[group.range.lowerBound].lower)
  }

  private func isUndone(_ word: Word) -> Bool { ModalWords.undone.contains(word.lower) }

  /// What is told, unless it is told as what somebody denies or does not vouch for: "denied that the council
  /// had met", "rejected claims that it met", "allegedly met".
  private func told(_ group: VerbGroup) -> Factuality {
    if let hearsay = words.first(where: { ModalWords.hearsay.contains($0.lower) }) {
      return Factuality(.conditional, words: hearsay.text)
    }
    let before = words[..<group.range.lowerBound].indices
    if let denial = before.last(where: isDenial) {
      return Factuality(.denied, words: words[denial].text)
    }
    return .happened
  }

  /// Whether a word denies what the clause behind it tells.
  private func isDenial(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let next = words[index + 1].lower
    if next == "that", isUntrue(index) { return true }
    guard ModalWords.denying.contains(words[index].lower) else { return false }
    if ["that", "having"].contains(next) { return words[index].lower.hasPrefix("den") }
    return ModalWords.claims.contains(next) && index + 2 < words.count
      && words[index + 2].lower == "that"
  }

  /// Whether a word says that something is not so: "false", "not true".
  private func isUntrue(_ index: Int) -> Bool {
    ["false", "untrue"].contains(words[index].lower)
      || words[index].lower == "true" && index > 0
        && ModalWords.negative.contains(words[index - 1].lower)
  }

  /// Whether what is negated says when and not whether: "not due until August", "not only".
  private func isLimit(_ group: VerbGroup) -> Bool {
    words[group.range.upperBound...].contains { $0.lower == "until" }
      || words[group.range].contains { $0.lower == "only" }
      || words[group.range.upperBound...].first?.lower == "only"
  }

  private func announced(by expression: TimeExpression?) -> Factuality {
    Factuality(.announced, words: expression.map(sentence.text(of:)))
  }
}

extension FactualityFinder {
  /// The places of a time among the words; `nil` where it stands elsewhere in the sentence.
  private func place(of expression: TimeExpression) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.range.overlaps(expression.range) }),
      let last = words.lastIndex(where: { $0.range.overlaps(expression.range) })
    else { return nil }
    return first..<last + 1
  }

  /// Whether a time is a day of the weeks before the sentence was published.
  private func isNews(_ expression: TimeExpression) -> Bool {
    guard let told = sentence.told, let day = expression.edtf?.civilDate else { return false }
    return told.dayNumber - day.dayNumber <= LinkerRule.daysOfNews
  }

  /// Whether a time begins after the day on which the sentence was published.
  private func liesAhead(_ expression: TimeExpression) -> Bool {
    guard let told = sentence.told, let value = expression.edtf, !value.isYearUnspecified,
      let earliest = value.earliest
    else { return false }
    return earliest > told
  }

  /// The words of a group with the verb behind it: "will take".
  private func text(of group: Range<Int>) -> String {
    let verb = group.upperBound
    let isVerbNext =
      verb < words.count && words[verb].signsBefore.isEmpty
      && !sentence.isTime(words[verb]) && !ModalWords.prepositions.contains(words[verb].lower)
    return words[group.lowerBound..<(isVerbNext ? verb + 1 : verb)]
      .reduce(into: "") { text, word in
        let sign = word.signsBefore == "'" ? "'" : " "
        text += (text.isEmpty ? "" : sign) + word.text
      }
  }
}
