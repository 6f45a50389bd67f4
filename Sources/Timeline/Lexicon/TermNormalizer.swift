/// Brings words that mean one thing to one form: "Zelenskyy" and "Zelensky", "aluminium" and
/// "aluminum", "invasion" and "invaded", "Moscow" and "Russian".
struct TermNormalizer: Sendable {
  private let lexicon: EventLexicon

  init(lexicon: EventLexicon = .english) {
    self.lexicon = lexicon
  }

  /// The terms of some words, in their order; words that say nothing are left out.
  func terms(of words: some Collection<Word>) -> [String] {
    let words = Array(words)
    var terms: [String] = []
    var index = 0
    while index < words.count {
      if let (found, length) = quantity(in: words, at: index) {
        terms += found
        index += length
      } else {
        if let country = twoWordCountry(words, at: index + 1) {
          terms.append(country)
          index += 2
          continue
        }
        if let term = term(of: words, at: index) { terms.append(term) }
        index += 1
      }
    }
    return terms
  }

  /// The terms of words that are names; countries and what has an event of its own are left out.
  func names(among words: [Word]) -> [String] {
    words.filter { lexicon.places[$0.lower] == nil && !lexicon.stopWords.contains($0.lower) }
      .map { Self.foldedName($0.lower) }
  }

  private func term(of words: [Word], at index: Int) -> String? {
    let word = words[index]
    if let place = lexicon.places[word.lower], word.isCapitalised { return place }
    guard !lexicon.stopWords.contains(word.lower), word.lower.utf8.count > 1 else { return nil }
    if let stem = lexicon.eventStems[word.lower] { return stem }
    if let spelling = lexicon.spellings[word.lower] { return spelling }
    return word.isCapitalised ? Self.foldedName(word.lower) : Self.stem(word.lower)
  }

  /// The country that a word stands for together with the one before it: "United States".
  private func twoWordCountry(_ words: [Word], at index: Int) -> String? {
    guard index < words.count, words[index].isCapitalised else { return nil }
    return lexicon.places["\(words[index - 1].lower)-\(words[index].lower)"]
  }

  /// A number as a term, "2 million" and "2m" being 2000000, with terms for what it measures.
  private func quantity(in words: [Word], at index: Int) -> (terms: [String], length: Int)? {
    guard let (value, length) = NumberReader(words: words).number(at: index) else {
      return words[index].isNumber ? ([], 1) : nil
    }
    let measure = Unit.unit(in: words, at: index + length)
    let isYear =
      length == 1 && words[index].lower.utf8.count == 4 && !words[index].lower.contains(",")
    if isYear, measure == nil { return ([], 1) }
    let number = value == value.rounded() && value < 1e15 ? "\(Int(value))" : "\(value)"
    return ([number] + (measure?.unit.terms(for: value) ?? []), length)
  }

  /// A name with the letters folded in which transliterations differ: "Zelenskyy" is "zelenski",
  /// "Yelena" is "elena", "Ghadhafi" is "gadafi".
  static func foldedName(_ name: String) -> String {
    var folded: [UInt8] = []
    for byte in name.utf8 {
      let letter = byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") ? UInt8(ascii: "i") : byte
      if letter == UInt8(ascii: "h"), let last = folded.last, "kgdtz".utf8.contains(last) {
        continue
      }
      if letter == UInt8(ascii: "e"), folded == [UInt8(ascii: "i")] { folded = [] }
      if folded.last != letter || letter >= 0x80 { folded.append(letter) }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The word without its commonest endings.
  static func stem(_ word: String) -> String {
    for ending in ["ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "ly"]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 3 {
      if ending == "s", word.hasSuffix("ss") { continue }
      let stem = String(word.dropLast(ending.count))
      return ending == "ies" ? stem + "i" : withoutFinalE(withoutDoubling(stem))
    }
    return withoutFinalE(word)
  }

  /// "controll" of "controlled" is "control".
  private static func withoutDoubling(_ stem: String) -> String {
    guard let last = stem.last, stem.hasSuffix(String([last, last])), !"sz".contains(last) else {
      return stem
    }
    return String(stem.dropLast())
  }

  private static func withoutFinalE(_ word: String) -> String {
    guard word.utf8.count > 3 else { return word }
    if word.hasSuffix("e") { return String(word.dropLast()) }
    return word.hasSuffix("y") ? String(word.dropLast()) + "i" : word
  }
}
