import HTML

/// The way to an element as a CSS selector.
///
/// - SeeAlso: Selectors Level 4, <https://www.w3.org/TR/selectors-4/>.
enum ElementPath {
  /// Returns the selector of an element: `body > main > p:nth-of-type(2)`.
  static func selector(of node: Node) -> String {
    var steps: [String] = []
    var current: Node? = node
    while let element = current, element.tag != .document, element.tag != .html {
      steps.append(step(to: element))
      current = element.parent
    }
    return steps.reversed().joined(separator: " > ")
  }

  private static func step(to node: Node) -> String {
    // What has no name of its own here still has its place among all elements.
    let isKnown = node.tag != .other
    let siblings = (node.parent?.children).map { Array($0.filter { !$0.isText }) } ?? []
    let like = isKnown ? siblings.filter { $0.tag == node.tag } : siblings
    let name = isKnown ? node.tag.rawValue : "*"
    guard like.count > 1, let place = like.firstIndex(where: { $0.index == node.index }) else {
      return name
    }
    return "\(name):nth-\(isKnown ? "of-type" : "child")(\(place + 1))"
  }
}
