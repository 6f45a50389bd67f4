/// What a sitemap lists: pages, or further sitemaps.
public struct Sitemap: Hashable, Sendable {
  /// A page that is listed.
  public struct Page: Hashable, Sendable {
    /// Its address, in full where that can be told.
    public var url: String
    /// When it was last changed, as the site says.
    public var updated: FeedDate?
    /// When it was published, where it is listed as news.
    public var published: FeedDate?
    /// Its title, where it is listed as news; empty otherwise.
    public var title: String
    /// Its language as a BCP 47 tag, where it is listed as news.
    public var language: String?

    /// Creates an entry.
    public init(
      url: String,
      updated: FeedDate? = nil,
      published: FeedDate? = nil,
      title: String = "",
      language: String? = nil
    ) {
      self.url = url
      self.updated = updated
      self.published = published
      self.title = title
      self.language = language
    }
  }

  /// The pages, in its order.
  public var pages: [Page]
  /// The addresses of further sitemaps, in its order, with the date each was last changed.
  public var sitemaps: [Page]

  /// Creates a sitemap.
  public init(pages: [Page] = [], sitemaps: [Page] = []) {
    self.pages = pages
    self.sitemaps = sitemaps
  }
}
