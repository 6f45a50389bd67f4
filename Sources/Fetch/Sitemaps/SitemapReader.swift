/// Reads sitemaps: lists of pages, indexes of lists, news, gzip files, plain lists of addresses, feeds.
///
/// - SeeAlso: <https://www.sitemaps.org/protocol.html>,
///   <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>.
public enum SitemapReader {
  /// What a sitemap lists.
  enum Entry {
    case page(Sitemap.Page)
    case sitemap(Sitemap.Page)
  }

  /// Reads a sitemap in XML, be it packed with gzip or not.
  ///
  /// - Parameters:
  ///   - bytes: The document, content codings removed.
  ///   - url: Where it came from, which its addresses are resolved against.
  ///   - charset: The encoding the server gave.
  /// - Returns: The sitemap; `nil` where the bytes are none.
  public static func sitemap(in bytes: [UInt8], url: String?, charset: String? = nil) -> Sitemap? {
    var sitemap = Sitemap()
    let isSitemap = read(GzipFile.unpacked(bytes), url: url, charset: charset) { entry in
      switch entry {
      case .page(let page): sitemap.pages.append(page)
      case .sitemap(let page): sitemap.sitemaps.append(page)
      }
    }
    return isSitemap ? sitemap : nil
  }

  /// Reads what a site calls a sitemap, which may as well be a feed or a plain list of addresses.
  ///
  /// - Parameters:
  ///   - bytes: The document, content codings removed.
  ///   - url: Where it came from, which its addresses are resolved against.
  ///   - charset: The encoding the server gave.
  ///   - entry: Is given what is listed, one after the other.
  static func readAny(
    _ bytes: [UInt8],
    url: String,
    charset: String?,
    entry: (Entry) -> Void
  ) {
    let unpacked = GzipFile.unpacked(bytes)
    if read(unpacked, url: url, charset: charset, entry: entry) { return }
    if let feed = FeedReader.feed(in: unpacked, url: url, charset: charset) {
      for page in feed.pages { entry(.page(page)) }
    } else {
      for address in addresses(inLines: unpacked) { entry(.page(Sitemap.Page(url: address))) }
    }
  }

  /// Reads a sitemap in XML, entry by entry.
  ///
  /// - Returns: Whether it is one.
  private static func read(
    _ bytes: [UInt8],
    url: String?,
    charset: String?,
    entry: (Entry) -> Void
  ) -> Bool {
    let base = BaseURL(url)
    let root = XMLReader.root(of: bytes, charset: charset) { element, rootName in
      switch (rootName, element.name) {
      case ("urlset", "url"): page(element, base: base).map { entry(.page($0)) }
      case ("sitemapindex", "sitemap"): page(element, base: base).map { entry(.sitemap($0)) }
      default: return false
      }
      return true
    }
    return ["urlset", "sitemapindex"].contains(root?.name)
  }

  /// The entry in an element; `nil` where it has no address, or its end is missing.
  private static func page(_ entry: XMLElement, base: BaseURL) -> Sitemap.Page? {
    guard !entry.isCut, let location = entry.firstText("loc") else { return nil }
    let news = entry.child(named: "news:news")
    return Sitemap.Page(
      url: base.resolved(location),
      updated: entry.date("lastmod"),
      published: news?.date("news:publication_date"),
      title: PlainText.folded(news?.firstText("news:title") ?? ""),
      language: news?.child(named: "news:publication")?.firstText("news:language")
    )
  }

  /// The lines of a text that are addresses.
  private static func addresses(inLines bytes: [UInt8]) -> [String] {
    guard bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") else { return [] }
    return bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { String(decoding: $0, as: UTF8.self).trimming(\.isWhitespace) }
      .filter { $0.lowercased().hasPrefix("http://") || $0.lowercased().hasPrefix("https://") }
  }
}

extension Feed {
  /// The pages of the items that have one.
  fileprivate var pages: [Sitemap.Page] {
    items.compactMap { item in
      item.link.map {
        Sitemap.Page(
          url: $0,
          updated: item.updated,
          published: item.published,
          title: item.title,
          language: item.language
        )
      }
    }
  }
}
