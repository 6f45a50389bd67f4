import Foundation
import Temporal

/// How alike groups of mentions are, by the words they share, rare words counting more.
///
/// A group is the sum of the vectors of its mentions, weighted by inverse document frequency, each
/// mention being a document (Spärck Jones 1972, <https://doi.org/10.1108/eb026526>); the measure is
/// the cosine of two sums. Pairs are found through an inverted index, never by comparing all with
/// all: of the many mentions that share a common word, each meets those next to it in time.
struct MentionSimilarity: Sendable {
  /// A sparse vector: ascending numbers of terms with their weights.
  struct Vector: Sendable {
    fileprivate(set) var entries: [(term: Int, weight: Double)]
    fileprivate(set) var norm: Double
  }

  /// Terms with lower numbers are names.
  let nameCount: Int
  /// The vector of each mention.
  let vectors: [Vector]
  /// For each term its mentions in the order of time.
  private let mentionsOfTerm: [[Int]]
  /// For each mention its places in those lists, in the order of its terms.
  private let placesOfMention: [[Int]]

  /// A term in so few mentions brings all of them together.
  private static let rareTerm = 120
  /// With how many of the mentions next to it in time a mention meets through a commoner term.
  private static let neighbours = 24

  init(mentions: [EventMention]) {
    let names = Set(mentions.flatMap(\.names))
    var numbers: [String: Int] = [:]
    // Names have the lowest numbers, so that they stand at the beginning of every vector.
    for name in names.sorted() { numbers[name] = numbers.count }
    var words = names.sorted()
    for term in mentions.lazy.flatMap(\.terms) where numbers[term] == nil {
      numbers[term] = words.count
      words.append(term)
    }
    let terms = mentions.map { $0.terms.compactMap { numbers[$0] }.sorted() }
    var mentionsOfTerm: [[Int]] = Array(repeating: [], count: words.count)
    for (mention, terms) in terms.enumerated() {
      for term in terms { mentionsOfTerm[term].append(mention) }
    }
    let kind = TermWeight(names: names)
    let weights = words.indices.map {
      kind.weight(of: words[$0]) * Self.rarity(mentionsOfTerm[$0].count, of: mentions.count)
    }
    nameCount = names.count
    vectors = terms.map { Vector(entries: $0.map { ($0, weights[$0]) }) }
    let order = Self.timeOrder(of: mentions)
    self.mentionsOfTerm = mentionsOfTerm.map { $0.sorted { order[$0] < order[$1] } }
    placesOfMention = Self.places(of: terms, in: self.mentionsOfTerm)
  }

  /// For each mention its rank in the order of month and day, so that a day without a year stands
  /// beside the same day of any year; undated mentions come last.
  private static func timeOrder(of mentions: [EventMention]) -> [Int] {
    let keys = mentions.indices.map { index -> (Int, Int, Int) in
      guard let value = mentions[index].time.value else { return (Int.max, 0, index) }
      let date = value.date ?? value.earliest.map { EDTFDate($0) }
      let monthAndDay = (date?.month?.value ?? 0) * 100 + (date?.day?.value ?? 0)
      return (monthAndDay, date?.isYearUnspecified == true ? 0 : date?.year.value ?? 0, index)
    }
    var ranks = Array(repeating: 0, count: mentions.count)
    for (rank, index) in mentions.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
      ranks[index] = rank
    }
    return ranks
  }

  /// Turns lists of mentions into the place of each mention in each of its lists.
  private static func places(of terms: [[Int]], in lists: [[Int]]) -> [[Int]] {
    var places = terms.map { Array(repeating: 0, count: $0.count) }
    var seen = Array(repeating: 0, count: terms.count)
    for list in lists {
      for (place, mention) in list.enumerated() {
        places[mention][seen[mention]] = place
        seen[mention] += 1
      }
    }
    return places
  }

  /// How rare a term is; one that stands in a single mention can match nothing and counts half.
  private static func rarity(_ frequency: Int, of total: Int) -> Double {
    let share = Double(max(1, frequency)) / (Double(total) + unseen)
    return log(1 + 1 / (share + leastShare)) * (frequency <= 1 ? 0.5 : 1)
  }

  /// How many mentions of other things stand behind those of a block: without them the words that
  /// all of a small block share would count for nothing.
  private static let unseen = 20.0
  /// No term counts as rarer than one that a tenth has: else the words that all of a great block
  /// share would count for nothing beside those that few have.
  private static let leastShare = 0.1

  /// The mentions after a given one that share a word with it and, where the word is common, stand
  /// near it in time; ascending.
  func candidates(after mention: Int) -> [Int] {
    var found: Set<Int> = []
    for (entry, place) in zip(vectors[mention].entries, placesOfMention[mention]) {
      let list = mentionsOfTerm[entry.term]
      let reach = list.count <= Self.rareTerm ? list.count : Self.neighbours
      for other in list[max(0, place - reach)..<min(list.count, place + reach + 1)]
      where other > mention { found.insert(other) }
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

  /// How two vectors go together in names, which are the terms below a number.
  func names(against other: Self, below count: Int) -> NameAgreement {
    let ours = entries.prefix { $0.term < count }.map(\.term)
    let theirs = other.entries.prefix { $0.term < count }.map(\.term)
    let shared = Set(ours).intersection(theirs).count
    if ours.isEmpty || theirs.isEmpty { return .open }
    if shared == 0 { return .none }
    return shared < ours.count && shared < theirs.count ? .partial : .full
  }

  /// The cosine of two vectors without names.
  func similarityWithoutNames(to other: Self, below count: Int) -> Double {
    Self(entries: entries.filter { $0.term >= count }.map { ($0.term, $0.weight) })
      .similarity(
        to: Self(entries: other.entries.filter { $0.term >= count }.map { ($0.term, $0.weight) })
      )
  }

  /// The terms that two vectors share, ascending.
  func sharedTerms(with other: Self) -> [Int] {
    var shared: [Int] = []
    merge(with: other) { term, ours, theirs in if ours > 0, theirs > 0 { shared.append(term) } }
    return shared
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

/// How the proper names of two statements go together.
enum NameAgreement: Sendable {
  /// One of them has no names.
  case open
  /// All names of one are names of the other.
  case full
  /// They share names, and each has one of its own.
  case partial
  /// They share none.
  case none
}
