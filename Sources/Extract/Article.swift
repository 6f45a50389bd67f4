/// What a page says once the page around it is gone.
public struct Article: Hashable, Sendable {
  /// The headline; empty where none was found.
  public var title: String
  /// The authors as the byline names them.
  public var authors: [String]
  /// The name of the publication: "Reuters".
  public var siteName: String?
  /// The language as a BCP 47 tag, where the page says it.
  public var language: String?
  /// When it was published, with the evidence; `nil` where nothing says so.
  public var publicationDate: PublicationDate?
  /// The text, in reading order.
  public var paragraphs: [Paragraph]

  /// Creates an article.
  public init(
    title: String,
    authors: [String] = [],
    siteName: String? = nil,
    language: String? = nil,
    publicationDate: PublicationDate? = nil,
    paragraphs: [Paragraph]
  ) {
    self.title = title
    self.authors = authors
    self.siteName = siteName
    self.language = language
    self.publicationDate = publicationDate
    self.paragraphs = paragraphs
  }
}

extension Article {
  /// The headline, or the first words of the text where there is none.
  public var displayTitle: String {
    guard title.isEmpty, let text = paragraphs.first?.text else { return title }
    let longest = 60
    guard text.count > longest else { return text }
    let words = text.prefix(longest)
    return words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + " …"
  }
}

/// A block of an article's text.
public struct Paragraph: Hashable, Sendable {
  /// What the block is on the page.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text
    case heading
    case listItem
    case quote
  }

  /// What the block is.
  public var kind: Kind
  /// The words, white space folded.
  public var text: String
  /// Where the block stands in the page's bytes as they were received, half-open; `nil` where the
  /// way back is not known.
  public var pageRange: Range<Int>?

  /// Creates a paragraph.
  public init(kind: Kind = .text, text: String, pageRange: Range<Int>? = nil) {
    self.kind = kind
    self.text = text
    self.pageRange = pageRange
  }
}
