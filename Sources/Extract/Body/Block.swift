import HTML

/// A piece of a page's text that stands on its own lines.
struct Block {
  /// The words, white space folded.
  var text: [UInt8] = []
  /// Where it stands in the decoded page.
  var source: Range<Int>?
  /// The runs of text it is made of: where each begins in the text, and where it stands in the decoded page.
  var runs: [(start: Int, source: Range<Int>)] = []
  /// How many bytes of the text are inside links.
  var linkLength = 0
  /// The block element it is in, by its number in the document.
  var element: Int
  /// The tag of that element.
  var tag: Tag
  /// Its number among the blocks of the page.
  var number = 0

  /// The share of the text that is inside links, 0 to 1.
  var linkShare: Double { text.isEmpty ? 0 : Double(linkLength) / Double(text.count) }

  /// Whether it reads like running text rather than like a label, a link or a button.
  var isProse: Bool {
    guard linkShare < 0.5 else { return false }
    if text.count >= 140 { return true }
    return text.count >= 40 && Words.endsSentence(text)
  }

  /// How much it says for the element it is in: its length where it is prose, else nothing.
  var weight: Int { isProse && !tag.isHeading ? text.count - linkLength : 0 }
}

/// Cuts a page into blocks, in document order.
struct BlockCutter {
  private var blocks: [Block] = []
  private var current: Block
  private var openBlocks: [Int] = []
  private var linkEnd = 0
  private var breakCount = 0
  private let document: Document

  /// Returns the blocks of a subtree; what is never text is left out.
  static func blocks(of node: Node) -> [Block] {
    var cutter = BlockCutter(node)
    cutter.walk(node.subtree)
    return cutter.blocks
  }

  private init(_ node: Node) {
    document = node.document
    current = Block(element: node.index, tag: node.tag)
    openBlocks = [node.index]
  }

  private mutating func walk(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeBlocks(before: index)
      let node = document[index]
      switch node.tag {
      case .text: append(node)
      case .span where Boilerplate.isForScreenReaders(node):
        index = node.subtree.upperBound
        continue
      case let tag where Self.isNeverText(tag):
        if tag.isBlock { endBlock() }
        index = node.subtree.upperBound
        continue
      case .br:
        breakCount += 1
        if breakCount == 2 { endBlock() }
        Folding.appendGap(to: &current.text)
      case .a: linkEnd = max(linkEnd, node.subtree.upperBound)
      case let tag where tag.isBlock: open(node)
      default: break
      }
      index += 1
    }
    endBlock()
  }

  private static func isNeverText(_ tag: Tag) -> Bool {
    switch tag {
    case .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .embed, .video,
      .audio, .canvas, .button, .select, .textarea, .input, .datalist, .head, .map, .dialog:
      true
    default: false
    }
  }

  private mutating func open(_ node: Node) {
    endBlock()
    openBlocks.append(node.index)
    current = Block(element: node.index, tag: node.tag)
  }

  private mutating func closeBlocks(before index: Int) {
    while openBlocks.count > 1, let last = openBlocks.last,
      document[last].subtree.upperBound <= index
    {
      endBlock()
      openBlocks.removeLast()
      let outer = openBlocks[openBlocks.count - 1]
      current = Block(element: outer, tag: document[outer].tag)
    }
  }

  private mutating func append(_ node: Node) {
    let text = node.ownText
    guard let first = text.firstIndex(where: { !$0.isSpace }) else {
      if !text.isEmpty { Folding.appendGap(to: &current.text) }
      return
    }
    breakCount = 0
    let before = current.text.count
    Folding.append(text, to: &current.text)
    if node.index < linkEnd { current.linkLength += current.text.count - before }
    // Entities and dropped line breaks only make the source longer, so its ends hold.
    let trailing = text.reversed().prefix { $0.isSpace }.count
    let range = node.sourceRange
    let start = min(range.lowerBound + first - text.startIndex, range.upperBound)
    let end = max(start, range.upperBound - trailing)
    current.runs.append((before, start..<end))
    let known = current.source
    current.source = min(known?.lowerBound ?? start, start)..<max(known?.upperBound ?? end, end)
  }

  private mutating func endBlock() {
    while current.text.last == 0x20 { current.text.removeLast() }
    current.linkLength = min(current.linkLength, current.text.count)
    current.number = blocks.count
    if !current.text.isEmpty { blocks.append(current) }
    current = Block(element: current.element, tag: current.tag)
    breakCount = 0
  }
}
