/// The names of days in one language: phrases of several words.
///
/// A row is `name = words`, where a word in brackets may be missing and bars separate spellings:
/// `christmas = christmas|xmas (day)`.
struct NamedDayTable: Sendable {
  /// One name: the words in their order.
  struct Phrase: Sendable {
    struct Word: Sendable {
      var spellings: [Int]
      var isOptional: Bool
    }

    var words: [Word]
    var day: NamedDay

    /// The words it can begin with: the first, and the next where the first may be missing.
    var beginnings: [Int] {
      let leading = words.prefix { $0.isOptional }.count
      return words.prefix(leading + 1).flatMap(\.spellings)
    }
  }

  /// The words of all names; their places are the numbers by which the lexicon has them.
  private(set) var words: [String] = []
  private var phrases: [Int: [Phrase]] = [:]

  init(_ names: [(NamedDay, String)]) {
    var numbers: [String: Int] = [:]
    for (day, name) in names {
      let words = name.split(separator: " ")
        .map { cell -> Phrase.Word in
          let isOptional = cell.hasPrefix("(")
          let spellings = cell.filter { $0 != "(" && $0 != ")" }.split(separator: "|")
            .map { spelling in
              let word = String(spelling)
              if let number = numbers[word] { return number }
              numbers[word] = self.words.count
              self.words.append(word)
              return self.words.count - 1
            }
          return Phrase.Word(spellings: spellings, isOptional: isOptional)
        }
      let phrase = Phrase(words: words, day: day)
      for first in phrase.beginnings { phrases[first, default: []].append(phrase) }
    }
  }

  /// The names that begin with a word, by its number.
  func phrases(beginningWith word: Int) -> [Phrase] { phrases[word] ?? [] }

  /// The rows by which a lexicon knows the words.
  var rows: String {
    words.enumerated().map { "\nholiday \($1) \($0)" }.joined()
  }
}

extension Cursor {
  /// Takes the longest name of a day.
  mutating func namedDay() -> NamedDay? {
    guard let token = next, token.isCapitalised || style == .message,
      let word = value(of: token, as: .holiday)
    else { return nil }
    var longest: (end: Int, day: NamedDay)?
    for phrase in lexicon.namedDays.phrases(beginningWith: word) {
      var cursor = self
      if cursor.take(phrase), cursor.index > longest?.end ?? index {
        longest = (cursor.index, phrase.day)
      }
    }
    guard let longest else { return nil }
    index = longest.end
    return longest.day
  }

  private mutating func take(_ phrase: NamedDayTable.Phrase) -> Bool {
    for word in phrase.words {
      if let token = next, let number = value(of: token, as: .holiday),
        word.spellings.contains(number)
      {
        index += 1
        takeNameSigns()
      } else if !word.isOptional {
        return false
      }
    }
    return true
  }

  /// Takes the signs inside a name: the possessive, the point of an abbreviation, a hyphen.
  private mutating func takeNameSigns() {
    if take(attachedSign: "'") {
      _ = take(.s)
    } else if let sign = next, sign.isAttached, sign.isSign(among: ".-"), peek(1)?.kind == .word,
      let after = peek(1), value(of: after, as: .holiday) != nil
    {
      index += 1
    }
  }
}
