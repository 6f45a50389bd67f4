import HTML

/// The ways to elements as CSS selectors.
///
/// - SeeAlso: Selectors Level 4, <https://www.w3.org/TR/selectors-4/>.
struct ElementPaths {
  /// How many steps a selector has at most: no real page is as deep, and a hostile one costs no more.
  private static let maximumSteps = 64

  private let document: Document
  /// The last step to each element met so far, by its number: all those of a parent at once, so that a
  /// parent of many costs no more than once each.
  private var steps: [Int: String] = [:]

  init(_ document: Document) { self.document = document }

  /// Returns the selector of an element: `body > main > p:nth-of-type(2)`.
  ///
  /// That of an element deeper than 64 others starts in their midst.
  mutating func selector(of index: Int) -> String {
    var path: [String] = []
    var current: Node? = document[index]
    while let element = current, element.tag != .document, element.tag != .html,
      path.count < Self.maximumSteps
    {
      path.append(step(to: element))
      current = element.parent
    }
    return path.reversed().joined(separator: " > ")
  }

  private mutating func step(to node: Node) -> String {
    if steps[node.index] == nil, let parent = node.parent { addSteps(inside: parent) }
    return steps[node.index] ?? node.tag.rawValue
  }

  private mutating func addSteps(inside parent: Node) {
    let elements = parent.children.filter { !$0.isText }
    var totals: [Tag: Int] = [:]
    for element in elements { totals[element.tag, default: 0] += 1 }
    var counts: [Tag: Int] = [:]
    for (place, element) in elements.enumerated() {
      counts[element.tag, default: 0] += 1
      // What has no name of its own here still has its place among all elements.
      if element.tag == .other {
        steps[element.index] = "*:nth-child(\(place + 1))"
      } else if totals[element.tag] == 1 {
        steps[element.index] = element.tag.rawValue
      } else {
        steps[element.index] = "\(element.tag.rawValue):nth-of-type(\(counts[element.tag] ?? 1))"
      }
    }
  }
}
