import HTML
import Temporal

/// Reads the article in a page, be it HTML or plain text.
///
///     let article = try ArticleReader().article(in: Page(bytes: bytes, mediaType: "text/html"))
///     article.publicationDate?.day        // the day on the page's own clock
///     article.paragraphs.first?.pageRange // where it stands in the bytes received
public struct ArticleReader: Sendable {
  /// Creates a reader.
  public init() {}

  /// Reads a page.
  ///
  /// - Parameter page: The page as received.
  /// - Returns: The article.
  /// - Throws: ``ArticleError`` where the page holds none.
  public func article(in page: Page) throws(ArticleError) -> Article {
    let article =
      switch try PageContent(page) {
      case .html(let text): htmlArticle(in: text, url: page.url)
      case .plainText(let text): PlainTextArticle(text).article(url: page.url)
      }
    guard !article.paragraphs.isEmpty else { throw .noText }
    return article
  }

  private func htmlArticle(in text: DecodedText, url: String?) -> Article {
    let document = Document(parsing: text.utf8)
    let blocks = document.elements(named: .body).first.map(BlockCutter.blocks) ?? []
    let metadata = Metadata(document, blocks: blocks)
    let weights = TextWeights(document, blocks: blocks)
    let body = HTMLBody(document, blocks: blocks, weights: weights, metadata: metadata)
    let findings = HTMLDates.findings(
      in: document,
      metadata: metadata,
      blocks: blocks,
      weights: weights,
      url: url
    )
    var paragraphs = HTMLParagraphs.paragraphs(from: body.blocks(), in: document, page: text)
    if let stated = StatedBody.paragraphs(metadata, insteadOf: paragraphs) {
      paragraphs = stated
    }
    return Article(
      title: metadata.title,
      authors: metadata.authors,
      siteName: metadata.siteName,
      language: metadata.language,
      publicationDate: DateChoice.date(among: findings, language: metadata.language),
      paragraphs: paragraphs
    )
  }
}

/// Why a page holds no article.
public enum ArticleError: Error, Hashable, Sendable {
  /// The body is empty.
  case empty
  /// The body is neither HTML nor text; the media type, if known, is given.
  case notText(mediaType: String?)
  /// There is a page, but no running text in it.
  case noText
}
