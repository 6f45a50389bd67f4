import HTML
import Temporal

/// An HTML page while its article is read.
struct HTMLReading {
  private let page: DecodedText
  private let url: String?
  private let latestDay: CivilDate?
  private let document: Document
  private let blocks: [Block]
  private let metadata: Metadata
  private let weights: TextWeights
  private let body: HTMLBody

  init(_ text: DecodedText, of page: Page) {
    self.page = text
    url = page.url
    latestDay = page.latestDay
    document = Document(parsing: text.utf8)
    blocks = document.elements(named: .body).first.map(BlockCutter.blocks) ?? []
    metadata = Metadata(document, blocks: blocks)
    weights = TextWeights(document, blocks: blocks)
    body = HTMLBody(document, blocks: blocks, weights: weights, metadata: metadata)
  }

  /// The article; without paragraphs where there is none.
  var article: Article { article(of: found) }

  /// What the page is, and the blocks of its text.
  private var found: (kind: PageKind, text: [Block]) {
    let signs = PageSigns(document, metadata, blocks: blocks, text: body.blocks())
    let kind = signs.kind
    return (kind, signs.ownText(of: kind))
  }

  private func article(of found: (kind: PageKind, text: [Block])) -> Article {
    let date = DateChoice.date(among: dates, language: metadata.language, until: latestDay)
    let shown = paragraphs(of: found.text, published: date?.day)
    let stated = StatedBody.paragraphs(metadata, insteadOf: shown)
    var article = Article(
      title: metadata.title,
      authors: metadata.authors,
      siteName: metadata.siteName,
      language: ArticleLanguage.tag(stated: metadata.language, of: stated?.paragraphs ?? shown),
      publicationDate: date,
      paragraphs: stated?.paragraphs ?? shown
    )
    if stated?.isWhole != true { article.pageKind = found.kind }
    article.links = PageLinks(document)
    article.isCut = document.isCut
    return article
  }

  private func paragraphs(of kept: [Block], published: CivilDate?) -> [Paragraph] {
    var paragraphs = HTMLParagraphs(document, page: page)
    return paragraphs.paragraphs(of: dated(kept, published: published))
  }

  /// The blocks of the article, lists, sections and posts with dates of their own told apart.
  private func dated(_ kept: [Block], published: CivilDate?) -> DatedParts {
    let reader = LabelReader(publication: published, document: document)
    let lines = DateLines(blocks, reader: reader)
    let language = metadata.language
    let rows = DatedRows(document, blocks: blocks, reader: reader, lines: lines, language: language)
    let sections = DatedSections(document, blocks: blocks, lines: lines, language: language)
    let posts = LivePosts(document, metadata, blocks: blocks, reader: reader)
    return posts.told(in: sections.joined(with: rows.joined(with: kept)))
  }

  private var dates: [DateFinding] {
    HTMLDates.findings(
      in: document,
      metadata: metadata,
      blocks: blocks,
      weights: weights,
      page: page.utf8,
      url: url
    )
  }

  /// The article with what it was made of.
  var explanation: ArticleExplanation {
    let found = found
    let numbers = Set(found.text.map(\.number))
    let evidence = body.evidence
    return ArticleExplanation(
      article: article(of: found),
      titles: metadata.titles,
      blocks: blocks.map { block in
        let values = evidence.values(of: block.number)
        return ArticleExplanation.Block(
          text: String(decoding: block.text, as: UTF8.self),
          isKept: numbers.contains(block.number),
          score: BlockVote.score(of: values),
          reasons: BlockVote.reasons(in: values, isKept: numbers.contains(block.number)),
          pageRange: block.source.flatMap { page.byteRange(of: $0) }
        )
      }
    )
  }
}
