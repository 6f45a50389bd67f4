import HTML

/// What speaks for and against each block of a page being the article's.
struct BlockEvidence {
  /// The candidates for the article's text that a block may be in.
  struct Candidates {
    /// Chosen by names, landmarks and prose, then filtered.
    var cascade: Set<Int>
    /// Those of them that are called the article's beginning.
    var opening: Set<Int>
    /// The element it was chosen in.
    var container: Range<Int>
    /// Whether a node stands in a part that calls itself something else.
    var isForeign: [Bool]
    /// Whether a node stands in a part that may be something else.
    var isLikely: [Bool]
  }

  /// What the page says of its text.
  struct Statements {
    var title: [String]
    var summary: [String]
    /// The words of the stated body, each with its next three, as numbers.
    var body: Set<Int>
    var heading: Int?
  }

  private let document: Document
  private let blocks: [Block]
  private let candidates: Candidates
  private let statements: Statements
  private let readability: ReadabilityScore
  private let run: Range<Int>
  private let kin: KinShare
  private let flags: [PartFlags]
  private let repeated: Set<[UInt8]>
  private let first: Int
  private let last: Int

  init(
    _ document: Document,
    blocks: [Block],
    weights: TextWeights,
    candidates: Candidates,
    statements: Statements
  ) {
    self.document = document
    self.blocks = blocks
    self.candidates = candidates
    self.statements = statements
    readability = ReadabilityScore(document, blocks: blocks, weights: weights)
    run = TextRun.run(in: blocks)
    kin = KinShare(document, blocks: blocks)
    flags = PartFlags.flags(of: document, isLikely: candidates.isLikely)
    repeated = Self.repeated(blocks)
    let kept = candidates.cascade
    first = blocks.indices.first { kept.contains($0) && blocks[$0].isProse } ?? 0
    last = blocks.indices.last { kept.contains($0) && blocks[$0].isProse } ?? 0
  }

