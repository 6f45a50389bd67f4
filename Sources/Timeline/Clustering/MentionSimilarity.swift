import Foundation

/// How alike mentions are, by the words they share, rare words counting more.
///
/// The measure is the cosine of vectors weighted by inverse document frequency, each mention being a
/// document (Spärck Jones 1972, <https://doi.org/10.1108/eb026526>). Pairs are found through an
/// inverted index, never by comparing all with all.
struct MentionSimilarity: Sendable {
  /// The terms of each mention, as ascending numbers.
  private let vectors: [[Int]]
  private let weights: [Double]
  private let norms: [Double]
  private let mentionsOfTerm: [[Int]]

  /// A term in more mentions than this finds no pairs; it still counts in their likeness.
  private static let commonTerm = 200

  init(mentions: [EventMention]) {
    var numbers: [String: Int] = [:]
    vectors = mentions.map { mention in
      mention.terms.map { term in
        let number = numbers[term] ?? numbers.count
        numbers[term] = number
        return number
      }.sorted()
    }
    var mentionsOfTerm = Array(repeating: [Int](), count: numbers.count)
    for (mention, terms) in vectors.enumerated() {
      for term in terms { mentionsOfTerm[term].append(mention) }
    }
    let weights = mentionsOfTerm.map { log(1 + Double(mentions.count) / Double($0.count)) }
    norms = vectors.map { $0.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot() }
    self.weights = weights
    self.mentionsOfTerm = mentionsOfTerm
  }

  /// The likeness of two mentions, 0 to 1.
  func similarity(_ first: Int, _ second: Int) -> Double {
    guard norms[first] > 0, norms[second] > 0 else { return 0 }
    var sum = 0.0
    var (left, right) = (0, 0)
    let (ours, theirs) = (vectors[first], vectors[second])
    while left < ours.count, right < theirs.count {
      if ours[left] == theirs[right] {
        sum += weights[ours[left]] * weights[ours[left]]
        left += 1
        right += 1
      } else if ours[left] < theirs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum / (norms[first] * norms[second])
  }

  /// The mentions after a given one that share a word with it that is not too common, ascending.
  func candidates(after mention: Int) -> [Int] {
    var found: Set<Int> = []
    for term in vectors[mention] where mentionsOfTerm[term].count <= Self.commonTerm {
      for other in mentionsOfTerm[term] where other > mention { found.insert(other) }
    }
    return found.sorted()
  }
}
