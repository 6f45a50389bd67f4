import Temporal

/// The line that tells a statement, and the words by which the statement is recognised.
struct Headline: Sendable {
  /// The line, with a capital first and no full stop last.
  let text: String
  /// Its words and those of the clauses it tells in part.
  let words: ArraySlice<Word>
}

/// Makes of a clause a line that can be read alone.
///
/// What only links the sentence to its neighbours goes ("Meanwhile", "Details:"), and so do the
/// words that are shown beside the line anyway ("Earlier on Monday,", "yesterday") and asides between the
/// subject and its verb. A pronoun becomes the name it stands for, where that is plain. A long line is
/// cut where a clause ends.
struct HeadlineWriter: Sendable {
  private let draft: Draft
  private let words: [Word]

  init(draft: Draft) {
    self.draft = draft
    words = draft.isPhrase ? draft.words : draft.sentence.words
  }

  /// The line.
  var headline: Headline {
    let start = draft.isPhrase ? openerEnd : HeadlineLead(draft: draft, words: words).end
    guard start < words.count else { return Headline(text: draft.clause, words: words[...]) }
    let aside = aside(from: start)
    let cutter = HeadlineCutter(
      words: words,
      from: start,
      notBefore: firstCut(from: start, aside),
      leavingOut: aside.map(length) ?? 0
    )
    let end = cutter.end
    let kept = words[start..<end.place]
    let line = finished(withoutDay(subject + text(of: kept, without: aside)))
    let closed = line + (end.isClause ? "" : "…")
    return Headline(text: closed + Self.missingMark(in: closed), words: words[start..<cutter.core])
  }
}

extension HeadlineWriter {
  /// The place behind the word that binds a phrase to its sentence: "after" of "until after it met".
  private var openerEnd: Int {
    guard words.count > 3, ["after", "before", "when", "since"].contains(words[0].lower) else {
      return 0
    }
    return 1
  }

  /// The words between two commas that part the subject from its verb of saying.
  private func aside(from start: Int) -> Range<Int>? {
    guard let speech = draft.speech, speech.subject.upperBound <= speech.verb,
      case let subject = speech.subject.upperBound, subject > start,
      subject < words.count, words[subject].signsBefore.hasPrefix(","),
      let verb = words.indices.dropFirst(subject + 1)
        .first(where: { words[$0].signsBefore.hasPrefix(",") })
    else { return nil }
    return subject..<verb
  }

  private func length(of aside: Range<Int>) -> Int {
    words[aside.upperBound].range.lowerBound - words[aside.lowerBound].range.lowerBound
  }

  /// The place before which a line is never cut: its aside, and who says the words it begins with.
  private func firstCut(from start: Int, _ aside: Range<Int>?) -> Int {
    let isQuotation = words[start].signsBefore.contains("\"")
    return max(aside?.upperBound ?? 0, isQuotation ? draft.speech?.verb ?? 0 : 0)
  }
}

extension HeadlineWriter {
  /// What a clause is told of that does not name it itself: "the spill" before "began on 20 April".
  private var subject: String {
    if !draft.referents.subject.isEmpty { return draft.referents.subject + " " }
    guard let first = draft.antecedent.first, let last = draft.antecedent.last else { return "" }
    return text(first.range.lowerBound..<last.range.upperBound) + " "
  }

  /// The words of the line with the signs between them and those that close it.
  private func text(of kept: ArraySlice<Word>, without aside: Range<Int>?) -> String {
    var text = quotationMark(before: kept.startIndex)
    for index in kept.indices where aside?.contains(index) != true {
      // "Also" says nothing to who reads the line alone.
      if isAlso(index, behind: kept.startIndex) || index == relative { continue }
      if index == aside?.upperBound {
        text += " "
      } else if index > kept.startIndex {
        text += self.text(words[index - 1].range.upperBound..<words[index].range.lowerBound)
      }
      text += written(index, isHead: index == kept.startIndex)
    }
    return kept.endIndex == words.count ? text + closingSigns : text
  }

  /// The word that makes a noun with a clause of it, which is the line: "a trade that ended in 2019".
  private var relative: Int? {
    guard draft.isPhrase, ["a", "an", "the"].contains(words[0].lower) else { return nil }
    let longestNoun = 6
    return words.indices.prefix(longestNoun)
      .first { index in
        guard ["that", "which", "who"].contains(words[index].lower) else { return false }
        let rest = Array(words[..<index] + words[(index + 1)...])
        let verbs = MainVerb(in: rest)
        // "The forces that took the town have left" is a clause as it is.
        guard let verb = verbs.verb(at: index) else { return false }
        return !rest.indices[verb.upperBound...].contains { verbs.verb(at: $0) != nil }
      }
  }

  private func isAlso(_ index: Int, behind start: Int) -> Bool {
    index == start + 1 && words[index].lower == "also" && words[index].signsBefore.isEmpty
  }

  /// A word as the line has it: a pronoun replaced by the name it stands for, a participle at the head
  /// given one.
  private func written(_ index: Int, isHead: Bool) -> String {
    let word = words[index]
    if isHead, let speaker = draft.speech?.speaker {
      if word.lower == "he" || word.lower == "she" { return speaker }
      if draft.isPhrase, word.lower.hasSuffix("ing") { return "\(speaker) \(text(word.range))" }
    }
    return draft.referents.names[word.range.lowerBound] ?? text(word.range)
  }

  private func quotationMark(before index: Int) -> String {
    guard words[index].signsBefore.hasSuffix("\"") else { return "" }
    return draft.sentence.text.contains("\u{201C}") ? "\u{201C}" : "\""
  }

  private var closingSigns: String {
    guard !draft.isPhrase, let last = words.last else { return "" }
    return text(last.range.upperBound..<draft.sentence.range.upperBound)
  }

  private func text(_ range: Range<Int>) -> String {
    let base = draft.sentence.range.lowerBound
    return draft.sentence.text.slice(utf8: range.lowerBound - base..<range.upperBound - base)
  }

  /// The line without the words that name its own day only for who reads them when they are printed:
  /// "yesterday", "on Monday"; a date that is written out stays.
  private func withoutDay(_ line: String) -> String {
    guard let expression = draft.expression, expression.edtf?.civilDate != nil,
      case let day = draft.sentence.text(of: expression), DayWords.pass(day),
      draft.speech != nil || !namesAnotherDay(than: expression)
    else { return line }
    let left = DayWords(day, in: line)?.textWithout ?? line
    return left.split(separator: " ").count >= 3 ? left : line
  }

  /// Whether the sentence names a second day, beside which the first is needed.
  private func namesAnotherDay(than own: TimeExpression) -> Bool {
    draft.sentence.dates(in: words)
      .contains { $0.edtf?.civilDate != nil && $0.edtf?.civilDate != own.edtf?.civilDate }
  }

  /// The line with a capital first and without the signs that end a sentence.
  private func finished(_ line: String) -> String {
    var text = line[...]
    while let last = text.last, ". ,:;–—-".contains(last) { text.removeLast() }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The sign that closes a quotation or a parenthesis which a cut has left open.
  private static func missingMark(in line: String) -> String {
    if line.count(where: { $0 == "(" }) > line.count(where: { $0 == ")" }) { return ")" }
    if line.count(where: { $0 == "\"" }) % 2 == 1 { return "\"" }
    let opened = line.count { $0 == "\u{201C}" }
    return opened > line.count { $0 == "\u{201D}" } ? "\u{201D}" : ""
  }
}
