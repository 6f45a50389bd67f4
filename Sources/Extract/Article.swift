public import Temporal

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
  /// What the page is; what is no article is read as far as it goes, and not to be kept as one.
  public var pageKind = PageKind.article
  /// The links by which the page names itself and its feeds.
  public var links = PageLinks()
  /// Whether the page was too long to be read to its end.
  public var isCut = false

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
    /// The words below a picture.
    case caption
    /// A part of a post of a live blog.
    case post
    /// A row of a table with a column of dates.
    case row
  }

  /// What the block is.
  public var kind: Kind
  /// The words, white space folded.
  public var text: String
  /// Where the block stands in the page's bytes as they were received, half-open; `nil` where the
  /// way back is not known.
  public var pageRange: Range<Int>?
  /// The element of the page, as a CSS selector: `body > main > p:nth-of-type(2)`; `nil` in plain text.
  public var element: String?
  /// Where the pieces of the text stand, in order.
  public var places: [TextPlace]
  /// The date of its own that a post of a live blog, an item or a row of a timeline, or what stands below a
  /// heading that is a date has; its words are read against it.
  public var ownDate: EDTFValue?
  /// The words of the text that give ``ownDate``, in bytes of UTF-8; `nil` where they stand elsewhere.
  public var dateWords: Range<Int>?

  /// Creates a paragraph.
  public init(
    kind: Kind = .text,
    text: String,
    pageRange: Range<Int>? = nil,
    element: String? = nil,
    places: [TextPlace] = [],
    ownDate: EDTFValue? = nil,
    dateWords: Range<Int>? = nil
  ) {
    self.kind = kind
    self.text = text
    self.pageRange = pageRange
    self.element = element
    self.places = places
    self.ownDate = ownDate
    self.dateWords = dateWords
  }
}

/// Where a piece of a paragraph's text stands in its page.
public struct TextPlace: Hashable, Sendable {
  /// The piece, in bytes of the paragraph's text in UTF-8.
  public var text: Range<Int>
  /// The bytes as received: as many as in the text where they stand byte for byte.
  ///
  /// Otherwise the piece is one, such as a character that the page writes as an entity.
  public var page: Range<Int>

  /// Creates a place.
  public init(text: Range<Int>, page: Range<Int>) {
    self.text = text
    self.page = page
  }
}

extension Paragraph {
  /// Returns where a part of the text, such as a sentence, stands in the page.
  ///
  /// - Parameter part: The part, in bytes of ``text`` in UTF-8.
  /// - Returns: The bytes as received, half-open, elements inside included; where the pieces are not known,
  ///   those of the whole block.
  public func pageRange(of part: Range<Int>) -> Range<Int>? {
    let pieces = places.filter { $0.text.overlaps(part) }
    // A row whose date stands in its second column has its pieces in another order than the page.
    let starts = pieces.map { $0.page.lowerBound + $0.distance(to: part.lowerBound) }
    let ends = pieces.map { $0.page.upperBound - $0.distance(from: part.upperBound) }
    guard let start = starts.min(), let end = ends.max() else { return pageRange }
    return start..<max(start, end)
  }

  /// Returns the paragraph without so much of its beginning, in bytes of ``text`` in UTF-8.
  func dropping(_ count: Int) -> Paragraph {
    guard count > 0, count < text.utf8.count else { return self }
    var rest = self
    rest.text = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
    rest.places = places.compactMap { $0.dropping(count) }
    if let start = rest.places.map(\.page.lowerBound).min(), let known = pageRange {
      rest.pageRange = start..<max(start, known.upperBound)
    }
    return rest
  }
}

extension TextPlace {
  /// The place in a text that lost so much of its beginning; `nil` where it was in that.
  fileprivate func dropping(_ count: Int) -> TextPlace? {
    guard text.upperBound > count else { return nil }
    let start = max(text.lowerBound, count)
    return TextPlace(
      text: start - count..<text.upperBound - count,
      page: page.lowerBound + distance(to: start)..<page.upperBound
    )
  }

  private var isByteForByte: Bool { text.count == page.count }

  fileprivate func distance(to offset: Int) -> Int {
    isByteForByte ? max(0, offset - text.lowerBound) : 0
  }

  fileprivate func distance(from offset: Int) -> Int {
    isByteForByte ? max(0, text.upperBound - offset) : 0
  }
}
