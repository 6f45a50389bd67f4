/// Where a line that is too long ends: where its clause does, never before its verb, in a quotation,
/// in parentheses, in a list, or behind a word that asks for more.
struct HeadlineEnd: Sendable {
  /// The place behind the last word.
  let place: Int
  /// Whether a clause ends there.
  let isClause: Bool
}

/// Finds the end of a line.
struct HeadlineCutter: Sendable {
  private let words: [Word]
  private let start: Int
  private let first: Int
  private let base: Int
  private let verb: Int?
  private let finder: MainVerb

  /// The longest line that is left as it is, in bytes: what fits beside a date in two rows of a terminal.
  private static let longest = 140
  /// The longest line that is left as it is where no clause ends before, in bytes.
  private static let longestClause = 200
  /// The shortest line that a cut may leave, in bytes.
  private static let shortest = 40

  /// Prepares to cut a line.
  ///
  /// - Parameters:
  ///   - words: The words of the sentence.
  ///   - start: The first word of the line.
  ///   - first: The place before which it is never cut.
  ///   - left: How many bytes of it are left out.
  init(words: [Word], from start: Int, notBefore first: Int, leavingOut left: Int) {
    self.words = words
    self.start = start
    self.first = first
    base = words[start].range.lowerBound + left
    finder = MainVerb(in: words)
    // Behind a quotation, the verb is that of who says it.
    let isQuoted = words[start].signsBefore.hasSuffix("\"")
    let quotationEnd = words.indices.dropFirst(start + 1)
      .first { words[$0].signsBefore.contains("\"") }
    verb = finder.place(from: isQuoted ? quotationEnd ?? start : start)
  }

  /// The end of the line.
  var end: HeadlineEnd {
    let whole = HeadlineEnd(place: words.count, isClause: true)
    let length = length(upTo: words.count)
    guard length > Self.longest else { return whole }
    let ends = clauseEnds
    if let end = ends.last(where: { self.length(upTo: $0) <= Self.longest }) {
      return HeadlineEnd(place: end, isClause: true)
    }
    if length <= Self.longestClause { return whole }
    if let end = ends.first { return HeadlineEnd(place: end, isClause: true) }
    return HeadlineEnd(place: joint ?? lastFitting, isClause: false)
  }

  /// The end of the words by which the statement is recognised: its clauses as far as two rows go,
  /// at least one.
  var core: Int {
    guard length(upTo: words.count) > Self.longest else { return words.count }
    let fitting = openPlaces.filter { length(upTo: $0) <= Self.longest }
    if let end = fitting.last(where: { partsClauses($0) }) { return end }
    let joint = fitting.last { Self.joints.contains(words[$0].lower) } ?? lastFitting
    return words.indices.dropFirst(joint).first(where: partsClauses) ?? words.count
  }

  private func partsClauses(_ place: Int) -> Bool {
    words[place].signsBefore.contains { ",;–:(".contains($0) }
  }

  private func length(upTo place: Int) -> Int { words[place - 1].range.upperBound - base }
}

extension HeadlineCutter {
  /// The places where a clause ends that is neither too short nor too long.
  private var clauseEnds: [Int] {
    guard let verb else { return [] }
    return openPlaces.filter { index in
      index > verb && endsClause(at: index) && !isDangling(before: index, verb)
    }
  }

  /// The places outside quotations and parentheses where a line could be cut.
  private var openPlaces: [Int] {
    var places: [Int] = []
    var isQuoted = false
    var depth = 0
    for index in words.indices.dropFirst(start) {
      let signs = index == start ? Substring() : words[index].signsBefore[...]
      let opensQuotation = !isQuoted && signs == ",\""
      if signs.count(where: { $0 == "\"" }) % 2 == 1 || index == start && startsQuoted {
        isQuoted.toggle()
      }
      let isOpening = signs.contains("(")
      depth += signs.count { $0 == "(" } - signs.count { $0 == ")" }
      guard index > first, index > start, !isQuoted || opensQuotation, depth <= (isOpening ? 1 : 0),
        case let length = length(upTo: index), length >= Self.shortest
      else { continue }
      if length > Self.longestClause { break }
      places.append(index)
    }
    return places
  }

  private var startsQuoted: Bool { words[start].signsBefore.hasSuffix("\"") }

  /// Whether a sign or a word parts what stands before a place from what follows.
  private func endsClause(at index: Int) -> Bool {
    guard !["that", "whether"].contains(words[index].lower) else { return false }
    if words[index].signsBefore == ":" { return !words[index].isNumber }
    if MainVerb.parts(words[index].signsBefore) {
      return !words[index].signsBefore.contains(",") || !isListed(at: index)
    }
    guard words[index].signsBefore.isEmpty else { return false }
    if Self.parting.contains(words[index].lower) { return true }
    return ["and", "but"].contains(words[index].lower) && finder.verb(at: index + 1) != nil
  }

