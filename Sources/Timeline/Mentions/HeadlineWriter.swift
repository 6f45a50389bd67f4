import Temporal

/// Makes of a clause a line that can be read alone.
///
/// What only links the sentence to its neighbours goes ("Meanwhile", "Details:"), and so do the words
/// that are shown beside the line anyway ("Earlier on Monday,"). A pronoun at the head becomes the
/// name it stands for. A long line is cut where a clause ends.
struct HeadlineWriter: Sendable {
  private let draft: Draft

  /// The longest line, in characters: what fits beside a date on a wide terminal.
  private static let longest = 140

  init(draft: Draft) {
    self.draft = draft
  }

  /// The line.
  var headline: String {
    guard !draft.isPhrase else { return Self.finished(Self.shortened(draft.clause)) }
    var words = draft.sentence.words[...]
    words = droppingLabel(words)
    words = droppingLead(words)
    guard let first = words.first, let last = words.last else { return draft.clause }
    let base = draft.sentence.range.lowerBound
    let lead = openingSigns(of: first)
    let rest = draft.sentence.text.slice(
      utf8: first.range.upperBound - base..<closingEnd(after: last, base)
    )
    return Self.finished(Self.shortened(lead + subject(first) + withoutAlso(rest)))
  }
}

extension HeadlineWriter {
  /// The quotation mark that opens the line.
  private func openingSigns(of word: Word) -> String {
    word.signsBefore.hasSuffix("\"") ? "\u{201C}" : ""
  }

  /// The end of the sentence, its closing quotation mark included.
  private func closingEnd(after last: Word, _ base: Int) -> Int {
    let text = Array(draft.sentence.text.utf8)
    return max(last.range.upperBound - base, text.count)
  }

  /// The first word, a pronoun replaced by the name it stands for.
  private func subject(_ word: Word) -> String {
    guard ["he", "she"].contains(word.lower), let speaker = draft.speech?.speaker else {
      return word.isPossessive ? word.text + "\u{2019}s" : word.text
    }
    return speaker
  }

  private func withoutAlso(_ text: String) -> String {
    text.hasPrefix(" also ") ? " " + text.dropFirst(" also ".count) : text
  }

  /// Drops "Details:" and the like, unless the label names the speaker.
  private func droppingLabel(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    let longestLabel = 4
    let label = words.dropFirst().prefix(longestLabel).firstIndex {
      $0.signsBefore.hasPrefix(":")
    }
    guard let label else { return words }
    if draft.speech?.subject == 0..<label { return words[(label - 1)...] }
    return words[label...]
  }

  /// Drops the words up to the first comma where they only link or date: "Meanwhile,", "On 24
  /// February,", "Within two hours of the statement,".
  private func droppingLead(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    let comma = words.dropFirst().firstIndex { $0.signsBefore.hasPrefix(",") }
    guard let comma, comma < words.endIndex else { return words }
    let lead = words[..<comma]
    guard lead.first?.signsBefore.contains("\"") != true else { return words }
    let isLink = lead.allSatisfy { Self.links.contains($0.lower) || draft.sentence.isTime($0) }
    let isOrder = draft.ordering.map { $0.type == .duration && lead.contains(where: isTime) } ?? false
    let opensDate = lead.contains(where: draft.sentence.isTime) && startsAdverbial(lead)
    guard isLink || isOrder || opensDate else { return words }
    return droppingLead(words[comma...])
  }

  private func isTime(_ word: Word) -> Bool { draft.sentence.isTime(word) }

  /// Whether some words begin as an adverbial does: "In a surprise conference", "Speaking on".
  private func startsAdverbial(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    return ["in", "on", "at", "during", "by", "after", "since", "earlier", "later"].contains(
      first.lower
    ) || first.lower.hasSuffix("ing")
  }

  private static let links: Set<String> = [
    "meanwhile", "however", "furthermore", "moreover", "additionally", "also", "but", "and", "then",
    "still", "yet", "thus", "therefore", "in", "on", "at", "the", "earlier", "later", "by",
    "addition", "separately", "instead", "besides", "so", "just",
  ]

  /// Cuts a line that is too long where a clause ends, never inside a quotation.
  private static func shortened(_ line: String) -> String {
    guard line.count > longest else { return line }
    var cut: String.Index?
    var isQuoted = false
    var count = 0
    for index in line.indices {
      count += 1
      switch line[index] {
      case "\u{201C}": isQuoted = true
      case "\u{201D}": isQuoted = false
      case "\"": isQuoted.toggle()
      case ",", ";", "–", "—":
        if !isQuoted, count > shortest, count <= longest { cut = index }
      default: break
      }
    }
    if let cut { return String(line[..<cut]) }
    let end = line.index(line.startIndex, offsetBy: longest - 1)
    let space = line[..<end].lastIndex(of: " ") ?? end
    return line[..<space] + "…"
  }

  /// The shortest line that a cut may leave, in characters.
  private static let shortest = 40

  /// The line with a capital first and without the full stop that ends a sentence.
  private static func finished(_ line: String) -> String {
    var text = line.trimmingPrefix { $0 == " " || $0 == "," }
    while let last = text.last, last == "." || last == " " || last == "," || last == ":" {
      text.removeLast()
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
