/// The words of a text that give its day, with what stands around them.
struct DayWords {
  private let text: String
  private let range: Range<String.Index>

  /// Finds some words in a text.
  init?(_ words: String, in text: String) {
    guard !words.isEmpty, let range = text.utf8.firstRange(of: words.utf8) else { return nil }
    self.text = text
    self.range = range
  }

  /// Whether some words name a day for those alone who read them when and where they are printed: "Monday
  /// evening", "last night", "the same day", "two days later", not "20 April" or "Christmas".
  static func pass(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.contains(where: { $0.first?.isNumber == true }) else { return false }
    if let last = words.last, ["day", "later"].contains(last) { return true }
    return words.contains { days.contains($0) || $0 == "tonight" || $0 == "this" || $0 == "last" }
  }

  /// The text without the words, with a capital first; `nil` where it needs them.
  ///
  /// They stay in "since Monday", "Monday's vote", "the Monday meeting", "Monday was a holiday",
  /// "on Monday and again on Friday".
  var textWithout: String? {
    guard let cut else { return nil }
    let before = text[..<cut.lowerBound]
    let after = text[cut.upperBound...]
    let isWord = after.first.map { $0.isLetter || $0.isNumber || "$\"\u{201C}(".contains($0) }
    let joined = before.isEmpty ? String(after) : before + (isWord == true ? " " : "") + after
    return joined.prefix(1).uppercased() + joined.dropFirst()
  }
}

extension DayWords {
  private var before: Substring { text[..<range.lowerBound] }
  private var after: Substring { text[range.upperBound...] }

  /// What can go, white space and a comma that would be left over included.
  private var cut: Range<String.Index>? {
    guard !isQuoted, !after.hasPrefix("'s"), !after.hasPrefix("\u{2019}s"), !after.hasPrefix("-"),
      !goesOn, !isPartOfNoun
    else { return nil }
    var words = before.split(separator: " ")
    var start = range.lowerBound
    var hasLink = false
    while let last = words.last, Self.links.contains(last.lowercased()) {
      start = words.removeLast().startIndex
      hasLink = true
    }
    let last = words.last?.lowercased() ?? ""
    guard !Self.needing.contains(last), words.isEmpty ? hasLink || !isSubject : !isExplained else {
      return nil
    }
    return trimmed(from: start)
  }

  /// Whether the day is all that stands in quotation marks, or stands at one: "would return \u{201C}on Monday\u{201D}".
  private var isQuoted: Bool {
    let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]
    let opening = before.split(separator: " ").last?.last.map(marks.contains) ?? false
    let link = before.hasSuffix("\u{201C}on ") || before.hasSuffix("\"on ")
    return (opening || link) && after.contains(where: marks.contains)
  }

  /// The word behind the day, in lower case; empty where a sign stands between.
  private var next: String {
    guard after.first == " " else { return "" }
    return after.dropFirst().prefix { $0.isLetter }.lowercased()
  }

  /// Whether another day follows, which leans on this one.
  private var goesOn: Bool {
    guard ["and", "or", "to", "through", "until"].contains(next) else { return false }
    let second = after.dropFirst(next.utf8.count + 2).prefix { $0.isLetter }
    return second.isEmpty || ["on", "again"].contains(second.lowercased())
      || Self.days.contains(second.lowercased())
  }

  /// Whether the words open a noun phrase: "the 20 April explosion".
  private var isPartOfNoun: Bool {
    text[range].lowercased().hasPrefix("the ") && text[range].contains(where: \.isNumber)
  }

  /// Whether a noun phrase tells more of the day: "on Monday, the third anniversary of".
  private var isExplained: Bool {
    guard after.hasPrefix(", ") else { return false }
    let phrase = after.dropFirst(2).prefix { !",.;".contains($0) }
    let words = phrase.split(separator: " ").map { $0.lowercased() }
    guard words.count > 1, !words.dropFirst().contains(where: Self.attributes) else { return false }
    return Self.articles.contains(words[0]) || Self.lengths.contains(words[1])
  }

  /// Whether a word shows that somebody is only named as having said it: "on Monday, the governor said".
  private static func attributes(_ word: String) -> Bool {
    word == "to" || EventLexicon.english.speechVerbs[word] != nil
  }

  /// Whether the day at the head is what the text tells of: "Monday was a holiday".
  private var isSubject: Bool {
    ModalWords.auxiliaries.contains(next) || ModalWords.future.contains(next)
      || ModalWords.possible.contains(next) || PastForms.contains(next)
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
    "around", "about", "near", "past", "during", "is", "was", "were", "be", "over", "not", "only",
    "every", "each", "next", "last",
  ]
  private static let articles: Set<String> = ["a", "an", "the"]
  private static let lengths: Set<String> = [
    "years", "year", "months", "month", "weeks", "week", "days", "day", "hours",
  ]
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]
}
