import HTML
import Temporal

/// Finds the dates a page gives for its publication.
struct HTMLDates {
  /// The confidence from which on a date needs no hints beside it.
  private static let isSure = 0.43

  let document: Document
  let metadata: Metadata
  let blocks: [Block]
  /// The page as it was parsed.
  let page: [UInt8]
  let isAside: [Bool]
  /// The nodes beside the headline, by number: a date there is what the reader is told.
  let header: Range<Int>
  var candidates = DateCandidates()

  static func findings(
    in document: Document,
    metadata: Metadata,
    blocks: [Block],
    weights: TextWeights,
    page: [UInt8],
    url: String?
  ) -> [DateFinding] {
    var dates = HTMLDates(document, metadata, blocks, weights, page: page)
    dates.addStated()
    dates.addElements()
    dates.addLines()
    dates.addAddress(url)
    if !dates.candidates.findings.contains(where: { $0.evidence.confidence >= isSure }) {
      dates.addHints()
    }
    return dates.candidates.findings
  }

  private init(
    _ document: Document,
    _ metadata: Metadata,
    _ blocks: [Block],
    _ weights: TextWeights,
    page: [UInt8]
  ) {
    self.page = page
    self.document = document
    self.metadata = metadata
    self.blocks = blocks
    isAside = DateAsides.asides(of: document, heading: metadata.heading, weights)
    header = Self.header(blocks, around: metadata.heading, in: document)
  }

  /// Returns the nodes from a few lines above the headline to the second paragraph: the first is often
  /// a summary with the date line below it.
  private static func header(
    _ blocks: [Block],
    around heading: Int?,
    in document: Document
  ) -> Range<Int> {
    guard let heading,
      let title = blocks.firstIndex(where: { document[heading].subtree.contains($0.element) })
    else { return 0..<0 }
    let start = blocks[max(0, title - linesAbove)].element
    let paragraphs = blocks[(title + 1)...].prefix(linesBelow).filter(\.isProse)
    let last = blocks[min(blocks.count - 1, title + linesBelow)].element
    let end = paragraphs.count > 1 ? paragraphs[1].element : last
    return min(start, heading)..<max(end, heading + 1)
  }

  /// How many lines above and below the headline are beside it.
  private static let linesAbove = 1
  private static let linesBelow = 12
}
