/// The way through the sitemaps of a site: which to fetch next, and which pages each lists.
///
///     var walk = SitemapWalk(from: "https://example.org/sitemap.xml")
///     while let url = walk.next() { walk.read(bytes, of: url, from: finalURL) { pages.append($0) } }
///
/// No sitemap is asked for twice, and an index inside an index only to a depth no honest site has.
public struct SitemapWalk: Sendable {
  /// How many sitemaps were left out because the limit was reached.
  public private(set) var leftOutCount = 0
  private var waiting: [Step]
  private var seen: Set<String>
  private var depths: [String: Int] = [:]
  private let limit: Int

  private struct Step: Sendable {
    var url: String
    var depth: Int
  }

  /// Indexes of indexes are against the rules; some sites have two, and a third one leads in a circle.
  private static let deepest = 4

  /// Begins at a sitemap, or at a site's `robots.txt`, which names them.
  ///
  /// - Parameters:
  ///   - start: Its address.
  ///   - limit: How many sitemaps are asked for at most; default 500, ten times those of a large newspaper.
  public init(from start: String, limit: Int = 500) {
    waiting = [Step(url: start, depth: 0)]
    seen = [Self.key(start)]
    self.limit = limit
  }

  /// Returns the address to fetch next; `nil` at the end.
  public mutating func next() -> String? {
    guard !waiting.isEmpty else { return nil }
    let step = waiting.removeFirst()
    depths[step.url] = step.depth
    return step.url
  }

  /// Takes in what was fetched.
  ///
  /// - Parameters:
  ///   - bytes: The document, content codings removed.
  ///   - url: The address that was asked for.
  ///   - finalURL: The address it came from, after redirects; one that was read before is not read again.
  ///   - charset: The encoding the server gave.
  ///   - page: Is given the pages it lists, one after the other; none where it is no sitemap, or was read before.
  public mutating func read(
    _ bytes: [UInt8],
    of url: String,
    from finalURL: String,
    charset: String? = nil,
    page: (Sitemap.Page) -> Void
  ) {
    let isKnown = !seen.insert(Self.key(finalURL)).inserted && Self.key(finalURL) != Self.key(url)
    guard !isKnown else { return }
    let depth = depths[url] ?? 0
    if Self.isRobots(finalURL) {
      return append(Self.sitemaps(inRobots: bytes, of: finalURL), depth: depth)
    }
    var sitemaps: [String] = []
    SitemapReader.readAny(bytes, url: finalURL, charset: charset) { entry in
      switch entry {
      case .page(let listed): page(listed)
      case .sitemap(let listed): sitemaps.append(listed.url)
      }
    }
    append(sitemaps, depth: depth)
  }

  private mutating func append(_ urls: [String], depth: Int) {
    guard depth < Self.deepest else { return }
    for url in urls where seen.insert(Self.key(url)).inserted {
      if depths.count + waiting.count < limit {
        waiting.append(Step(url: url, depth: depth + 1))
      } else {
        leftOutCount += 1
      }
    }
  }

  /// What two addresses of one sitemap have in common.
  private static func key(_ url: String) -> String {
    (try? FetchURL(url).text) ?? url  // what is no URL is reported when fetched
  }

  private static func isRobots(_ url: String) -> Bool {
    (try? FetchURL(url))?.path == "/robots.txt"
  }

  /// The `Sitemap` lines of a `robots.txt`.
  ///
  /// - SeeAlso: <https://www.sitemaps.org/protocol.html#submit_robots>.
  private static func sitemaps(inRobots bytes: [UInt8], of url: String) -> [String] {
    let base = BaseURL(url)
    return RobotsRules(bytes, agent: "").sitemaps.compactMap { base.resolved($0) }
  }
}
