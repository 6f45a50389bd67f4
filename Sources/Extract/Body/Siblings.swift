import HTML

/// Corrects the choice of blocks by what stands beside them: headings of one kind belong together, and another
/// article does as a whole.
struct Siblings {
  /// How many headings of a kind have to be chosen for the others of it.
  private static let minimum = 2
  /// The most articles that are told apart; a page with more is a list.
  private static let maximumArticles = 50

  private let document: Document
  /// The blocks of the page.
  private let blocks: [Block]
  private let heading: Int?

  init(_ document: Document, blocks: [Block], heading: Int?) {
    self.document = document
    self.blocks = blocks
    self.heading = heading
  }

  func completed(_ chosen: [Block]) -> [Block] {
    withLikeHeadings(withoutOtherArticles(chosen))
  }

  /// Adds the headings above chosen text whose siblings of the same tag were chosen.
  private func withLikeHeadings(_ chosen: [Block]) -> [Block] {
    let numbers = Set(chosen.map(\.number))
    var counts: [Kind: Int] = [:]
    for block in chosen where block.tag.isHeading { counts[kind(of: block), default: 0] += 1 }
    guard counts.values.contains(where: { $0 >= Self.minimum }) else { return chosen }
    return blocks.filter { block in
      if numbers.contains(block.number) { return true }
      return block.tag.isHeading && numbers.contains(block.number + 1)
        && counts[kind(of: block), default: 0] >= Self.minimum
    }
  }

  /// The tag of a heading and the element it stands in.
  private struct Kind: Hashable {
    let tag: Tag
    let parent: Int
  }

  private func kind(of block: Block) -> Kind {
    Kind(tag: block.tag, parent: document[block.element].parent?.index ?? 0)
  }

  /// Takes out the rest of other articles, of which a part was chosen: each has an element, a heading and a day of
  /// its own.
  private func withoutOtherArticles(_ chosen: [Block]) -> [Block] {
    let articles = document.elements(named: .article)
    guard let heading, (2...Self.maximumArticles).contains(articles.count),
      let own = articles.last(where: { $0.subtree.contains(heading) })
    else { return chosen }
    let others = articles.filter { other in
      !own.subtree.contains(other.index) && !other.subtree.contains(own.index) && isWhole(other)
    }
    return chosen.filter { block in !others.contains { $0.subtree.contains(block.element) } }
  }

  private func isWhole(_ article: Node) -> Bool {
    let inside = blocks.filter { article.subtree.contains($0.element) }
    return inside.contains { $0.tag.isHeading }
      && inside.contains { !$0.isProse && !DateReader.dates(in: $0.text).isEmpty }
  }
}
