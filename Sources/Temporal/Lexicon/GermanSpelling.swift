/// The ways in which one German word is written.
enum GermanSpelling {
  /// Returns lexicon rows with every form and spelling of their words.
  static func expanded(_ rows: String) -> String {
    rows.split(separator: "\n")
      .map { row in
        let cells = row.split(separator: " ")
        guard cells.count == 3, !row.hasPrefix("#") else { return String(row) }
        let words = cells[1].split(separator: "|").flatMap { forms(of: $0).flatMap(spellings) }
        return "\(cells[0]) \(words.joined(separator: "|")) \(cells[2])"
      }
      .joined(separator: "\n")
  }

  /// The forms of an adjective that is written with a `~` for its ending.
  private static func forms(of word: Substring) -> [String] {
    guard word.hasSuffix("~") else { return [String(word)] }
    return ["e", "em", "en", "er", "es"].map { word.dropLast() + $0 }
  }

  /// The word itself, with capital umlauts as headlines and sentence openings have them (only ASCII
  /// is made lower-case when words are looked up), and without umlauts.
  private static func spellings(of word: String) -> [String] {
    guard !word.utf8.allSatisfy({ $0 < 128 }) else { return [word] }
    let capitalised = word.prefix(1).uppercased() + word.dropFirst()
    let opening = word.utf8.first.map { $0 < 128 } == true ? word : capitalised
    let all = [
      word, opening, replacing(capitals, in: word), replacing(digraphs, in: word),
      word.replacing("ß", with: "ss"),
    ]
    return all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
  }

  private static let capitals: [Character: String] = ["ä": "Ä", "ö": "Ö", "ü": "Ü"]
  private static let digraphs: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]

  private static func replacing(_ letters: [Character: String], in word: String) -> String {
    word.map { letters[$0] ?? String($0) }.joined()
  }
}
