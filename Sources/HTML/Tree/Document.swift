/// An HTML page as a tree, kept in flat arrays.
///
///     let document = Document(parsing: Array("<p>Hello <b>world</b>".utf8))
///     document.elements(named: .p).first?.text     // "Hello world"
///
/// The nodes are numbered in document order, so that everything inside a node follows it without a gap: a walk over a
/// subtree is a loop over a range of numbers.
///
/// It is a class because nodes refer to it, and never changes.
public final class Document: Sendable {
  /// A node as it is kept.
  struct Record: Sendable {
    var tag: Tag
    var parent: Int32
    var nextSibling: Int32 = -1
    /// The number past the last node inside.
    var end: Int32 = 0
    /// An element's attributes, or a text's bytes in `content`.
    var details: Range<Int32>
    /// Where it stands in the source.
    var source: Range<Int32>
  }

  /// An attribute; name and value are ranges in `content`.
  struct AttributeRecord: Sendable {
    var name: Range<Int32>
    var value: Range<Int32>
  }

  let records: [Record]
  let attributes: [AttributeRecord]
  /// The text of all nodes and attributes.
  let content: [UInt8]
  /// Whether the page was too long to be read to its end.
  public let isCut: Bool

  /// Parses a page; no input is refused.
  ///
  /// What is nested deeper than any real page is flattened, and what is longer is cut: see ``SourceLimits``.
  /// Scripts and style sheets are empty, but for data such as JSON-LD.
  ///
  /// - Parameter utf8: The page; use ``DecodedText`` to get there.
  public init(parsing utf8: [UInt8]) {
    let source = SourceLimits.applied(to: utf8)
    isCut = source.originalLength < utf8.count
    let tree = GumboParser.tree(of: source)
    records = tree.records
    attributes = tree.attributes
    content = tree.content
  }

  /// The document itself.
  public var root: Node { Node(document: self, index: 0) }

  /// How many nodes there are.
  public var nodeCount: Int { records.count }

  /// The node of a number.
  public subscript(index: Int) -> Node { Node(document: self, index: index) }

  /// Returns the elements of any of the names, in document order.
  public func elements(named tags: Tag...) -> [Node] {
    records.indices.lazy.filter { tags.contains(self.records[$0].tag) }.map { self[$0] }
  }
}
