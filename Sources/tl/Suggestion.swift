/// What a user may have meant by a word that is none.
enum Suggestion {
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
