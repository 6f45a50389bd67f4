import CGumbo

/// Parses with gumbo and copies its tree, so that no pointer leaves this file.
///
/// - SeeAlso: <https://github.com/google/gumbo-parser>.
enum GumboParser {
  /// The arrays a ``Document`` consists of.
  struct Tree {
    var records: [Document.Record] = []
    var attributes: [Document.AttributeRecord] = []
    var content: [UInt8] = []
  }

  static func tree(of source: CompactSource) -> Tree {
    var memory = unsafe ParserMemory()
    defer { unsafe memory.releaseAll() }
    return unsafe withUnsafeMutablePointer(to: &memory) { memory in
      unsafe source.bytes.withUnsafeBufferPointer { buffer in
        // An empty array may have no address, but the parser wants one.
        let empty: StaticString = ""
        let base = unsafe buffer.baseAddress ?? empty.utf8Start
        var options = unsafe kGumboDefaultOptions
        unsafe options.allocator = { unsafe allocate($0, $1) }
        unsafe options.deallocator = { unsafe deallocate($0, $1) }
        unsafe options.userdata = UnsafeMutableRawPointer(memory)
        unsafe options.max_errors = 0
        let text = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        guard let output = unsafe gumbo_parse_with_options(&options, text, buffer.count),
          let document = unsafe output.pointee.document
        else { return Tree() }
        var copy = unsafe TreeCopy(source: base, sourceLength: buffer.count, page: source)
        return unsafe copy.tree(of: document)
      }
    }
  }

  /// The names of gumbo's elements as ours, by gumbo's number.
  fileprivate static let tags: [Tag] = {
    let last = Int(GUMBO_TAG_LAST.rawValue)
    return (0..<last)
      .map { number in
        guard let name = unsafe gumbo_normalized_tagname(GumboTag(rawValue: UInt32(number))) else {
          return .other
        }
        return unsafe Tag(rawValue: String(cString: name)) ?? .other
      }
  }()
}

private func allocate(
  _ memory: UnsafeMutableRawPointer?,
  _ size: Int
) -> UnsafeMutableRawPointer? {
  unsafe memory?.assumingMemoryBound(to: ParserMemory.self).pointee.allocate(size)
}

private func deallocate(_ memory: UnsafeMutableRawPointer?, _ pointer: UnsafeMutableRawPointer?) {
  unsafe memory?.assumingMemoryBound(to: ParserMemory.self).pointee.deallocate(pointer)
}

/// Copies gumbo's tree without recursion.
@unsafe
private struct TreeCopy {
  let source: UnsafePointer<UInt8>
  let sourceLength: Int
  let page: CompactSource
  var result = GumboParser.Tree()

  /// A node whose children are being copied.
  @unsafe
  struct Level {
    let index: Int32
    let children: GumboVector
    var next: UInt32 = 0
    var lastChild: Int32 = -1
  }

  init(source: UnsafePointer<UInt8>, sourceLength: Int, page: CompactSource) {
    unsafe self.source = unsafe source
    unsafe self.sourceLength = sourceLength
    unsafe self.page = page
  }

  mutating func tree(of document: UnsafeMutablePointer<GumboNode>) -> GumboParser.Tree {
    unsafe result.content.reserveCapacity(sourceLength)
    unsafe append(.document, parent: -1, details: 0..<0, source: 0..<Int32(page.originalLength))
    var levels = unsafe [Level(index: 0, children: document.pointee.v.document.children)]
    while let level = unsafe levels.last {
      let depth = unsafe levels.count - 1
      guard unsafe level.next < level.children.length else {
        unsafe result.records[Int(level.index)].end = Int32(result.records.count)
        unsafe levels.removeLast()
        continue
      }
      let child = unsafe level.children.data[Int(level.next)]
      unsafe levels[depth].next += 1
      guard let child = unsafe child?.assumingMemoryBound(to: GumboNode.self) else { continue }
      let index = unsafe Int32(result.records.count)
      guard let inner = unsafe copy(child, parent: level.index) else { continue }
      if unsafe level.lastChild >= 0 {
        unsafe result.records[Int(level.lastChild)].nextSibling = index
      }
      unsafe levels[depth].lastChild = index
      if let children = unsafe inner.children {
        unsafe levels.append(Level(index: index, children: children))
      }
    }
    return unsafe result
  }