  /// Whether a comma stands between the members of a list: "the US, Britain and China".
  private func isListed(at index: Int) -> Bool {
    let longestMember = 4
    let behind = words.dropFirst(index).prefix(longestMember + 1)
    if ["and", "or"].contains(words[index].lower) {
      return finder.verb(at: index + 1) == nil && !startsClause(behind)
    }
    let next = behind.dropFirst()
      .first { ["and", "or"].contains($0.lower) || $0.signsBefore.contains(",") }
    guard let next else { return false }
    return !behind.prefix { $0.range != next.range }.contains { isVerb($0) }
  }

  private func startsClause(_ behind: ArraySlice<Word>) -> Bool {
    behind.contains(where: isVerb)
  }

  private func isVerb(_ word: Word) -> Bool {
    ModalWords.auxiliaries.contains(word.lower) || PastForms.contains(word.lower)
  }

  /// Whether what ends before a place asks for more: "officials who", "he said on Monday", "a report
  /// that the mayor".
  private func isDangling(before index: Int, _ verb: Int) -> Bool {
    if asksForMore(words[index - 1]) || endsWithName(before: index, behind: verb)
      || index - 1 == verb && isSpeech(verb)
    {
      return true
    }
    let behind = (verb + 1)..<index
    if let that = words[behind].lastIndex(where: { $0.lower == "that" }) {
      return !(that..<index).contains { finder.verb(at: $0) != nil }
    }
    guard isSpeech(verb) else { return false }
    let isQuoted = words[behind].contains { $0.signsBefore.contains("\"") }
    if Self.saying.contains(words[verb].lower), !isQuoted {
      return !behind.contains { finder.verb(at: $0) != nil } && verb < Self.earlyVerb + start
    }
    return behind.count <= 4 && Self.adverbials.contains(words[verb + 1].lower)
  }

  /// Whether a name alone stands between a comma and a place, which begins another clause or explains what
  /// stands before it: "…, Anna Berg".
  private func endsWithName(before index: Int, behind verb: Int) -> Bool {
    guard let comma = words[..<index].lastIndex(where: { $0.signsBefore.hasPrefix(",") }),
      comma > verb, index - comma <= Self.longestName
    else { return false }
    return words[comma..<index].allSatisfy { $0.isCapitalised && !$0.isNumber }
  }

  private static let longestName = 4

  private func isSpeech(_ verb: Int) -> Bool {
    EventLexicon.english.speechVerbs[words[verb].lower] != nil
  }

  private func asksForMore(_ word: Word) -> Bool { Self.asking.contains(word.lower) }

  /// The last word before the limit at which a line can be cut when no clause ends in time.
  private var joint: Int? {
    openPlaces.last { index in
      length(upTo: index) <= Self.longest && Self.joints.contains(words[index].lower)
        && !asksForMore(words[index - 1]) && !isSpeech(index - 1) && !isInName(index)
    }
  }

  /// Whether a word joins two parts of a name: "Oceanic and Atmospheric".
  private func isInName(_ index: Int) -> Bool {
    words[index - 1].isCapitalised && index + 1 < words.count && words[index + 1].isCapitalised
  }

  private var lastFitting: Int {
    words.indices.dropFirst(start + 1).first { length(upTo: $0 + 1) > Self.longest } ?? words.count
  }

  /// Within so many words of the head, a verb of saying is that of who is told of, not "officials said".
  private static let earlyVerb = 12
  private static let saying: Set<String> = ["said", "says", "told", "tells", "believes"]
  /// Words that open what a clause can do without.
  private static let parting: Set<String> = [
    "when", "after", "while", "because", "although", "though", "amid", "despite", "following",
    "whereas",
  ]
  /// Words that cannot end a line.
  private static let asking: Set<String> = ModalWords.auxiliaries.union(ModalWords.future)
    .union(ModalWords.possible)
    .union([
      "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "that",
      "which", "who", "and", "or", "but", "if", "than", "into", "about", "between", "his", "her",
      "its", "their", "this", "these", "those", "be", "been", "being", "would", "so", "such", "not",
      "resulted", "including", "saying", "adding", "telling", "days", "hours", "weeks", "shortly",
      "just", "only",
    ])
  /// Words behind a verb of saying that tell when or where, not what.
  private static let adverbials: Set<String> = [
    "on", "in", "at", "late", "early", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "yesterday", "today", "earlier", "later",
  ]
  /// Words before which a line can be cut when no clause ends in time.
  private static let joints: Set<String> = [
    "to", "for", "with", "as", "in", "and", "that", "but", "from", "after", "by", "on", "if", "at",
  ]
}
