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
  private let metadata: Metadata
  private let allBlocks: [Block]
  private let weights: TextWeights

  init(_ document: Document, blocks: [Block], weights: TextWeights, metadata: Metadata) {
    self.document = document
    self.metadata = metadata
    self.weights = weights
    allBlocks = blocks
  }

  private var filter: BlockFilter {
    BlockFilter(document, title: metadata.title, heading: metadata.heading)
  }

  /// Returns the blocks of the article, in order.
  func blocks() -> [Block] {
    guard !allBlocks.isEmpty else { return [] }
    let evidence = evidence
    let chosen = Siblings(document, blocks: allBlocks, heading: metadata.heading)
      .completed(allBlocks.filter { evidence.speaks(for: $0) })
    let kept = filter.finished(chosen)
    // A page whose parts all call themselves something else is read without regard to their names.
    let length = kept.reduce(0) { $0 + $1.text.count }
    guard length < Self.minimumText else { return kept }
    let anything = filter.kept(allBlocks.filter(\.isProse))
    return anything.reduce(0) { $0 + $1.text.count } > Self.loss * length ? anything : kept
  }

  /// What speaks for and against the page's blocks.
  var evidence: BlockEvidence {
    let summary = metadata.elements.first("og:description", "description") ?? ""
    let stated = Words.normalized((metadata.data.articleBody ?? "").utf8)
    return BlockEvidence(
      document,
      blocks: allBlocks,
      weights: weights,
      candidates: candidates,
      statements: .init(
        title: Words.normalized(metadata.title.utf8),
        summary: Words.normalized(summary.utf8),
        body: Set(BlockEvidence.shingles(stated)),
        heading: metadata.heading
      )
    )
  }

  /// The candidate that goes by names and landmarks.
  private var candidates: BlockEvidence.Candidates {
    let body = document.elements(named: .body).first?.index ?? 0
    let (isForeign, isLikely) = parts(total: weights.prose[body])
    let own = allBlocks.filter { !isForeign[$0.element] }
    let container = ContainerChoice.container(
      in: document,
      from: body,
      weights: TextWeights(document, blocks: own),
      heading: metadata.heading
    )
    let inside = document[container].subtree
    let kept = filter.kept(own.filter { inside.contains($0.element) })
    let opening = opening(of: kept)
    return BlockEvidence.Candidates(
      cascade: Set((opening + kept).map(\.number)),
      opening: Set(opening.map(\.number)),
      container: inside,
      isForeign: isForeign,
      isLikely: isLikely
    )
  }

  private func opening(of text: [Block]) -> [Block] {
    guard let heading = metadata.heading else { return [] }
    return Standfirst.blocks(in: document, among: allBlocks, behind: heading, before: text)
  }

  /// Marks the elements that are, or stand in, something other than the article, and those that may be.
  private func parts(total: Int) -> (isForeign: [Bool], isLikely: [Bool]) {
    var isForeign = [Bool](repeating: false, count: document.nodeCount)
    var isLikely = isForeign
    // Pages hide part of the text until somebody pays, and nothing else inside it.
    var textEnd = 0
    for index in 0..<document.nodeCount {
      let node = document[index]
      guard !node.isText else { continue }
      if Landmarks.rank(of: node) == .text { textEnd = max(textEnd, node.subtree.upperBound) }
      if let parent = document.parentIndex(of: index), isForeign[parent] {
        isForeign[index] = true
      } else if index >= textEnd, Boilerplate.isHidden(node), !holdsHeading(node) {
        isForeign[index] = true
      } else {
        let verdict = Boilerplate.verdict(on: node)
        isLikely[index] = verdict != .nothing
        isForeign[index] = isForeignPart(node, verdict, total: total)
      }
    }
    return (isForeign, isLikely)
  }

  private func isForeignPart(_ node: Node, _ verdict: Boilerplate.Verdict, total: Int) -> Bool {
    let prose = weights.prose[node.index]
    let isProtected = Double(prose) > Self.protectedShare * Double(total)
    switch verdict {
    case .certain: return !holdsHeading(node) && Double(prose) <= 0.8 * Double(total)
    case .likely: return !isProtected && !holdsHeading(node)
    case .nothing: return isListOfLinks(node)
    }
  }

  private func holdsHeading(_ node: Node) -> Bool {
    metadata.heading.map { node.subtree.contains($0) && node.index != $0 } ?? false
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
