/// One version of an article, as its history shows it.
public struct ArticleVersion: Hashable, Sendable {
  /// When it was taken, as UTC in ISO 8601.
  public var captured: String
  /// The SHA-256 digest of its bytes as received, in hexadecimal.
  public var digest: String
  /// Where it was taken from.
  public var url: String
  /// The headline.
  public var title: String
  /// The text, paragraph by paragraph; `nil` where no article could be read in it.
  public var paragraphs: [String]?

  /// Creates a version.
  public init(captured: String, digest: String, url: String, title: String, paragraphs: [String]?) {
    self.captured = captured
    self.digest = digest
    self.url = url
    self.title = title
    self.paragraphs = paragraphs
  }

  /// The words of the headline and the text; a word of its own stands between paragraphs.
  var words: [String]? {
    guard let paragraphs else { return nil }
    let blocks = [title] + paragraphs
    return Array(
      blocks.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        .joined(separator: [Self.paragraphMark])
    )
  }

  /// What stands between paragraphs where words are compared.
  static let paragraphMark = "\n"
}
