import HTML

/// The `meta` elements of a page, by name in lower case.
struct MetaElements {
  /// An element in the order of the page.
  struct Element {
    var name: String
    var content: String
  }

  private(set) var elements: [Element] = []

  init(_ document: Document) {
    for node in document.elements(named: .meta) {
      guard let content = node.attribute("content").map(Folding.string), !content.isEmpty else {
        continue
      }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        guard let name = node.attribute(key)?.lowercased(), !name.isEmpty else { continue }
        elements.append(Element(name: name, content: content))
      }
    }
  }

  /// Returns the content of the first element of the first name that occurs.
  func first(_ names: String...) -> String? {
    for name in names {
      if let element = elements.first(where: { $0.name == name }) { return element.content }
    }
    return nil
  }

  /// Returns the contents of all elements of the first name that occurs.
  func all(_ names: String...) -> [String] {
    for name in names {
      let found = elements.filter { $0.name == name }.map(\.content)
      if !found.isEmpty { return found }
    }
    return []
  }
}
