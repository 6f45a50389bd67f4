/// What a feed says: what it is about, and what is new.
public struct Feed: Hashable, Sendable {
  /// The family of formats it is written in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// RSS 0.91 to 2.0.
    case rss
    /// RSS 0.9, 1.0 and 1.1, which are RDF.
    case rdf
    /// Atom 0.3 and 1.0.
    case atom
    /// JSON Feed 1.0 and 1.1.
    case json
    /// Channel Definition Format, of which RSS was made.
    case cdf
  }

  /// The format.
  public var format: Format
  /// The title, as plain text; empty where there is none.
  public var title: String
  /// The page it belongs to, in full where that can be told.
  public var link: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// What it lists, in its order.
  public var items: [FeedItem]

  /// Creates a feed.
  public init(
    format: Format,
    title: String = "",
    link: String? = nil,
    language: String? = nil,
    items: [FeedItem] = []
  ) {
    self.format = format
    self.title = title
    self.link = link
    self.language = language
    self.items = items
  }
}

/// One entry of a feed.
public struct FeedItem: Hashable, Sendable {
  /// What the feed tells entries apart by: an address, a `tag:` URI, any text.
  public var id: String?
  /// The page of the entry, in full where that can be told.
  public var link: String?
  /// The title, as plain text; empty where there is none.
  public var title: String
  /// The summary, as plain text; the content where there is only that.
  public var summary: String
  /// The language as a BCP 47 tag, the feed's where the entry has none of its own.
  public var language: String?
  /// When it was published.
  public var published: FeedDate?
  /// When it was last changed.
  public var updated: FeedDate?

  /// Creates an entry.
  public init(
    id: String? = nil,
    link: String? = nil,
    title: String = "",
    summary: String = "",
    language: String? = nil,
    published: FeedDate? = nil,
    updated: FeedDate? = nil
  ) {
    self.id = id
    self.link = link
    self.title = title
    self.summary = summary
    self.language = language
    self.published = published
    self.updated = updated
  }
}
