import Temporal

/// The line that tells a statement, and the words of the sentence it keeps.
struct Headline: Sendable {
  /// The line, with a capital first and no full stop last.
  let text: String
  /// The words of the clause that the line tells; what follows it in the sentence is left out.
  let words: ArraySlice<Word>
}

/// Makes of a clause a line that can be read alone.
///
/// What only links the sentence to its neighbours goes ("Meanwhile", "Details:"), and so do the
/// words that are shown beside the line anyway ("Earlier on Monday,") and asides between the
/// subject and its verb. A pronoun at the head becomes the name it stands for. A long line is cut
/// where a clause ends.
struct HeadlineWriter: Sendable {
  private let draft: Draft
  private let words: [Word]

  /// The longest line, in bytes: what fits beside a date in two rows of a terminal.
  private static let longest = 140
  /// The shortest line that a cut may leave, in bytes.
  private static let shortest = 40

  init(draft: Draft) {
    self.draft = draft
    words = draft.isPhrase ? draft.words : draft.sentence.words
  }

  /// The line.
  var headline: Headline {
    let start = draft.isPhrase ? 0 : leadEnd(from: labelEnd)
    let aside = aside(from: start)
    let cut = cut(from: start, aside)
    let kept = words[start..<cut.end]
    guard let last = kept.last else { return Headline(text: draft.clause, words: words[...]) }
    var text = antecedent + quotationMark(before: start) + subject(at: start)
    let body = start + 1
    if let aside, aside.upperBound < cut.end {
      text += slice(from: body, through: words[aside.lowerBound - 1])
      text += " " + slice(words[aside.upperBound], through: last, isWhole: cut.isWhole)
    } else {
      text += slice(from: body, through: last, isWhole: cut.isWhole)
    }
    let clause = cut.isClause ? kept : words[start..<clauseEnd(from: cut.end)]
    let line = finished(text) + (cut.isClause ? "" : "…")
    return Headline(text: line + Self.missingQuotationMark(in: line), words: clause)
  }
}

extension HeadlineWriter {
  /// The place behind "Details:" and the like; a label that names the speaker stays, its name
  /// alone.
  private var labelEnd: Int {
    let longestLabel = 4
    let date = words.prefix { draft.sentence.isTime($0) }.count
    if date > 0, date < words.count, startsBehindDate(words[date]) { return date }
    // The colon of a time of day stands inside the date.
    let label = words.indices.dropFirst(max(1, date)).prefix(longestLabel)
      .first {
        words[$0].signsBefore.hasPrefix(":")
      }
    guard let label else { return 0 }
    return draft.speech?.subject == 0..<label ? label - 1 : label
  }

  /// Whether a statement starts with a word behind its date: "1990 – The bridge opens", "3 June The bridge".
  private func startsBehindDate(_ word: Word) -> Bool {
    if word.signsBefore.hasPrefix("–") || word.signsBefore.hasPrefix("—") { return true }
    return word.signsBefore.isEmpty && ["The", "A", "An"].contains(word.text)
  }

  /// The place behind the words up to the first comma, where they only link or date: "Meanwhile,",
  /// "On 24 February,", "Within two hours of the statement,".
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
    guard !hasFiniteVerb(lead) else { return false }
    let hasTime = lead.contains(where: draft.sentence.isTime)
    if hasTime, draft.ordering?.type == .duration || startsAdverbial(lead) { return true }
    return startsAdverbial(lead) && draft.speech.map { startsSubject($0, at: comma) } ?? false
  }

  /// Whether a verb in the past stands among some words, other than as an adjective.
  private func hasFiniteVerb(_ lead: ArraySlice<Word>) -> Bool {
    lead.indices.dropFirst()
      .contains { index in
        let word = words[index].lower
        guard word.hasSuffix("ed") || DraftMaker.irregularPasts.contains(word) else { return false }
        return !Self.determiners.contains(words[index - 1].lower)
      }
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "of", "his", "her", "its", "their",
  ]

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

  /// The words between two commas that part the subject from its verb of saying.
  private func aside(from start: Int) -> Range<Int>? {
    guard let speech = draft.speech, speech.subject.upperBound <= speech.verb,
      case let subject = speech.subject.upperBound, subject > start,
      subject < words.count, words[subject].signsBefore.hasPrefix(","),
      let verb = words.indices.dropFirst(subject + 1)
        .first(where: {
          words[$0].signsBefore.hasPrefix(",")
        })
    else { return nil }
    return subject..<verb
  }

  /// Where a line that is too long is cut: at the end of a clause, else before a word that joins,
  /// never inside a quotation.
  private func cut(from start: Int, _ aside: Range<Int>?) -> Cut {
    let whole = Cut(end: words.count, isClause: true, isWhole: true)
    let left = aside.map {
      words[$0.upperBound].range.lowerBound - words[$0.lowerBound].range.lowerBound
    }
    let base = words[start].range.lowerBound + (left ?? 0)
    guard words[words.count - 1].range.upperBound - base > Self.longest else { return whole }
    var clause: Int?
    var joint: Int?
    var isQuoted = false
    for index in start..<words.count {
      let signs = words[index].signsBefore
      if signs.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      let length = index > start ? words[index - 1].range.upperBound - base : 0
      if length > Self.longest { break }
      guard length >= Self.shortest, !isQuoted, index > firstCut(from: start, aside) else {
        continue
      }
      if signs.contains(where: { ",;–:(".contains($0) }) {
        clause = index
      } else if Self.joints.contains(words[index].lower) {
        joint = index
      }
    }
    if let clause { return Cut(end: clause, isClause: true, isWhole: false) }
    return Cut(end: joint ?? lastFitting(from: start, base), isClause: false, isWhole: false)
  }

  /// The place before which a line is never cut: its aside, and who says the words it begins with.
  private func firstCut(from start: Int, _ aside: Range<Int>?) -> Int {
    let isQuotation = words[start].signsBefore.contains("\"")
    return max(aside?.upperBound ?? 0, isQuotation ? draft.speech?.verb ?? 0 : 0)
  }

  private func lastFitting(from start: Int, _ base: Int) -> Int {
    words.indices.dropFirst(start + 1)
      .first {
        words[$0].range.upperBound - base > Self.longest
      } ?? words.count
  }

  /// Where a line ends.
  private struct Cut {
    let end: Int
    /// Whether a clause ends there.
    let isClause: Bool
    /// Whether nothing was cut.
    let isWhole: Bool
  }
}

