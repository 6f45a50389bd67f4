/// Finds the figures of a clause and what they count.
struct FigureFinder: Sendable {
  private let sentence: SentenceReading
  private let normalizer = TermNormalizer()

  init(sentence: SentenceReading) {
    self.sentence = sentence
  }

  /// Returns the figures among some words, in text order; years, days and clock times are none.
  func figures(in words: [Word]) -> [Figure] {
    var figures: [Figure] = []
    var index = 0
    while index < words.count {
      guard let number = Numeral(in: words, at: index, isTime: sentence.isTime) else {
        index += 1
        continue
      }
      if let figure = figure(number, words) { figures.append(figure) }
      index = number.range.upperBound
    }
    return figures
  }

  private func figure(_ number: Numeral, _ words: [Word]) -> Figure? {
    let last = words[number.range.upperBound - 1]
    guard
      let counted = Counted(
        number,
        in: words,
        sign: sentence.character(behind: last),
        isTime: sentence.isTime
      )
    else { return nil }
    let text = words[number.range].map(\.text).joined(separator: " ")
    return Figure(
      value: number.value * counted.factor,
      unit: counted.unit,
      precision: precision(before: number.range.lowerBound, words),
      context: counted.needsContext ? context(of: number.range, words) : [],
      words: number.currency == nil ? text + counted.suffix : (number.currency ?? "") + text
    )
  }

  /// What the words before a number say of how it was meant.
  private func precision(before place: Int, _ words: [Word]) -> Figure.Precision {
    let before = words[..<place].suffix(2).map(\.lower)
    guard let last = before.last else { return .exact }
    let pair = before.joined(separator: " ")
    if ["more than", "at least", "as many", "well over", "no fewer", "no less"].contains(pair)
      || ["over", "exceeding", "above"].contains(last)
    {
      return .atLeast
    }
    if ["fewer than", "less than", "up to", "at most"].contains(pair)
      || ["under", "below"].contains(last)
    {
      return .atMost
    }
    let isVague = [
      "about", "around", "some", "nearly", "almost", "roughly", "approximately", "estimated",
      "than", "as",
    ]
    return isVague.contains(last) ? .approximate : .exact
  }

  /// The normalised words near a number.
  private func context(of range: Range<Int>, _ words: [Word]) -> [String] {
    let reach = 6
    let near =
      words[max(0, range.lowerBound - reach)..<range.lowerBound]
      + words[range.upperBound..<min(words.count, range.upperBound + reach)]
    let named = near.filter { !$0.isNumber && !sentence.isTime($0) }
    return Set(normalizer.terms(of: named)).sorted()
  }
}

/// A number as it stands among words: "11", "twelve", "2 million", "$15bn".
struct Numeral: Hashable, Sendable {
  /// The number.
  let value: Double
  /// The sign of the currency before it.
  let currency: String?
  /// Its places among the words.
  let range: Range<Int>

  /// Reads the number that begins at a place, if one does.
  init?(in words: [Word], at index: Int, isTime: (Word) -> Bool) {
    let word = words[index]
    guard !isTime(word), let (digits, glued) = Self.digits(of: word) else { return nil }
    currency = ["$", "€", "£", "¥"].first { word.signsBefore.hasSuffix($0) }
    var value = digits
    var end = index + 1
    if let scale = Self.scales[glued] {
      value *= scale
    } else if !glued.isEmpty {
      return nil
    } else if end < words.count, words[end].signsBefore.isEmpty || words[end].signsBefore == "-",
      let scale = Self.scales[words[end].lower]
    {
      value *= scale
      end += 1
    }
    let isYearLike =
      currency == nil && end == index + 1 && (1500..<2100).contains(value)
      && word.text.utf8.count == 4
    guard !isYearLike else { return nil }
    self.value = value
    range = index..<end
  }

  /// The number a word begins with, and the letters glued to it: 15 and "bn" of "15bn".
  private static func digits(of word: Word) -> (Double, String)? {
    guard word.isNumber else { return NumberReader.wordValues[word.lower].map { ($0, "") } }
    let digits = word.text.utf8.prefix { $0 &- 48 < 10 || $0 == 44 || $0 == 46 }
    let text = String(decoding: digits.filter { $0 != 44 }, as: UTF8.self)
    let glued = String(decoding: word.text.utf8.dropFirst(digits.count), as: UTF8.self).lowercased()
    return Double(text).map { ($0, glued) }
  }

  private static let scales: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
  ]
}