  /// Copies one node, and returns its children if it is an element; `nil` where it is nothing to keep.
  private mutating func copy(
    _ node: UnsafeMutablePointer<GumboNode>,
    parent: Int32
  ) -> (children: GumboVector?, Void)? {
    switch unsafe node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let element = unsafe node.pointee.v.element
      let details = unsafe copyAttributes(element.attributes)
      unsafe append(tag(of: element), parent: parent, details: details, source: range(of: element))
      return unsafe (element.children, ())
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      let text = unsafe node.pointee.v.text
      let details = unsafe copyString(text.text)
      unsafe append(
        .text,
        parent: parent,
        details: details,
        source: range(of: text.original_text)
      )
      return (nil, ())
    default:
      return nil
    }
  }

  private mutating func append(
    _ tag: Tag,
    parent: Int32,
    details: Range<Int32>,
    source: Range<Int32>
  ) {
    unsafe result.records.append(
      .init(
        tag: tag,
        parent: parent,
        end: Int32(result.records.count + 1),
        details: details,
        source: source
      )
    )
  }

  private func tag(of element: GumboElement) -> Tag {
    let number = unsafe Int(element.tag.rawValue)
    guard number < GumboParser.tags.count else { return .other }
    let tag = GumboParser.tags[number]
    // SVG has a `title`, an `a` and a `style` of its own.
    if unsafe element.tag_namespace == GUMBO_NAMESPACE_HTML || tag == .svg || tag == .math {
      return tag
    }
    return .other
  }

  private mutating func copyAttributes(_ vector: GumboVector) -> Range<Int32> {
    let start = unsafe Int32(result.attributes.count)
    for place in 0..<(unsafe Int(vector.length)) {
      guard
        let attribute = unsafe vector.data[place]?.assumingMemoryBound(to: GumboAttribute.self)
      else { continue }
      let name = unsafe copyString(attribute.pointee.name)
      let value = unsafe copyString(attribute.pointee.value)
      unsafe result.attributes.append(.init(name: name, value: value))
    }
    return unsafe start..<Int32(result.attributes.count)
  }

  private mutating func copyString(_ string: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = unsafe Int32(result.content.count)
    if let string = unsafe string {
      let bytes = unsafe UnsafeRawBufferPointer(start: string, count: length(of: string))
      unsafe result.content.append(contentsOf: bytes)
    }
    return unsafe start..<Int32(result.content.count)
  }

  private func length(of string: UnsafePointer<CChar>) -> Int {
    var end = unsafe string
    while unsafe end.pointee != 0 { unsafe end = end.advanced(by: 1) }
    return unsafe end - string
  }

  private func range(of element: GumboElement) -> Range<Int32> {
    let start = unsafe range(of: element.original_tag)
    let end = unsafe range(of: element.original_end_tag)
    return start.lowerBound..<max(start.upperBound, end.upperBound)
  }

  private func range(of piece: GumboStringPiece) -> Range<Int32> {
    guard let data = unsafe piece.data else { return 0..<0 }
    let bytes = unsafe UnsafeRawPointer(data).assumingMemoryBound(to: UInt8.self)
    let start = unsafe bytes - source
    guard start >= 0, unsafe start <= sourceLength else { return 0..<0 }
    let length = unsafe min(piece.length, sourceLength - start)
    let first = unsafe page.original(start)
    return Int32(first)..<Int32(max(first, unsafe page.original(start + max(0, length))))
  }
}
