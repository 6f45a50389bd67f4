import Foundation

/// How alike groups of mentions are, by the words they share, rare words counting more.
///
/// A group is the sum of the vectors of its mentions, weighted by inverse document frequency, each
/// mention being a document (Spärck Jones 1972, <https://doi.org/10.1108/eb026526>); the measure is
/// the cosine of two sums. Pairs are found through an inverted index, never by comparing all with
/// all.
struct MentionSimilarity: Sendable {
  /// A sparse vector: ascending numbers of terms with their weights.
  struct Vector: Sendable {
    fileprivate(set) var entries: [(term: Int, weight: Double)]
    fileprivate(set) var norm: Double
  }

  /// The vector of each mention.
  let vectors: [Vector]
  private let mentionsOfTerm: [[Int]]

  /// A term in more mentions than this finds no pairs; it still counts in their likeness.
  private static let commonTerm = 200

  init(mentions: [EventMention]) {
    var numbers: [String: Int] = [:]
    var mentionsOfTerm: [[Int]] = []
    let terms = mentions.indices.map { mention in
      mentions[mention].terms
        .map { term in
          let number = numbers[term] ?? numbers.count
          if number == mentionsOfTerm.count {
            numbers[term] = number
            mentionsOfTerm.append([])
          }
          mentionsOfTerm[number].append(mention)
          return number
        }
        .sorted()
    }
    let weights = mentionsOfTerm.map { Self.weight(frequency: $0.count, of: mentions.count) }
    vectors = terms.map { Vector(entries: $0.map { ($0, weights[$0]) }) }
    self.mentionsOfTerm = mentionsOfTerm
  }

  /// The weight of a term; one that stands in a single mention can match nothing and counts half.
  private static func weight(frequency: Int, of total: Int) -> Double {
    log(1 + Double(total) / Double(frequency)) * (frequency == 1 ? 0.5 : 1)
  }

  /// The mentions after a given one that share a word with it that is not too common, ascending.
  func candidates(after mention: Int) -> [Int] {
    var found: Set<Int> = []
    for (term, _) in vectors[mention].entries where mentionsOfTerm[term].count <= Self.commonTerm {
      for other in mentionsOfTerm[term] where other > mention { found.insert(other) }
    }
    return found.sorted()
  }
}

extension MentionSimilarity.Vector {
  fileprivate init(entries: [(Int, Double)]) {
    self.entries = entries.map { (term: $0.0, weight: $0.1) }
    norm = entries.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
  }

  /// The cosine of two vectors, 0 to 1.
  func similarity(to other: Self) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    var sum = 0.0
    merge(with: other) { _, ours, theirs in sum += ours * theirs }
    return sum / (norm * other.norm)
  }

  /// The sum of two vectors.
  func adding(_ other: Self) -> Self {
    var entries: [(Int, Double)] = []
    merge(with: other) { term, ours, theirs in entries.append((term, ours + theirs)) }
    return Self(entries: entries)
  }

  /// Walks the terms of two vectors in ascending order.
  private func merge(with other: Self, _ body: (Int, Double, Double) -> Void) {
    var (left, right) = (0, 0)
    while left < entries.count || right < other.entries.count {
      let ours = left < entries.count ? entries[left].term : .max
      let theirs = right < other.entries.count ? other.entries[right].term : .max
      let term = min(ours, theirs)
      body(
        term,
        ours == term ? entries[left].weight : 0,
        theirs == term ? other.entries[right].weight : 0
      )
      if ours == term { left += 1 }
      if theirs == term { right += 1 }
    }
  }
}
