import HTML

/// Makes paragraphs of an article's blocks.
enum HTMLParagraphs {
  static func paragraphs(
    from blocks: [Block],
    in document: Document,
    page: DecodedText
  ) -> [Paragraph] {
    var paths = ElementPaths(document)
    return blocks.map { block in
      Paragraph(
        kind: kind(of: block, in: document),
        text: String(decoding: block.text, as: UTF8.self),
        pageRange: block.source.flatMap { page.byteRange(of: $0) },
        element: paths.selector(of: block.element),
        places: TextAlignment.places(of: block, in: page)
      )
    }
  }

  private static func kind(of block: Block, in document: Document) -> Paragraph.Kind {
    if block.tag.isHeading { return .heading }
    var node: Node? = document[block.element]
    // A paragraph of an item or a quotation is found a few levels inside it.
    for _ in 0..<4 {
      switch node?.tag {
      case .li, .dd, .dt: return .listItem
      case .blockquote: return .quote
      default: node = node?.parent
      }
    }
    return .text
  }
}
