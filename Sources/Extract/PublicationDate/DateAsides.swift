import HTML

/// Marks what stands beside the article, whose dates are those of other articles.
enum DateAsides {
  /// How much text an `aside` may have that holds what is known of the article, in bytes.
  private static let maximumText = 600

  /// Returns for every node of a page, by its number, whether it stands beside the article.
  static func asides(of document: Document, heading: Int?, _ weights: TextWeights) -> [Bool] {
    var isAside = [Bool](repeating: false, count: document.nodeCount)
    for index in 0..<document.nodeCount {
      let node = document[index]
      if let parent = node.parent?.index, isAside[parent] {
        isAside[index] = true
      } else if !node.isText, Boilerplate.isBesideArticle(node) {
        // A sidebar does not hold most of a page's prose, whatever it is called.
        let isMost = 5 * weights.prose[index] > 2 * weights.prose[0]
        let holdsHeading = isMost || (heading.map { node.subtree.contains($0) } ?? false)
        isAside[index] =
          !holdsHeading && !Boilerplate.isArticleFooter(node, heading: heading)
          && !(weights.text[index] <= maximumText && holdsFacts(node))
      }
    }
    return isAside
  }

  /// Whether an element at the article's side says when and by whom it was written.
  private static func holdsFacts(_ node: Node) -> Bool {
    guard node.tag == .aside, let classes = node.attributeBytes("class") else { return false }
    return Boilerplate.words(of: classes).contains(where: factWords.contains)
  }

  private static let factWords: Set<String> = [
    "meta", "metadata", "postmeta", "entrymeta", "articlemeta", "info", "byline", "date",
    "dateline", "posted", "published",
  ]
}