extension HeadlineWriter {
  /// The end of the clause that goes on at a place.
  private func clauseEnd(from index: Int) -> Int {
    words.indices.dropFirst(index)
      .first {
        words[$0].signsBefore.contains(where: { ",;–:(".contains($0) })
      } ?? words.count
  }

  /// What a clause is told of that does not name it itself: "the spill" before "began on 20 April".
  private var antecedent: String {
    guard let first = draft.antecedent.first, let last = draft.antecedent.last else { return "" }
    return text(first.range.lowerBound..<last.range.upperBound) + " "
  }

  private func quotationMark(before index: Int) -> String {
    guard words[index].signsBefore.hasSuffix("\"") else { return "" }
    return draft.sentence.text.contains("\u{201C}") ? "\u{201C}" : "\""
  }

  /// The word at the head, a pronoun replaced by the name it stands for, a participle given one.
  private func subject(at index: Int) -> String {
    let word = words[index]
    let written = word.isPossessive ? word.text + "\u{2019}s" : word.text
    guard let speaker = draft.speech?.speaker else { return written }
    if word.lower == "he" || word.lower == "she" { return speaker }
    return draft.isPhrase && word.lower.hasSuffix("ing") ? "\(speaker) \(written)" : written
  }

  /// The text behind the word at the head, up to another word; "also" says nothing to who reads the
  /// line alone.
  private func slice(from index: Int, through last: Word, isWhole: Bool = false) -> String {
    guard index < words.count, words[index - 1].range.upperBound < last.range.upperBound else {
      return isWhole ? closingSigns(after: last) : ""
    }
    let skipsAlso = words[index].lower == "also" && words[index].signsBefore.isEmpty
    let from = (skipsAlso ? words[index] : words[index - 1]).range.upperBound
    return text(from..<last.range.upperBound) + (isWhole ? closingSigns(after: last) : "")
  }

  private func slice(_ first: Word, through last: Word, isWhole: Bool) -> String {
    text(first.range.lowerBound..<last.range.upperBound)
      + (isWhole ? closingSigns(after: last) : "")
  }

  private func closingSigns(after last: Word) -> String {
    draft.isPhrase ? "" : text(last.range.upperBound..<draft.sentence.range.upperBound)
  }

  private func text(_ range: Range<Int>) -> String {
    let base = draft.sentence.range.lowerBound
    return draft.sentence.text.slice(utf8: range.lowerBound - base..<range.upperBound - base)
  }

  /// The line with a capital first and without the signs that end a sentence.
  private func finished(_ line: String) -> String {
    var text = line[...]
    while let last = text.last, ". ,:;".contains(last) { text.removeLast() }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The mark that closes a quotation which a cut has left open.
  private static func missingQuotationMark(in line: String) -> String {
    if line.utf8.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { return "\"" }
    let opened = line.unicodeScalars.count { $0 == "\u{201C}" }
    return opened > line.unicodeScalars.count { $0 == "\u{201D}" } ? "\u{201D}" : ""
  }

  private static let links: Set<String> = [
    "meanwhile", "however", "furthermore", "moreover", "additionally", "also", "but", "and", "then",
    "still", "yet", "thus", "therefore", "in", "on", "at", "the", "earlier", "later", "by",
    "addition", "separately", "instead", "besides", "so", "just",
  ]

  private static let prepositions: Set<String> = [
    "in", "on", "at", "during", "by", "after", "since", "earlier", "later", "besides", "despite",
  ]

  /// Words before which a line can be cut when no clause ends in time.
  private static let joints: Set<String> = [
    "to", "for", "with", "as", "in", "and", "that", "but", "from", "after", "by", "on", "if", "at",
  ]
}
