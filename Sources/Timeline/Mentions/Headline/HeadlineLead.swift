import Temporal

/// Finds the words at the head of a sentence that only link or date what follows: "Meanwhile,",
/// "On 24 February,", "Within two hours of the statement,", "But".
struct HeadlineLead: Sendable {
  private let draft: Draft
  private let words: [Word]
  private let verbs: MainVerb

  init(draft: Draft, words: [Word]) {
    self.draft = draft
    self.words = words
    verbs = MainVerb(in: words)
  }

  /// The place behind them.
  var end: Int { leadEnd(from: conjunctionEnd(from: labelEnd)) }

  /// Words that link a sentence to the one before and tell nothing of their own.
  static let conjunctions: Set<String> = ["but", "and", "or", "yet", "so"]
}

extension HeadlineLead {
  /// The place behind "Details:" and the like; a label that names the speaker stays, its name
  /// alone.
  private var labelEnd: Int {
    let longestLabel = 4
    if let stampEnd { return stampEnd }
    let date = words.prefix { draft.sentence.isTime($0) }.count
    if date > 0, date < words.count, startsBehindDate(words[date]) { return date }
    // The colon of a time of day stands inside the date.
    let label = words.indices.dropFirst(max(1, date)).prefix(longestLabel)
      .first { words[$0].signsBefore.hasPrefix(":") && !words[$0].isNumber }
    guard let label else { return 0 }
    return draft.speech?.subject == 0..<label ? label - 1 : label
  }

  /// The place behind the time that a bar sets off from the text: "March 1, 2011 07:38 am | The bridge".
  private var stampEnd: Int? {
    let stamp = words.prefix {
      draft.sentence.isTime($0) || $0.isNumber || Self.clock.contains($0.lower)
    }
    return words.indices.dropFirst().prefix(stamp.count)
      .last { words[$0].signsBefore.contains("|") }
  }

  private static let clock: Set<String> = ["am", "pm", "at", "et", "gmt", "utc"]

  /// Whether a statement starts with a word behind its date: "1990 – The bridge opens", "3 June The bridge".
  private func startsBehindDate(_ word: Word) -> Bool {
    if word.signsBefore.hasPrefix("–") || word.signsBefore.hasPrefix("—") { return true }
    return word.signsBefore.isEmpty && ["The", "A", "An"].contains(word.text)
  }

  /// The place behind a conjunction; "and" between two names, "so far" and "or so" are none.
  private func conjunctionEnd(from start: Int) -> Int {
    guard start + 1 < words.count, Self.conjunctions.contains(words[start].lower),
      !words[start].signsBefore.contains("\""),
      !["far", "called", "many", "much", "long"].contains(words[start + 1].lower)
    else { return start }
    return start + 1
  }

  private func leadEnd(from start: Int) -> Int {
    var end = start
    while let comma = clauseComma(after: end), !words[end].signsBefore.contains("\"") {
      guard isLead(words[end..<comma], before: comma) else { break }
      end = comma
    }
    return end
  }

  /// The next word behind a comma that is no part of a date.
  private func clauseComma(after start: Int) -> Int? {
    words.indices.dropFirst(start + 1)
      .first { index in
        words[index].signsBefore.hasPrefix(",")
          && !(draft.sentence.isTime(words[index - 1]) && words[index].isNumber)
      }
  }

  /// Whether some words only link or date the clause behind them; a verb of their own makes them
  /// one.
  private func isLead(_ lead: ArraySlice<Word>, before comma: Int) -> Bool {
    if lead.allSatisfy({ Self.links.contains($0.lower) || draft.sentence.isTime($0) }) {
      return true
    }
    guard lead.count <= Self.longest, !hasVerb(lead), verbs.place(from: comma) != nil,
      !startsAddition(at: comma)
    else { return false }
    let hasTime = lead.contains(where: draft.sentence.isTime)
    if hasTime, draft.ordering?.type == .duration || startsAdverbial(lead) { return true }
    return startsAdverbial(lead) && draft.speech.map { startsSubject($0, at: comma) } ?? false
  }

  private func hasVerb(_ lead: ArraySlice<Word>) -> Bool {
    lead.indices.dropFirst()
      .contains { index in
        verbs.verb(at: index) != nil && !VerbGroup.isDeterminer(words[index - 1])
      }
  }

  /// Whether what follows a comma goes on with what stands before it: "and", "which", "where".
  private func startsAddition(at comma: Int) -> Bool {
    ["and", "or", "but", "which", "who", "where", "whose"].contains(words[comma].lower)
  }

  /// Whether who speaks is named right behind a comma.
  private func startsSubject(_ speech: Speech, at comma: Int) -> Bool {
    let main = draft.words
    return speech.subject.lowerBound < main.count
      && main[speech.subject.lowerBound].range == words[comma].range
  }

  /// Whether some words begin as an adverbial does: "In a surprise conference", "Speaking on".
  private func startsAdverbial(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first?.lower else { return false }
    return Self.prepositions.contains(first) || first.hasSuffix("ing")
  }

  /// The most words of a lead.
  private static let longest = 12

  private static let links: Set<String> = [
    "meanwhile", "however", "furthermore", "moreover", "additionally", "also", "but", "and", "then",
    "still", "yet", "thus", "therefore", "in", "on", "at", "the", "earlier", "later", "by",
    "addition", "separately", "instead", "besides", "so", "just",
  ]

  private static let prepositions: Set<String> = [
    "in", "on", "at", "during", "by", "after", "since", "earlier", "later", "besides", "despite",
    "within",
  ]
}
