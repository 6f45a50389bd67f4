import HTML

/// Finds the lines that open an article between its headline and its text.
///
/// Pages set them apart from the text, often in the header, and call them what lists of stories
/// call their teasers, so that what is left out as a teaser elsewhere is the article's beginning here.
enum Standfirst {
  /// How far above the line the element may be that says so.
  private static let reach = 3
  /// How many blocks may open an article.
  private static let maximumCount = 2

  /// Returns the blocks that open the article.
  ///
  /// - Parameters:
  ///   - document: The page.
  ///   - blocks: All its blocks.
  ///   - heading: The headline, by number.
  ///   - text: The blocks of the text.
  /// - Returns: The blocks behind the headline and before the text that are called its beginning.
  static func blocks(
    in document: Document,
    among blocks: [Block],
    behind heading: Int,
    before text: [Block]
  ) -> [Block] {
    guard let first = text.first, first.element > heading else { return [] }
    let said = Set(text.map(\.text))
    let opening = blocks.filter { block in
      block.element > heading && block.element < first.element && block.isProse
        && block.linkShare < 0.2 && !said.contains(block.text) && opens(document[block.element])
    }
    return opening.count <= maximumCount ? opening : []
  }

  /// Whether an element, or one not far above it, is called the beginning of an article.
  private static func opens(_ node: Node) -> Bool {
    var current: Node? = node
    for _ in 0..<reach {
      guard let element = current else { return false }
      for name in ["class", "id"] {
        guard let value = element.attributeBytes(name) else { continue }
        for token in value.split(whereSeparator: \.isSpace)
        where Boilerplate.words(of: token).contains(where: names.contains) { return true }
      }
      current = element.parent
    }
    return false
  }

  private static let names: Set<String> = [
    "teaser", "lead", "lede", "intro", "introduction", "excerpt", "standfirst", "summary",
    "subheadline", "vorspann", "chapo", "entradilla", "ingress", "preamble",
  ]
}
