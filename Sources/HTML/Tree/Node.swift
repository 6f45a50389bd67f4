/// A node of a document: an element or a run of text.
public struct Node: Sendable {
  /// The document it belongs to.
  public let document: Document
  /// Its number in document order.
  public let index: Int

  /// What it is.
  public var tag: Tag { document.records[index].tag }

  /// Whether it is a run of text.
  public var isText: Bool { tag == .text }

  /// The node it stands in.
  public var parent: Node? { node(document.records[index].parent) }

  /// The first node inside.
  public var firstChild: Node? { index + 1 < subtree.upperBound ? document[index + 1] : nil }

  /// The node behind it in the same parent.
  public var nextSibling: Node? { node(document.records[index].nextSibling) }

  /// The numbers of the node and of everything inside.
  public var subtree: Range<Int> { index..<Int(document.records[index].end) }

  /// The nodes directly inside.
  public var children: some Sequence<Node> {
    sequence(first: firstChild) { $0?.nextSibling }
      .prefix { $0 != nil }.lazy.compactMap { $0 }
  }

  /// Where it stands in the source that was parsed; empty for what the parser made up.
  public var sourceRange: Range<Int> {
    let range = document.records[index].source
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  private func node(_ index: Int32) -> Node? { index < 0 ? nil : document[Int(index)] }
}

extension Node {
  /// Whether it is an element with attributes: most are not.
  public var hasAttributes: Bool {
    let record = document.records[index]
    return record.tag != .text && !record.details.isEmpty
  }

  /// Returns the value of an attribute, by its name in lower case.
  public func attribute(_ name: String) -> String? {
    attributeBytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the value of an attribute as it is kept, without a copy.
  public func attributeBytes(_ name: String) -> ArraySlice<UInt8>? {
    let record = document.records[index]
    guard record.tag != .text else { return nil }
    let wanted = name.utf8
    for place in record.details {
      let attribute = document.attributes[Int(place)]
      guard attribute.name.count == wanted.count,
        document.content[bytes(attribute.name)].elementsEqual(wanted)
      else { continue }
      return document.content[bytes(attribute.value)]
    }
    return nil
  }

  /// The bytes of a run of text, entities resolved; empty for an element.
  public var ownText: ArraySlice<UInt8> {
    let record = document.records[index]
    return record.tag == .text ? document.content[bytes(record.details)] : []
  }

  /// All text inside, white space as it is, what scripts and styles hold included.
  public var rawText: String {
    var result: [UInt8] = []
    for inner in subtree { result.append(contentsOf: document[inner].ownText) }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text inside as read: scripts and styles left out, white space folded, blocks kept apart.
  public var text: String {
    var folded: [UInt8] = []
    var hasGap = false
    var inner = index
    while inner < subtree.upperBound {
      let node = document[inner]
      switch node.tag {
      case .script, .style, .template, .noscript:
        inner = node.subtree.upperBound
        continue
      case .text: Self.fold(node.ownText, into: &folded, &hasGap)
      case let tag where tag.isBlock || tag == .br: hasGap = true
      default: break
      }
      inner += 1
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func fold(
    _ text: ArraySlice<UInt8>,
    into folded: inout [UInt8],
    _ hasGap: inout Bool
  ) {
    for byte in text {
      if byte.isHTMLSpace {
        hasGap = true
      } else {
        if hasGap, !folded.isEmpty { folded.append(0x20) }
        hasGap = false
        folded.append(byte)
      }
    }
  }

  private func bytes(_ range: Range<Int32>) -> Range<Int> {
    Int(range.lowerBound)..<Int(range.upperBound)
  }
}
