import HTML

/// Scores elements by the paragraphs in them, and takes the best with those of its siblings that are like it.
///
/// - SeeAlso: Arc90's Readability, <https://github.com/mozilla/readability>.
struct ReadabilityScore {
  /// The share of the best element's score a sibling has to reach.
  private static let siblingShare = 0.2

  private let document: Document
  private let weights: TextWeights
  private var scores: [Int: Double] = [:]
  /// The element with the best score, by number.
  private(set) var best: Int?

  init(_ document: Document, blocks: [Block], weights: TextWeights) {
    self.document = document
    self.weights = weights
    for block in blocks where block.isProse && !block.tag.isHeading { credit(block) }
    best =
      scores.max { left, right in
        let (first, second) = (total(left.key), total(right.key))
        return first != second ? first < second : left.key > right.key
      }?
      .key
  }

  /// Returns whether a node is in the best element, or in a sibling that is like it.
  func holds(_ node: Int) -> Bool {
    guard let best else { return false }
    if document[best].subtree.contains(node) { return true }
    guard let parent = document[best].parent, parent.subtree.contains(node) else { return false }
    var child = document[node]
    while let above = child.parent, above.index != parent.index { child = above }
    if child.tag == .p { return linkShare(child.index) < 0.25 }
    return total(child.index) >= Self.siblingShare * total(best)
  }

  /// A paragraph counts for the two elements around it.
  private mutating func credit(_ block: Block) {
    let commas = block.text.count { $0 == UInt8(ascii: ",") }
    let value = 1 + Double(commas) + min(Double(block.text.count) / 100, 3)
    var node = document[block.element]
    if block.tag == .p || block.tag == .blockquote || block.tag == .li {
      guard let parent = node.parent else { return }
      node = parent
    }
    scores[node.index, default: 0] += value
    if let outer = node.parent { scores[outer.index, default: 0] += value / 2 }
  }

  private func total(_ index: Int) -> Double {
    (scores[index] ?? 0) * (1 - linkShare(index))
  }

  private func linkShare(_ index: Int) -> Double {
    weights.text[index] > 0 ? Double(weights.links[index]) / Double(weights.text[index]) : 0
  }
}
