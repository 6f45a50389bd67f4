import HTML

/// The weight of a page's text, element by element.
struct TextWeights {
  /// How much prose is inside each element, by its number.
  private(set) var prose: [Int]
  /// How much text.
  private(set) var text: [Int]
  /// How much of it is in links.
  private(set) var links: [Int]

  init(_ document: Document, blocks: [Block]) {
    prose = Array(repeating: 0, count: document.nodeCount)
    text = prose
    links = prose
    for block in blocks {
      prose[block.element] += block.weight
      text[block.element] += block.text.count
      links[block.element] += block.linkLength
    }
    // A parent's number is less than its children's: from the back, every sum is complete when it is passed on.
    for index in stride(from: document.nodeCount - 1, to: 0, by: -1) where text[index] > 0 {
      guard let parent = document.parentIndex(of: index) else { continue }
      prose[parent] += prose[index]
      text[parent] += text[index]
      links[parent] += links[index]
    }
  }
}

/// Chooses the element that holds the article.
enum ContainerChoice {
  /// The share of prose a child has to hold for the search to go down into it.
  private static let dominance = 0.8
  /// The share of the page's prose a landmark has to hold, by its rank.
  private static let landmarkShare = 0.3
  /// The least prose that makes an article, in bytes.
  private static let minimumProse = 250

  /// Returns the element that holds the article.
  ///
  /// - Parameters:
  ///   - document: The page.
  ///   - start: Where to begin, by number.
  ///   - weights: The text of each element.
  ///   - heading: The headline, by number, where it is known.
  /// - Returns: The element by its number.
  static func container(
    in document: Document,
    from start: Int,
    weights: TextWeights,
    heading: Int?
  ) -> Int {
    let own = heading.flatMap { article(around: $0, in: document, weights) }
    let start = own ?? start
    let total = weights.prose[start]
    guard total > 0 else { return start }
    for rank in [Landmarks.Rank.text, .article, .main] {
      let marks = landmarks(rank, in: document, from: start)
      guard let chosen = choice(among: marks, document, weights) else { continue }
      let prose = weights.prose[chosen]
      if prose >= minimumProse, Double(prose) >= landmarkShare * Double(total) { return chosen }
    }
    return descend(from: start, in: document, weights)
  }

  /// The outermost `article` element around the headline: pages go on with other articles.
  private static func article(
    around heading: Int,
    in document: Document,
    _ weights: TextWeights
  ) -> Int? {
    var node = document[heading].parent
    var found: Int?
    while let current = node {
      if current.tag == .article, weights.prose[current.index] >= minimumProse {
        found = current.index
      }
      node = current.parent
    }
    return found
  }

  private static func landmarks(
    _ rank: Landmarks.Rank,
    in document: Document,
    from start: Int
  ) -> [Int] {
    document[start].subtree
      .filter { index in
        let node = document[index]
        return !node.isText && Landmarks.rank(of: node) == rank
      }
  }

  /// Returns the landmark with the most prose, or, where several share it, what holds them all.
  private static func choice(
    among marks: [Int],
    _ document: Document,
    _ weights: TextWeights
  ) -> Int? {
    // The innermost of nested marks that holds nearly as much is the closest fit.
    guard var best = marks.max(by: { weights.prose[$0] < weights.prose[$1] }) else { return nil }
    for mark in marks where document[best].subtree.contains(mark) {
      if Double(weights.prose[mark]) >= 0.9 * Double(weights.prose[best]) { best = mark }
    }
    var outermost: [Int] = []
    for mark in marks where outermost.last.map({ !document[$0].subtree.contains(mark) }) ?? true {
      outermost.append(mark)
    }
    outermost = outermost.filter { weights.prose[$0] > 0 }
    let sum = outermost.reduce(0) { $0 + weights.prose[$1] }
    guard Double(weights.prose[best]) < 0.6 * Double(sum) else { return best }
    if document[best].tag == .article { return nil }
    return commonAncestor(of: outermost, in: document)
  }

  private static func commonAncestor(of marks: [Int], in document: Document) -> Int? {
    guard let first = marks.first, let last = marks.last else { return nil }
    var node: Node? = document[first]
    while let current = node, !current.subtree.contains(last) { node = current.parent }
    return node?.index
  }

  private static func descend(
    from start: Int,
    in document: Document,
    _ weights: TextWeights
  ) -> Int {
    var current = start
    while true {
      let needed = dominance * Double(weights.prose[current])
      guard
        let child = document[current].children
          .first(where: {
            !$0.isText && Double(weights.prose[$0.index]) >= needed
          }), child.tag != .p
      else { return current }
      current = child.index
    }
  }
}

extension Document {
  func parentIndex(of index: Int) -> Int? { self[index].parent?.index }
}
