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
      case .html(let text): HTMLReading(text, of: page).article
      case .plainText(let text): PlainTextArticle(text, of: page).article
      }
    guard !article.paragraphs.isEmpty || article.pageKind != .article else { throw .noText }
    return article
  }

  /// Reads a page and tells what its article was made of.
  ///
  /// - Parameter page: The page as received.
  /// - Returns: The article, the titles and dates the page offers, and all its blocks, kept or not.
  /// - Throws: ``ArticleError`` where the page is empty or no text; one without an article is explained.
  public func explanation(of page: Page) throws(ArticleError) -> ArticleExplanation {
    switch try PageContent(page) {
    case .html(let text): HTMLReading(text, of: page).explanation
    case .plainText(let text): PlainTextArticle(text, of: page).explanation
    }
  }
}

/// Why a page holds no article.
public enum ArticleError: Error, Hashable, Sendable {
  /// The body is empty.
  case empty
  /// The body is neither HTML nor text, as its media type says.
  case notText(mediaType: String)
  /// The body is called text, and holds bytes that no text has.
  case binary
  /// There is a page, but no running text in it.
  case noText
}
