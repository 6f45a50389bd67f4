import HTML
import Temporal

/// Reads the article in a plain text that has the clutter of a site around it.
///
/// There is no markup to go by, so the shape of the lines decides: headline, byline and date line above the first
/// paragraph; runs of sentences; and at the end a signature, or headlines and summaries that alternate.
struct PlainTextArticle {
  private let page: DecodedText
  private let url: String?
  private let latestDay: CivilDate?
  private let lines: [TextLine]
  private let header: PlainTextHeader
  private let dated: DatedLines

  init(_ text: DecodedText, of page: Page) {
    self.page = text
    url = page.url
    latestDay = page.latestDay
    lines = LineCutter.lines(of: text.utf8)
    dated = DatedLines(lines)
    header = PlainTextHeader(lines, dated: dated)
  }

  var article: Article {
    let end = ArticleEnd(lines, authors: header.authors).index(from: min(header.end, lines.count))
    let date = date
    let paragraphs = paragraphs(until: end, published: date?.day)
    return Article(
      title: header.title,
      authors: header.authors.isEmpty ? signature(at: end) : header.authors,
      siteName: header.siteName,
      language: ArticleLanguage.tag(stated: nil, of: paragraphs),
      publicationDate: date,
      paragraphs: paragraphs
    )
  }

  /// The article with the lines it was made of.
  var explanation: ArticleExplanation {
    let article = article
    let end = ArticleEnd(lines, authors: header.authors).index(from: min(header.end, lines.count))
    let kept = Set(article.paragraphs.map(\.text))
    let blocks = lines.enumerated()
      .map { index, line in
        let text = textRange(of: index).map { Folding.folded(page.utf8[$0]) } ?? line.text
        let isKept = kept.contains(String(decoding: text, as: UTF8.self))
        return ArticleExplanation.Block(
          text: String(decoding: line.text, as: UTF8.self),
          isKept: isKept,
          score: isKept ? 1 : -1,
          reasons: isKept ? [] : [.init(words: reason(for: line, index, end: end), weight: -1)],
          pageRange: page.byteRange(of: line.range)
        )
      }
    let titles = header.title.isEmpty ? [] : [("headline", header.title)]
    return ArticleExplanation(
      article: article,
      titles: titles.map { .init(place: $0.0, words: $0.1) },
      blocks: blocks
    )
  }

  /// Why a line is none of the article's.
  private func reason(for line: TextLine, _ index: Int, end: Int) -> String {
    if index < header.end { return "above the text" }
    if index >= end { return "below the text" }
    if line.isCaption { return "a caption" }
    if line.isContact { return "a contact" }
    return ClutterWords.isClutter(line.text) ? "a line of the site" : "no sentence"
  }

  /// The name that closes the article.
  private func signature(at end: Int) -> [String] {
    guard end < lines.count, let byline = Byline(lines[end], allowsBareName: false) else {
      return []
    }
    return byline.names
  }

  private var date: PublicationDate? {
    var candidates = header.candidates
    if let url, let (date, words) = URLDate.date(in: url) {
      candidates.add(date, words: words, kind: .url, place: "address", confidence: 0.6)
    }
    return DateChoice.date(among: candidates.findings, language: nil, until: latestDay)
  }

  private func paragraphs(until end: Int, published: CivilDate?) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let dates = dated.dates(of: lines, publication: published, language: nil)
    let repeated = repeatedLines()
    var hasText = false
    for index in lines.indices where index >= header.end && index < end {
      let line = lines[index]
      guard
        let kind = dated.contains(index)
          ? .listItem : kind(of: line, next: following(index, until: end)),
        !repeated.contains(line.text), let range = textRange(of: index)
      else { continue }
      if kind == .heading, !hasText { continue }
      hasText = hasText || kind == .text
      paragraphs.append(
        Paragraph(
          kind: kind,
          text: String(decoding: Folding.folded(page.utf8[range]), as: UTF8.self),
          pageRange: page.byteRange(of: range),
          places: TextAlignment.places(of: Folding.folded(page.utf8[range]), at: range, in: page),
          ownDate: dates[index]?.value,
          dateWords: dates[index]?.words
        )
      )
    }
    while paragraphs.last?.kind == .heading { paragraphs.removeLast() }
    return paragraphs
  }

  private func following(_ index: Int, until end: Int) -> TextLine? {
    index + 1 < end ? lines[index + 1] : nil
  }

  /// What a line is in the article, or `nil` where it is none of it.
  private func kind(of line: TextLine, next: TextLine?) -> Paragraph.Kind? {
    if line.isCaption || line.isContact || ClutterWords.isClutter(line.text) { return nil }
    if line.isBullet { return line.wordCount >= 4 ? .listItem : nil }
    if line.isProse { return .text }
    guard let next, next.isProse, !next.isCaption else { return nil }
    if line.text.last == UInt8(ascii: ":"), line.wordCount >= 1 {
      return line.wordCount <= 6 ? .heading : .text
    }
    // A line of one word is a button or a label of the site's.
    return (2...14).contains(line.wordCount) && line.followsGap && isWording(line) ? .heading : nil
  }

  private func isWording(_ line: TextLine) -> Bool {
    DateReader.dates(in: line.text).isEmpty && Byline(line, allowsBareName: false) == nil
      && line.text.last != UInt8(ascii: "|") && line.text.contains(where: \.isLetter)
  }

  /// Short lines that come several times are the site's.
  private func repeatedLines() -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    for line in lines where line.text.count < 80 && !line.isProse {
      if !seen.insert(line.text).inserted { repeated.insert(line.text) }
    }
    return repeated
  }

  /// Where the article's words of a line are: behind a date line, and before a list of sources.
  private func textRange(of index: Int) -> Range<Int>? {
    var range = lines[index].range
    if dated.contains(index) { return range }
    let text = Array(page.utf8[range])
    if let length = PlainTextHeader.leadingDateLength(of: text) {
      range = (range.lowerBound + length)..<range.upperBound
    }
    if let start = SourceNote.start(in: page.utf8[range]) {
      range = range.lowerBound..<start
    }
    range = LineCutter.trimming(page.utf8, range)
    return range.isEmpty ? nil : range
  }
}

/// The note on sources that some sites put behind the last sentence: "Sources for this article include: …".
enum SourceNote {
  private static let leads = [
    "sources for this article", "sources for this story", "sources include:",
    "source for this article",
  ]

  /// Returns where the note starts.
  static func start(in text: ArraySlice<UInt8>) -> Int? {
    for index in text.indices where text[index].lowercased == UInt8(ascii: "s") {
      guard index == text.startIndex || !text[index - 1].isWord else { continue }
      let rest = text[index...]
      for lead in leads
      where rest.prefix(lead.utf8.count).map(\.lowercased).elementsEqual(lead.utf8) {
        return index
      }
    }
    return nil
  }
}
