import HTML

/// Finds the paragraphs of the article in a page's tree.
///
/// The page is cut into blocks; parts that call themselves something else are left out; the element that holds the
/// article is chosen by what it calls itself and by how much prose it holds; of the blocks in it, those are kept that
/// read like an article.
struct HTMLBody {
  /// The share of the page's prose that protects an element from its own name: "sidebar-layout".
  private static let protectedShare = 0.4

  /// The least text that may be an article, in bytes.
  private static let minimumText = 200
  /// How many times as much text a page has to hold for so little to be a mistake.
  private static let loss = 5

  private let document: Document
  private let heading: Int?
  private let title: String
  private let allBlocks: [Block]
  private let weights: TextWeights

  init(
    _ document: Document,
    blocks: [Block],
    weights: TextWeights,
    title: String,
    heading: Int?
  ) {
    self.document = document
    self.heading = heading
    self.title = title
    self.weights = weights
    allBlocks = blocks
  }

  /// Returns the blocks of the article, in order.
  func blocks() -> [Block] {
    guard let body = document.elements(named: .body).first else { return [] }
    let isForeign = foreignParts(total: weights.prose[body.index])
    let own = allBlocks.filter { !isForeign[$0.element] }
    let kept = kept(of: own, in: body)
    // A page whose parts all call themselves something else is read without regard to their names.
    let length = kept.reduce(0) { $0 + $1.text.count }
    guard length < Self.minimumText else { return opening(of: kept) + kept }
    let anything = BlockFilter(document, title: title, heading: heading)
      .kept(allBlocks.filter(\.isProse))
    return anything.reduce(0) { $0 + $1.text.count } > Self.loss * length ? anything : kept
  }

  private func opening(of text: [Block]) -> [Block] {
    guard let heading else { return [] }
    return Standfirst.blocks(in: document, among: allBlocks, behind: heading, before: text)
  }

  private func kept(of own: [Block], in body: Node) -> [Block] {
    let ownWeights = TextWeights(document, blocks: own)
    let container = ContainerChoice.container(
      in: document,
      from: body.index,
      weights: ownWeights,
      heading: heading
    )
    let inside = document[container].subtree
    let chosen = own.filter { inside.contains($0.element) }
    return BlockFilter(document, title: title, heading: heading).kept(chosen)
  }

  /// Marks the elements that are, or stand in, something other than the article.
  private func foreignParts(total: Int) -> [Bool] {
    var isForeign = [Bool](repeating: false, count: document.nodeCount)
    // Pages hide part of the text until somebody pays, and nothing else inside it.
    var textEnd = 0
    for index in 0..<document.nodeCount {
      let node = document[index]
      guard !node.isText else { continue }
      if Landmarks.rank(of: node) == .text { textEnd = max(textEnd, node.subtree.upperBound) }
      if let parent = node.parent?.index, isForeign[parent] {
        isForeign[index] = true
      } else if index >= textEnd, Boilerplate.isHidden(node), !holdsHeading(node) {
        isForeign[index] = true
      } else {
        isForeign[index] = isForeignPart(node, total: total)
      }
    }
    return isForeign
  }

  private func isForeignPart(_ node: Node, total: Int) -> Bool {
    let prose = weights.prose[node.index]
    let isProtected = Double(prose) > Self.protectedShare * Double(total)
    switch Boilerplate.verdict(on: node) {
    case .certain: return !holdsHeading(node) && Double(prose) <= 0.8 * Double(total)
    case .likely: return !isProtected && !holdsHeading(node)
    case .nothing: return isListOfLinks(node)
    }
  }

  private func holdsHeading(_ node: Node) -> Bool {
    heading.map { node.subtree.contains($0) && node.index != $0 } ?? false
  }

  /// Whether most of an element is links, as in menus and lists of stories.
  private func isListOfLinks(_ node: Node) -> Bool {
    switch node.tag {
    case .ul, .ol, .div, .section, .table, .dl: break
    default: return false
    }
    let text = weights.text[node.index]
    guard text > 0, text < 4_000, !holdsHeading(node) else { return false }
    return Double(weights.links[node.index]) > 0.7 * Double(text)
  }
}
