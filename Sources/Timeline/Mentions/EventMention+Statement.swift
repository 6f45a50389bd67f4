import Temporal

extension EventMention {
  /// The sentence without the words that give its day, which a timeline shows beside it.
  ///
  /// "Enron filed for bankruptcy on December 2." is "Enron filed for bankruptcy."
  ///
  /// The words stay where the sentence needs them: in "since Monday", "Monday's vote", "the 20 April
  /// explosion", and where they give more or less than one day.
  public var statement: String {
    guard case .stated(let evidence) = dating, time.value?.civilDate != nil,
      let words = sentence.utf8.firstRange(of: evidence.words.utf8),
      let cut = DayWords(words, in: sentence).cut
    else { return sentence }
    let before = sentence[..<cut.lowerBound]
    let after = sentence[cut.upperBound...]
    let joined =
      before.isEmpty ? String(after) : before + (after.first?.isLetter == true ? " " : "") + after
    return joined.prefix(1).uppercased() + joined.dropFirst()
  }
}

/// The words of a sentence that give its day, with what stands around them.
private struct DayWords {
  private let range: Range<String.Index>
  private let before: Substring
  private let after: Substring

  init(_ range: Range<String.Index>, in sentence: String) {
    self.range = range
    before = sentence[..<range.lowerBound]
    after = sentence[range.upperBound...]
  }

  /// What can go, white space and a comma that would be left over included; `nil` where the sentence
  /// needs the words.
  var cut: Range<String.Index>? {
    guard !range.isEmpty, !after.hasPrefix("'s"), !after.hasPrefix("\u{2019}s") else { return nil }
    let words = before.split(separator: " ")
    let last = words.last.map { $0.lowercased() } ?? ""
    let start: String.Index
    if Self.links.contains(last), let link = words.last {
      start = link.startIndex
    } else if Self.needing.contains(last) {
      return nil
    } else {
      start = range.lowerBound
    }
    return trimmed(from: start)
  }

  private func trimmed(from start: String.Index) -> Range<String.Index> {
    var lower = start
    while lower > before.startIndex, before[..<lower].last == " " {
      lower = before.index(before: lower)
    }
    let isHead = lower == before.startIndex
    // "Armstrong, on Monday, said" keeps none of its commas, "On Monday, Armstrong said" none either.
    let isAside = after.hasPrefix(",") && before[..<lower].last == ","
    if isAside { lower = before.index(before: lower) }
    let tail = after.prefix { $0 == " " || ($0 == "," && (isHead || isAside)) }
    return lower..<tail.endIndex
  }

  /// Words before a day that go with it.
  private static let links: Set<String> = ["on", "early", "late", "earlier", "later"]
  /// Words before a day without which it cannot go.
  private static let needing: Set<String> = [
    "a", "an", "the", "this", "that", "his", "her", "its", "their", "our", "of", "from", "since",
    "until", "till",
    "to", "for", "by", "before", "after", "between", "and", "or", "through", "than", "in", "at",
    "with", "as",
    "during", "is", "was", "were", "be", "over",
  ]
}
