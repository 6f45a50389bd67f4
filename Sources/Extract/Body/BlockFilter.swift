import HTML

/// Keeps of the blocks around an article those that are its text.
struct BlockFilter {
  private let document: Document
  private let title: [String]
  private let heading: Int?

  init(_ document: Document, title: String, heading: Int?) {
    self.document = document
    self.title = Words.normalized(title.utf8)
    self.heading = heading
  }

  func kept(_ blocks: [Block]) -> [Block] {
    var kept = beforeForeignPart(blocks).filter(isText)
    dropLeadingLabels(&kept)
    kept = withoutIdleHeadings(kept)
    while let last = kept.last, !last.isProse, last.tag != .li, !Words.endsSentence(last.text) {
      kept.removeLast()
    }
    return withoutRepetitions(kept)
  }

  /// Takes out what makes no sense among the blocks chosen: date lines above the text, headings of nothing,
  /// repetitions.
  func finished(_ blocks: [Block]) -> [Block] {
    let first = blocks.firstIndex(where: \.isProse) ?? 0
    let kept =
      blocks[..<first].filter { !isDateLine($0) && !isLabel($0) } + blocks[first...]
    return withoutRepetitions(withoutIdleHeadings(kept.filter { !isOfPage($0) }))
  }

  /// Whether a block above the text is a byline, the title or a single word, as that of a button.
  private func isLabel(_ block: Block) -> Bool {
    let words = Words.normalized(block.text)
    if words == title { return true }
    guard !block.tag.isHeading, !Words.endsSentence(block.text) else { return false }
    return words.count <= 1 || words.first == "by" && words.count <= Self.byline
  }

  /// How many words a byline has.
  private static let byline = 12

  /// Whether a block among the text is the headline once more, or says whose the page is.
  private func isOfPage(_ block: Block) -> Bool {
    block.tag.isHeading
      ? Words.normalized(block.text) == title : ClutterWords.isClutter(block.text)
  }

  private func isDateLine(_ block: Block) -> Bool {
    block.text.count < 120 && !Words.endsSentence(block.text)
      && !DateReader.dates(in: block.text).isEmpty
  }

  /// Cuts off what follows a heading such as "Related stories", unless much of the article does.
  private func beforeForeignPart(_ blocks: [Block]) -> [Block] {
    let total = blocks.reduce(0) { $0 + $1.weight }
    var seen = 0
    for (index, block) in blocks.enumerated() {
      let isHeading = block.tag.isHeading || block.text.count < 40 && !block.isProse
      if isHeading, seen * 2 > total, ClutterWords.isForeignHeading(block.text) {
        return Array(blocks[..<index])
      }
      seen += block.weight
    }
    return blocks
  }

  private func isText(_ block: Block) -> Bool {
    if block.element == heading { return false }
    if block.tag.isHeading {
      return block.tag != .h1 && block.linkShare < 0.8 && !ClutterWords.isClutter(block.text)
        && !ClutterWords.isForeignHeading(block.text) && Words.normalized(block.text) != title
    }
    if ClutterWords.isClutter(block.text) { return false }
    if block.linkShare > 0.8, block.text.count < 300 { return false }
    if block.linkShare > 0.5, block.text.count < 120, !Words.endsSentence(block.text) {
      return false
    }
    switch block.tag {
    case .p, .blockquote, .pre, .li, .dd, .dt, .td, .th: return block.text.contains(where: \.isWord)
    default: return block.isProse || Words.endsSentence(block.text) || block.text.count > 60
    }
  }

  /// Drops what stands between headline and text: date, byline, section.
  private func dropLeadingLabels(_ blocks: inout [Block]) {
    guard let first = blocks.firstIndex(where: \.isProse), first > 0, first <= 12 else { return }
    let isLabel = { (block: Block) in
      !block.tag.isHeading && block.text.count < 80 && !Words.endsSentence(block.text)
        || Words.normalized(block.text) == title || block.tag == .h2
    }
    let labels = blocks[..<first].filter { !isLabel($0) }
    blocks.replaceSubrange(..<first, with: labels)
  }

  /// Drops headings nothing follows.
  private func withoutIdleHeadings(_ blocks: [Block]) -> [Block] {
    var kept: [Block] = []
    for (index, block) in blocks.enumerated() {
      if block.tag.isHeading {
        guard let next = blocks[(index + 1)...].first else { continue }
        if let level = next.tag.headingLevel, let own = block.tag.headingLevel, level <= own {
          continue
        }
      }
      kept.append(block)
    }
    return kept
  }

  /// Drops what was said before in the same words, as pull quotes and summaries of live pages do.
  private func withoutRepetitions(_ blocks: [Block]) -> [Block] {
    var seen: Set<[UInt8]> = []
    return blocks.filter { $0.text.count < 40 || seen.insert($0.text).inserted }
  }
}

extension Tag {
  /// The level of a heading, 1 for the highest; `nil` for what is none.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
