/// The memory of a ``Linker`` that takes in all mentions at once, in the order of their numbers.
struct MentionIndex: LinkMemory, Sendable {
  private var lists: [Int64: [Int64]] = [:]
  private var sketches: [MentionSketch] = []
  private var likenesses: [Double] = []
  /// The block of each mention as it was put there, and what these blocks have become.
  private var labels: [Int] = []
  private var sets = DisjointSets()
  /// The pairs of mentions that date one thing to two days.
  private(set) var rivals: [(one: Int, other: Int)] = []

  /// The blocks, each ascending, in the order of their numbers.
  mutating func blocks() -> [[Int]] {
    var blocks: [[Int]] = Array(repeating: [], count: labels.count)
    for (mention, label) in labels.enumerated() { blocks[sets.root(of: label)].append(mention) }
    return blocks.filter { !$0.isEmpty }
  }

  func listed(under key: Int64, beside mention: Int64, atMost count: Int) -> [Int64] {
    lists[key].map { Array($0.suffix(count)) } ?? []
  }

  func sketch(of mention: Int64) -> MentionSketch { sketches[Int(mention)] }

  mutating func block(of mention: Int64) -> MentionBlock {
    let root = sets.root(of: labels[Int(mention)])
    return MentionBlock(number: Int64(root), count: sets.count(ofRoot: root))
  }

  mutating func add(_ sketch: MentionSketch, as mention: Int64, under keys: [Int64]) {
    precondition(mention == sketches.count, "mentions come by number, not \(mention)")
    sketches.append(sketch)
    likenesses.append(0)
    labels.append(labels.count)
    sets.add()
    for key in keys { lists[key, default: []].append(mention) }
  }

  mutating func unite(_ one: MentionBlock, _ other: MentionBlock) {
    sets.join(Int(one.number), Int(other.number))
  }

  mutating func move(_ mention: Int64, to block: MentionBlock) {
    sets.changeCount(ofRoot: sets.root(of: labels[Int(mention)]), by: -1)
    sets.changeCount(ofRoot: Int(block.number), by: 1)
    labels[Int(mention)] = Int(block.number)
  }

  mutating func noteRivals(_ one: Int64, _ other: Int64) {
    rivals.append((Int(one), Int(other)))
  }

  func likeness(of mention: Int64) -> Double { likenesses[Int(mention)] }

  mutating func setLikeness(_ likeness: Double, of mention: Int64) {
    likenesses[Int(mention)] = likeness
  }
}

/// Sets of numbers that have no member in common, each known by its lowest member.
///
/// - SeeAlso: Tarjan 1975, <https://doi.org/10.1145/321879.321884>.
struct DisjointSets: Sendable {
  private var parents: [Int] = []
  private var counts: [Int] = []

  /// Adds the next number as a set of its own.
  mutating func add() {
    parents.append(parents.count)
    counts.append(1)
  }

  /// Makes one set of those of two numbers.
  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(of: one), root(of: other))
    guard left != right else { return }
    parents[max(left, right)] = min(left, right)
    counts[min(left, right)] += counts[max(left, right)]
  }

  /// The lowest member of the set of a number.
  mutating func root(of number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// How much the set with a lowest member counts.
  func count(ofRoot root: Int) -> Int { counts[root] }

  /// Lets the set with a lowest member count more or less than its members.
  mutating func changeCount(ofRoot root: Int, by change: Int) { counts[root] += change }
}