  private static func repeated(_ blocks: [Block]) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    for block in blocks where block.text.count >= 20 && !seen.insert(block.text).inserted {
      repeated.insert(block.text)
    }
    return repeated
  }

  /// Returns whether a block is the article's by all the evidence.
  func speaks(for block: Block) -> Bool {
    if candidates.opening.contains(block.number) { return true }
    let words = Words.normalized(block.text)
    var values = plainValues(of: block.number, words)
    // Its words can only speak against a block, or next to nothing for it: most are lost without them.
    guard BlockVote.score(of: values) > -BlockVote.mostForWords else { return false }
    addWords(block, words, to: &values)
    return BlockVote.score(of: values) > 0
  }

  /// Returns the values of all features for a block.
  func values(of index: Int) -> FeatureValues {
    let words = Words.normalized(blocks[index].text)
    var values = plainValues(of: index, words)
    addWords(blocks[index], words, to: &values)
    return values
  }

  /// Returns the values of all features but those of the words, which cost most.
  private func plainValues(of index: Int, _ words: [String]) -> FeatureValues {
    var values = FeatureValues()
    addCandidates(index, to: &values)
    addStatements(index, words, to: &values)
    addShape(blocks[index], to: &values)
    addPlace(index, to: &values)
    addNeighbours(index, to: &values)
    addSurroundings(blocks[index], to: &values)
    return values
  }

  private func addCandidates(_ index: Int, to values: inout FeatureValues) {
    let block = blocks[index]
    let isOwn = !candidates.isForeign[block.element]
    let isReadable = readability.holds(block.element)
    let isInRun = run.contains(index)
    let isDense = TextDensity.isText(
      block,
      previous: neighbour(index - 1),
      next: neighbour(index + 1)
    )
    let kinShare = kin.share(of: block)
    let others = isOwn ? [isReadable, isInRun, isDense, kinShare > 0.2] : []
    let isInCascade = candidates.cascade.contains(index)
    let votes = (others + [isInCascade]).count { $0 }
    values.set(.always, true)
    values.set(.inCascade, isInCascade)
    values.set(.inContainer, candidates.container.contains(block.element))
    values.set(.isOwn, isOwn)
    values.set(.inReadability, isReadable)
    values.set(.inRun, isInRun)
    values.set(.isDense, isDense)
    values.set(.kinShare, kinShare)
    values.set(.votes, Double(votes) / 5)
    values.set(.agreement, votes >= 4)
    values.set(.ownProse, isOwn && block.isProse)
    values.set(.ownRun, isOwn && isInRun && isReadable)
  }

  private func addStatements(_ index: Int, _ words: [String], to values: inout FeatureValues) {
    let stated = statedShare(words)
    values.set(.inStatedBody, stated ?? 0)
    values.set(.outsideStatedBody, stated.map { 1 - $0 } ?? 0)
    let summary = statements.summary.prefix(12)
    values.set(.isSummary, !summary.isEmpty && words.prefix(12) == summary)
    let isHeading = blocks[index].element == statements.heading
    values.set(.isTitle, isHeading || words == statements.title)
  }

  private func addShape(_ block: Block, to values: inout FeatureValues) {
    values.set(.isProse, block.isProse)
    values.set(.length, min(1, Double(block.text.count) / 400))
    values.set(.linkShare, block.linkShare)
    values.set(.allLinks, block.linkShare > 0.8)
    values.set(.endsSentence, Words.endsSentence(block.text))
    values.set(.endsWithColon, block.text.last == UInt8(ascii: ":"))
    values.set(.isLong, block.text.count >= 140)
    values.set(.isTiny, block.text.count < 25)
    values.set(.isParagraph, block.tag == .p)
    values.set(.isHeading, block.tag.isHeading)
    values.set(.isItem, block.tag == .li || block.tag == .dd || block.tag == .dt)
    values.set(.isQuote, block.tag == .blockquote)
    values.set(.isCell, block.tag == .td || block.tag == .th)
    values.set(.isLoose, block.tag == .div || block.tag == .section || block.tag == .article)
  }

  private func addPlace(_ index: Int, to values: inout FeatureValues) {
    let isAbove = statements.heading.map { blocks[index].element < $0 } ?? false
    values.set(.beforeTitle, isAbove)
    values.set(.beforeText, index < first)
    values.set(.afterText, index > last)
    let depth = last > first ? Double(index - first) / Double(last - first) : 0
    values.set(.position, min(1, max(0, depth)))
    values.set(.isFirst, index == first)
    values.set(.isLast, index == last)
  }

  private func addNeighbours(_ index: Int, to values: inout FeatureValues) {
    let (previous, next) = (neighbour(index - 1), neighbour(index + 1))
    let isPreviousKept = candidates.cascade.contains(index - 1)
    let isNextKept = candidates.cascade.contains(index + 1)
    values.set(.previousKept, isPreviousKept)
    values.set(.nextKept, isNextKept)
    values.set(.bothKept, isPreviousKept && isNextKept)
    values.set(.previousProse, previous?.isProse ?? false)
    values.set(.nextProse, next?.isProse ?? false)
    values.set(.previousLinks, (previous?.linkShare ?? 0) > 0.5)
    values.set(.nextLinks, (next?.linkShare ?? 0) > 0.5)
    let isBelowForeign = previous.map { ClutterWords.isForeignHeading($0.text) } ?? false
    values.set(.afterForeignHeading, isBelowForeign)
  }

  private func addSurroundings(_ block: Block, to values: inout FeatureValues) {
    let flags = flags[block.element]
    values.set(.inLikely, flags.contains(.likely))
    values.set(.inAside, flags.contains(.aside))
    values.set(.inFigure, flags.contains(.figure))
    values.set(.inFrame, flags.contains(.frame))
    values.set(.inForm, flags.contains(.form))
    values.set(.inTable, flags.contains(.table))
    values.set(.inList, flags.contains(.list))
    values.set(.inQuote, flags.contains(.quote))
    values.set(.inArticle, flags.contains(.article))
    values.set(.inEmphasis, isEmphasis(block))
  }

  private func addWords(_ block: Block, _ words: [String], to values: inout FeatureValues) {
    values.set(.isClutter, ClutterWords.isClutter(block.text))
    values.set(.isForeignHeading, ClutterWords.isForeignHeading(block.text))
    values.set(.asksForSomething, SiteWords.asksForSomething(words))
    values.set(.isCredit, SiteWords.isCredit(words))
    values.set(.isRepeated, repeated.contains(block.text))
    values.set(.hasAddress, block.text.contains(UInt8(ascii: "@")))
    values.set(.isCapitals, isCapitals(block.text))
    values.set(.hasDate, block.text.count < 120 && !DateReader.dates(in: block.text).isEmpty)
    values.set(.startsWithName, words.first == "by" || words.first == "von")
  }

  private func neighbour(_ index: Int) -> Block? {
    blocks.indices.contains(index) ? blocks[index] : nil
  }

  private func statedShare(_ words: [String]) -> Double? {
    guard !statements.body.isEmpty, words.count >= 4 else { return nil }
    let numbers = Self.shingles(words)
    return Double(numbers.count { statements.body.contains($0) }) / Double(numbers.count)
  }

  /// Returns each word with its next three as a number.
  static func shingles(_ words: [String]) -> [Int] {
    guard words.count >= 4 else { return [] }
    return (0...(words.count - 4))
      .map { start in
        var hash = 5381
        for word in words[start..<(start + 4)] {
          for byte in word.utf8 { hash = hash &* 33 ^ Int(byte) }
          hash = hash &* 33 ^ 32
        }
        return hash
      }
  }

  private func isEmphasis(_ block: Block) -> Bool {
    let child = document[block.element].firstChild
    guard let child, child.tag == .em || child.tag == .i || child.tag == .strong || child.tag == .b
    else { return false }
    return child.text.utf8.count * 10 >= block.text.count * 9
  }

  private func isCapitals(_ text: [UInt8]) -> Bool {
    let letters = text.count { $0.isLetter }
    return letters >= 4 && text.count { (0x41...0x5A).contains($0) } * 10 >= letters * 8
  }
}
