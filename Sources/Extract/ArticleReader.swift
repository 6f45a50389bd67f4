/// Reads the article in a page, be it HTML or plain text.
public struct ArticleReader: Sendable {
  /// Creates a reader.
  public init() {}

  /// Reads a page.
  ///
  /// - Parameter page: The page as received.
  /// - Returns: The article.
  /// - Throws: ``ArticleError`` where the page holds none.
  public func article(in page: Page) throws(ArticleError) -> Article {
    throw .noText
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
