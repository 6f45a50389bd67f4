/// Reads sitemaps: lists of pages, indexes of lists, news, gzip files, plain lists of addresses, feeds.
///
/// - SeeAlso: <https://www.sitemaps.org/protocol.html>,
///   <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>.
public enum SitemapReader {
  /// Reads a sitemap in XML, be it packed with gzip or not.
  ///
  /// - Parameters:
  ///   - bytes: The document, content codings removed.
  ///   - url: Where it came from, which its addresses are resolved against.
  ///   - charset: The encoding the server gave.
  /// - Returns: The sitemap; `nil` where the bytes are none.
  public static func sitemap(in bytes: [UInt8], url: String?, charset: String? = nil) -> Sitemap? {
    guard let root = XMLReader.root(of: GzipFile.unpacked(bytes), charset: charset) else {
      return nil
    }
    let base = BaseURL(url)
    switch root.name {
    case "urlset": return Sitemap(pages: entries(of: root, named: "url", base: base))
    case "sitemapindex": return Sitemap(sitemaps: entries(of: root, named: "sitemap", base: base))
    default: return nil
    }
  }

  /// Reads what a site calls a sitemap, which may as well be a feed or a plain list of addresses.
  ///
  /// - Parameters:
  ///   - bytes: The document, content codings removed.
  ///   - url: Where it came from, which its addresses are resolved against.
  ///   - charset: The encoding the server gave.
  /// - Returns: The sitemap; `nil` where no address is listed.
  public static func anySitemap(in bytes: [UInt8], url: String?, charset: String? = nil) -> Sitemap?
  {
    if let sitemap = sitemap(in: bytes, url: url, charset: charset) { return sitemap }
    let unpacked = GzipFile.unpacked(bytes)
    if let feed = FeedReader.feed(in: unpacked, url: url, charset: charset) { return Sitemap(feed) }
    let addresses = addresses(inLines: unpacked)
    return addresses.isEmpty ? nil : Sitemap(pages: addresses.map { Sitemap.Page(url: $0) })
  }

  private static func entries(
    of root: XMLElement,
    named name: String,
    base: BaseURL
  ) -> [Sitemap.Page] {
    root.children.filter { $0.name == name && !$0.isCut }
      .compactMap { entry in
        guard let location = entry.firstText("loc") else { return nil }
        let news = entry.child(named: "news:news")
        return Sitemap.Page(
          url: base.resolved(location),
          updated: entry.date("lastmod"),
          published: news?.date("news:publication_date"),
          title: PlainText.folded(news?.firstText("news:title") ?? ""),
          language: news?.child(named: "news:publication")?.firstText("news:language")
        )
      }
  }

  /// The lines of a text that are addresses.
  private static func addresses(inLines bytes: [UInt8]) -> [String] {
    guard bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") else { return [] }
    return bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { String(decoding: $0, as: UTF8.self).trimming(\.isWhitespace) }
      .filter { $0.lowercased().hasPrefix("http://") || $0.lowercased().hasPrefix("https://") }
  }
}

extension Sitemap {
  /// The pages of a feed.
  fileprivate init(_ feed: Feed) {
    self.init(
      pages: feed.items.compactMap { item in
        item.link.map {
          Page(
            url: $0,
            updated: item.updated,
            published: item.published,
            title: item.title,
            language: item.language
          )
        }
      }
    )
  }
}
