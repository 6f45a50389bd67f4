/// What a number counts or measures.
struct Counted: Hashable, Sendable {
  /// The noun, the fate, the currency or the base unit.
  let unit: String
  /// How many base units one of the said unit is.
  let factor: Double
  /// What follows the number where it is shown: " miles".
  let suffix: String
  /// Whether the unit alone does not tell what is spoken of: money, percents, lengths.
  let needsContext: Bool

  /// How many words may stand between a verb and its number: "killed more than 11".
  private static let verbReach = 3
  /// The same where the number is joined to another by "and".
  private static let joinedReach = 9
  /// How many words may stand between a number and its noun: "11 young oil workers".
  private static let reach = 4

  /// Reads what stands behind a number; `nil` where nothing tells what it counts.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - words: The words of its clause.
  ///   - sign: The sign right behind it, such as "%"; empty where there is none.
  ///   - isTime: Whether a word belongs to a time expression.
  init?(_ number: Numeral, in words: [Word], sign: String, isTime: (Word) -> Bool) {
    let behind = words[number.range.upperBound...]
    let next = behind.first.flatMap { isTime($0) ? nil : $0 }
    if let currency = number.currency ?? next.flatMap({ Self.currencies[$0.lower] }) {
      self.init(
        currency,
        suffix: number.currency == nil ? " \(next?.text ?? "")" : "",
        isVague: true
      )
    } else if sign == "%" || next.map({ Self.percent.contains($0.lower) }) == true {
      self.init("%", suffix: "%", isVague: true)
    } else if let next, next.signsBefore.isEmpty || next.signsBefore == "-",
      let measure = MeasureUnits.named[next.lower]
    {
      self.init(measure.base, factor: measure.factor, suffix: " \(next.text)", isVague: true)
    } else if let fate = Self.fate(of: number.range, in: words) {
      self.init(fate, suffix: " \(fate)", isVague: false)
    } else if let noun = Self.noun(in: behind, isTime) {
      self.init(TermNormalizer.stem(noun.lower), suffix: " \(noun.text)", isVague: false)
    } else {
      return nil
    }
  }

  private init(_ unit: String, factor: Double = 1, suffix: String, isVague: Bool) {
    self.unit = unit
    self.factor = factor
    self.suffix = suffix
    needsContext = isVague
  }

  private static let currencies = [
    "dollars": "$", "euros": "€", "pounds": "£", "yen": "¥", "roubles": "rouble",
    "rubles": "rouble",
  ]
  private static let percent: Set<String> = ["percent", "pc", "pct"]
}

extension Counted {
  /// What befell the people that a number counts: "killed 11 workers", "11 people were wounded".
  private static func fate(of range: Range<Int>, in words: [Word]) -> String? {
    let before = range.lowerBound
    // "Killed 3 people in Linden and 8 in Aspen" counts the dead twice.
    let isJoined = before > 0 && words[before - 1].lower == "and"
    let behind = isJoined ? joinedReach : verbReach
    if let fate = words[max(0, before - behind)..<before].reversed().lazy
      .compactMap({ $0.lower == "toll" ? "killed" : fates[$0.lower] }).first
    {
      return isPlaceOrThing(range.upperBound, words) ? nil : fate
    }
    var index = range.upperBound
    while index < words.count, index - range.upperBound <= reach,
      words[index].signsBefore.isEmpty || words[index].signsBefore == "-"
    {
      if let fate = fates[words[index].lower] { return fate }
      index += 1
    }
    return nil
  }

  private static func isPlaceOrThing(_ index: Int, _ words: [Word]) -> Bool {
    guard index < words.count, words[index].signsBefore.isEmpty else { return false }
    return things.contains(words[index].lower)
  }

  /// Nouns that, counted behind "killed", tell how and not how many: "killed two days later".
  private static let things: Set<String> = [
    "days", "hours", "weeks", "months", "years", "miles", "kilometres", "kilometers", "others",
  ]

  private static let fates: [String: String] = [
    "killed": "killed", "dead": "killed", "died": "killed", "deaths": "killed", "killing": "killed",
    "kills": "killed", "fatalities": "killed", "wounded": "injured", "injured": "injured",
    "hurt": "injured", "injuring": "injured", "wounding": "injured", "injuries": "injured",
    "arrested": "arrested", "detained": "arrested", "missing": "missing", "kidnapped": "kidnapped",
    "rescued": "rescued",
  ]

  /// The last word of the noun phrase that a number opens: the first plural behind it.
  private static func noun(in behind: ArraySlice<Word>, _ isTime: (Word) -> Bool) -> Word? {
    for (place, word) in behind.prefix(reach).enumerated() {
      guard !isTime(word), place == 0 || word.signsBefore.isEmpty || word.signsBefore == "-",
        word.signsBefore.isEmpty || word.signsBefore == "-", !word.isNumber,
        !EventLexicon.english.stopWords.contains(word.lower)
      else { return nil }
      if people.contains(word.lower) || isPlural(word) { return word }
    }
    return nil
  }

  private static func isPlural(_ word: Word) -> Bool {
    word.lower.hasSuffix("s") && !word.lower.hasSuffix("ss") && word.lower.utf8.count > 3
      && !word.isPossessive
  }

  private static let people: Set<String> = ["people", "men", "women", "children"]
}
