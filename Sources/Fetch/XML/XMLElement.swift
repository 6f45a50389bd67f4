/// An element of an XML document, with what is in it.
struct XMLElement: Sendable {
  /// What an element holds.
  enum Content: Sendable {
    case element(XMLElement)
    case text([UInt8])
  }

  /// The name in lower case, behind the usual prefix of its vocabulary (`dc:date`); without one where it is of
  /// a feed or a sitemap itself, and behind `?` where the vocabulary is another.
  var name: String
  /// The values, by names of the same form.
  var attributes: [String: String] = [:]
  /// Text and elements, in order.
  var content: [Content] = []
  /// Whether the document ended before the element did.
  var isCut = false
}

extension XMLElement {
  /// The elements in it, in order.
  var children: some Sequence<XMLElement> {
    content.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements of those names in it, in order.
  func children(named names: String...) -> [XMLElement] {
    children.filter { names.contains($0.name) }
  }

  /// The first element of that name in it.
  func child(named name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The outermost elements of those names, at any depth.
  func outermost(named names: Set<String>) -> [XMLElement] {
    children.flatMap { names.contains($0.name) ? [$0] : $0.outermost(named: names) }
  }

  /// The elements of those names at any depth, also one in another, as an element that is never closed makes them.
  func all(named names: Set<String>) -> [XMLElement] {
    children.flatMap { (names.contains($0.name) ? [$0] : []) + $0.all(named: names) }
  }

  /// All text in it, without the white space around it.
  var text: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self).trimming(\.isWhitespace)
  }

  private func appendText(to bytes: inout [UInt8]) {
    for part in content {
      switch part {
      case .text(let text): bytes += text
      case .element(let element): element.appendText(to: &bytes)
      }
    }
  }
}
