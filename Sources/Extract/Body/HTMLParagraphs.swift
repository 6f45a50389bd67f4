import HTML
import Temporal

/// Makes paragraphs of an article's blocks.
struct HTMLParagraphs {
  private let document: Document
  private let page: DecodedText
  private var paths: ElementPaths

  init(_ document: Document, page: DecodedText) {
    self.document = document
    self.page = page
    paths = ElementPaths(document)
  }

  /// Makes paragraphs of the blocks of an article, in the same order.
  mutating func paragraphs(of parts: DatedParts) -> [Paragraph] {
    parts.blocks.map { block in
      let kind = kind(of: block)
      let own = parts.dates[block.number]
      let isPost = parts.posts.contains(block.number) && kind == .text
      return Paragraph(
        kind: isPost ? .post : kind,
        text: String(decoding: block.text, as: UTF8.self),
        pageRange: block.source.flatMap { page.byteRange(of: $0) },
        element: paths.selector(of: block.element),
        places: TextAlignment.places(of: block, in: page),
        ownDate: own?.value,
        dateWords: own?.words
      )
      .dropping(own?.labelEnd ?? 0)
    }
  }

  private func kind(of block: Block) -> Paragraph.Kind {
    if block.tag.isHeading { return .heading }
    var node: Node? = document[block.element]
    // A paragraph of an item or a quotation is found a few levels inside it.
    for _ in 0..<4 {
      switch node?.tag {
      case .li, .dd, .dt: return .listItem
      case .blockquote: return .quote
      case .figcaption, .caption: return .caption
      case .p where isCalledCaption(node): return .caption
      case .tr: return .row
      default: node = node?.parent
      }
    }
    return .text
  }

  private func isCalledCaption(_ node: Node?) -> Bool {
    let words = node?.attributeBytes("class").map(Boilerplate.words(of:)) ?? []
    return words.contains("caption")
  }
}
