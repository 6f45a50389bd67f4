/// What a user may have meant by a word that is none.
enum Suggestion {
  /// Asks whether one of some words was meant; `nil` where there is none.
  ///
  ///     Suggestion.question(["tl add-source", "tl add-event"])  // "Did you mean tl add-source or tl add-event?"
  static func question(_ words: [String]) -> String? {
    guard let last = words.last else { return nil }
    let others = words.dropLast().joined(separator: ", ")
    return "Did you mean \(others.isEmpty ? "" : "\(others) or ")\(last)?"
  }

  /// Returns the words that a typed one is the beginning of, and the one it is nearest to.
  static func near(_ word: String, in words: [String]) -> [String] {
    let typed = word.lowercased()
    let begun =
      typed.count < shortestBeginning ? [] : words.filter { $0.lowercased().hasPrefix(typed) }
    let nearest = nearest(to: word, in: words)
    return begun.prefix(most) + (nearest.map { begun.contains($0) ? [] : [$0] } ?? [])
  }

  /// Returns the name that is nearest to another, or of which a word is nearest to a word of that other:
  /// "hansrd" is near "UK Hansard", "Vladimir Putn" near "Putin".
  static func name(near typed: String, in names: [String]) -> String? {
    if let name = nearest(to: typed, in: names) { return name }
    let wordsOfNames = names.flatMap { name in words(of: name).map { (word: $0, name: name) } }
    for word in words(of: typed) {
      guard let nearest = nearest(to: word, in: wordsOfNames.map(\.word)) else { continue }
      return wordsOfNames.first { $0.word == nearest }?.name
    }
    return nil
  }

  /// The words of a name that say something, the article before it not.
  private static func words(of name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 3 }
  }

  /// Returns the word that is nearest to another, where it is near enough to be meant: a third of its
  /// letters may differ, and one in any case.
  ///
  /// - Returns: The first of the nearest; `nil` where none is near.
  static func nearest(to word: String, in words: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty, typed.count <= longest else { return nil }
    let most = max(1, typed.count / 3)
    let distances = words.map { (word: $0, distance: distance(typed, Array($0.lowercased()))) }
    return distances.filter { $0.distance <= most }.min { $0.distance < $1.distance }?.word
  }

  private static let longest = 64
  private static let shortestBeginning = 2
  private static let most = 3

  /// How many letters must be put in, taken out, exchanged or swapped with their neighbour.
  ///
  /// - SeeAlso: Damerau, *A technique for computer detection and correction of spelling errors*,
  ///   doi:10.1145/363958.363994 (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
