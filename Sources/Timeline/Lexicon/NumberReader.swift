/// Reads numbers in digits and in words: "500,000", "half a million", "twenty-three", "15bn".
struct NumberReader: Sendable {
  private let words: [Word]

  init(words: [Word]) {
    self.words = words
  }

  /// The number that begins at a place and how many words it takes; `nil` where none begins.
  func number(at start: Int) -> (value: Double, length: Int)? {
    guard var (value, end) = leading(at: start) else { return nil }
    // "half a million", "half a dozen", "23 thousand", "two hundred".
    if value == 0.5, end < words.count, words[end].lower == "a" { end += 1 }
    while end < words.count, let scale = Self.scales[words[end].lower], isJoined(end) {
      value *= scale
      end += 1
    }
    return value == 0.5 ? nil : (value, end - start)
  }

  private func leading(at start: Int) -> (Double, Int)? {
    let word = words[start]
    if word.isNumber { return Self.digits(word.lower).map { ($0, start + 1) } }
    if word.lower == "half" { return (0.5, start + 1) }
    if word.lower == "dozen" { return (12, start + 1) }
    guard let value = Self.wordValues[word.lower] else { return nil }
    let isTens = value >= 20
    if isTens, start + 1 < words.count, words[start + 1].signsBefore == "-",
      let unit = Self.wordValues[words[start + 1].lower], unit < 10
    {
      return (value + unit, start + 2)
    }
    return (value, start + 1)
  }

  private func isJoined(_ index: Int) -> Bool {
    words[index].signsBefore.isEmpty || words[index].signsBefore == "-"
  }

  /// The value of a word that begins with a digit; letters behind the digits must be a scale.
  private static func digits(_ word: String) -> Double? {
    let letters = word.utf8.drop {
      $0 &- 48 < 10 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
    }
    let number = word.utf8.prefix(word.utf8.count - letters.count)
      .filter { $0 != UInt8(ascii: ",") }
    guard let value = Double(String(decoding: number, as: UTF8.self)) else { return nil }
    if letters.isEmpty { return value }
    return scales[String(decoding: letters, as: UTF8.self)].map { value * $0 }
  }

  private static let scales: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
  ]

  /// The numbers that are one word; "one" is left out, which is an article more often.
  static let wordValues: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
