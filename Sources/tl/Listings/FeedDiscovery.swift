import Extract
import Fetch
import Store

/// Finds the feeds of a site.
struct FeedDiscovery {
  let fetcher: Fetcher

  /// Where feeds are, on sites that name none.
  ///
  /// These are the ways of the usual programs: WordPress and Ghost, Jekyll, Hugo, Drupal.
  private static let usualPaths = [
    "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml",
  ]

  /// The same; a page without feeds is an error.
  func namedFeeds(of name: SourceName) async throws -> [SourceName] {
    let found = try await feeds(of: name)
    guard found.isEmpty else { return found }
    throw Failure(
      "\(name.text) names no feed, and there is none at the usual places.",
      exitCode: .failed
    )
  }

  /// Returns the feeds a page names, or where it names none, the first that is at a usual place.
  ///
  /// - Parameter name: The page.
  /// - Returns: Their URLs, in the order of the page; the page itself where it is a feed.
  /// - Throws: What fetching the page throws.
  func feeds(of name: SourceName) async throws -> [SourceName] {
    let snapshot = try await fetcher.snapshot(of: name)
    guard DocumentKind(of: snapshot.body) == .page else { return [name] }
    let named = PageLinks(of: Page(snapshot)).feedURLs(in: snapshot)
    guard named.isEmpty, let site = try? FetchURL(snapshot.finalURL) else {
      return named.map { .web($0.text) }
    }
    for path in Self.usualPaths {
      // A place where there is nothing is the usual case.
      guard let url = try? FetchURL(path, relativeTo: site),
        let found = try? await fetcher.snapshot(of: url.text)
      else { continue }
      if DocumentKind(of: found.body) == .feed { return [.web(url.text)] }
    }
    return []
  }
}

extension PageLinks {
  /// The feeds of a page as URLs, each once; none for what is not on the web.
  func feedURLs(in snapshot: Snapshot) -> [FetchURL] {
    guard snapshot.status != nil, let page = try? FetchURL(snapshot.finalURL) else { return [] }
    let base = base.flatMap { try? FetchURL($0, relativeTo: page) } ?? page
    var seen: Set<String> = []
    return feeds.compactMap { try? FetchURL($0.reference, relativeTo: base) }
      .filter { seen.insert($0.text).inserted }
  }
}

extension Messages {
  /// What is said of a page where there was a feed, a sitemap or an archive.
  static func noLonger(_ kind: SourceKind, _ name: String) -> String {
    "\(name) was \(kind == .archive ? "an archive" : "a \(kind.rawValue)") and is a page now. Look at it in "
      + "a browser; if that is to stay, take it out (tl remove-source)."
  }

  /// What is said of a feed or a sitemap that is made to harm who reads it.
  static func trap(_ name: String) -> String {
    "\(name) is not read: its document type declares entities that stand for other entities or for files, as "
      + "attacks on programs do. No feed needs them; tell its owner."
  }

  /// What is said of the feeds of a page that is no article; empty where it names none.
  static func feeds(of links: PageLinks, in snapshot: Snapshot) -> String {
    guard let first = links.feedURLs(in: snapshot).first else { return "" }
    return " It names a feed: tl add-source \(first.text)"
  }
}
