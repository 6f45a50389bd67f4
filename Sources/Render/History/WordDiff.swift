/// What differs between two texts, word by word.
///
///     WordDiff.runs(from: ["closed", "for", "a", "week"], to: ["closed", "for", "ten", "weeks"])
///     // [kept("closed for"), removed("a week"), added("ten weeks")]
///
/// Found are the fewest words to take out and put in, by Myers' greedy algorithm; where texts differ in more than
/// ``mostDifferences`` words they are different texts, and one stands for the other whole.
///
/// - SeeAlso: Myers 1986, <https://doi.org/10.1007/BF01840446>.
public enum WordDiff {
  /// A stretch of words with one fate.
  public struct Run: Hashable, Sendable {
    /// What became of the words.
    public enum Fate: String, Hashable, Sendable, CaseIterable {
      case kept
      case removed
      case added
    }

    /// What became of them.
    public var fate: Fate
    /// The words, in order; never empty.
    public var words: [String]

    /// Creates a run.
    public init(_ fate: Fate, _ words: [String]) {
      self.fate = fate
      self.words = words
    }
  }

  /// More differences than any edit of an article has; the memory needed grows with the square.
  public static let mostDifferences = 1_000

  /// Returns the stretches that were kept, removed and added, in order; what was removed goes before what was
  /// added in its place.
  ///
  /// - Complexity: O((*n* + *m*) · *d*) for *d* differences.
  public static func runs(from old: [String], to new: [String]) -> [Run] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let changed = changes(
      from: Array(old[start..<old.count - end]),
      to: Array(new[start..<new.count - end])
    )
    return joined(
      [Run(.kept, Array(old[..<start]))] + changed + [Run(.kept, Array(old[(old.count - end)...]))]
    )
  }

  /// The stretches of two lists that begin and end differently.
  private static func changes(from old: [String], to new: [String]) -> [Run] {
    guard !old.isEmpty, !new.isEmpty, let rounds = rounds(old, new) else {
      return [Run(.removed, old), Run(.added, new)]
    }
    var runs: [Run] = []
    var (x, y) = (old.count, new.count)
    for (differences, reach) in rounds.enumerated().reversed() {
      let before = differences == 0 ? (x: 0, y: 0) : reach.origin(of: x - y, after: differences)
      while x > before.x, y > before.y {
        runs.append(Run(.kept, [old[x - 1]]))
        (x, y) = (x - 1, y - 1)
      }
      guard differences > 0 else { break }
      runs.append(x == before.x ? Run(.added, [new[before.y]]) : Run(.removed, [old[before.x]]))
      (x, y) = before
    }
    return runs.reversed()
  }

  /// How far each number of differences reaches, from none to as many as are needed; `nil` for too many.
  private static func rounds(_ old: [String], _ new: [String]) -> [Reach]? {
    var rounds: [Reach] = []
    var reach = Reach()
    for differences in 0...min(old.count + new.count, mostDifferences) {
      rounds.append(reach)
      var next = Reach(differences)
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        var (x, y) = reach.start(of: diagonal, after: differences)
        while x < old.count, y < new.count, old[x] == new[y] { (x, y) = (x + 1, y + 1) }
        next[diagonal] = x
        if x >= old.count, y >= new.count { return rounds }
      }
      reach = next
    }
    return nil
  }

  /// Puts runs of one fate together; inside a change, what was removed goes first.
  private static func joined(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    var removed: [String] = []
    var added: [String] = []
    func endChange() {
      if !removed.isEmpty { result.append(Run(.removed, removed)) }
      if !added.isEmpty { result.append(Run(.added, added)) }
      (removed, added) = ([], [])
    }
    for run in runs where !run.words.isEmpty {
      switch run.fate {
      case .removed: removed += run.words
      case .added: added += run.words
      case .kept:
        endChange()
        if result.last?.fate == .kept {
          result[result.count - 1].words += run.words
        } else {
          result.append(run)
        }
      }
    }
    endChange()
    return result
  }
}

/// The furthest place in the old text on each diagonal (words of the old text less those of the new).
private struct Reach {
  private var places: [Int]
  private let differences: Int

  /// What no difference has reached yet.
  init(_ differences: Int = 0) {
    self.differences = differences
    places = [Int](repeating: 0, count: 2 * differences + 1)
  }

  /// The place on a diagonal; none is before the beginning.
  subscript(diagonal: Int) -> Int {
    get { abs(diagonal) <= differences ? places[diagonal + differences] : -1 }
    set { places[diagonal + differences] = newValue }
  }

  /// Where the last difference before a diagonal is taken from.
  func origin(of diagonal: Int, after count: Int) -> (x: Int, y: Int) {
    let isAddition =
      diagonal == -count || (diagonal != count && self[diagonal - 1] < self[diagonal + 1])
    let from = isAddition ? diagonal + 1 : diagonal - 1
    return (self[from], self[from] - from)
  }

  /// Where a diagonal begins after so many differences, the last one made.
  func start(of diagonal: Int, after count: Int) -> (x: Int, y: Int) {
    guard count > 0 else { return (0, 0) }
    let (x, y) = origin(of: diagonal, after: count)
    return x - y < diagonal ? (x + 1, y) : (x, y + 1)
  }
}
