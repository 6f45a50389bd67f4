/// Reads feeds of every kind, also those that break the rules of their format.
///
///     let feed = FeedReader.feed(in: bytes, url: "https://example.org/feed.xml")
///     feed?.items.first?.link  // "https://example.org/news/7"
///
/// - SeeAlso: RSS 2.0, <https://www.rssboard.org/rss-specification>; RSS 1.0, <https://web.resource.org/rss/1.0/spec>;
///   Atom, RFC 4287, <https://www.rfc-editor.org/rfc/rfc4287>; JSON Feed, <https://www.jsonfeed.org/version/1.1/>.
public enum FeedReader {
  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: The document, content codings removed.
  ///   - url: Where it came from, which its links are resolved against.
  ///   - charset: The encoding the server gave.
  /// - Returns: The feed; `nil` where the bytes are none.
  public static func feed(in bytes: [UInt8], url: String?, charset: String? = nil) -> Feed? {
    let bytes = GzipFile.unpacked(bytes)
    let start = bytes.first { !$0.isSpaceOrMark }
    if start == UInt8(ascii: "{") { return JSONFeedReader.feed(in: bytes, url: url) }
    guard let root = XMLReader.root(of: bytes, charset: charset) else { return nil }
    return feed(in: root, url: url)
  }

  /// Reads a feed in an XML document that was read before.
  static func feed(in root: XMLElement, url: String?) -> Feed? {
    let base = BaseURL(url)
    switch root.name {
    case "rss": return RSSReader(root, format: .rss, base: base).feed
    case "rdf:rdf": return RSSReader(root, format: .rdf, base: base).feed
    case "channel": return RSSReader(root, format: .cdf, base: base).feed
    case "feed": return AtomReader(root, base: base).feed
    default: return nil
    }
  }
}

extension UInt8 {
  /// Whether it is white space, or of the mark that UTF-8 may begin with.
  fileprivate var isSpaceOrMark: Bool { self <= 0x20 || [0xEF, 0xBB, 0xBF].contains(self) }
}

/// What references are resolved against, element by element inwards.
struct BaseURL: Sendable {
  private let url: FetchURL?

  init(_ text: String?) {
    url = text.flatMap { try? FetchURL($0) }  // without a base, references stay as they are
  }

  private init(url: FetchURL?) {
    self.url = url
  }

  /// The base inside an element, by its `xml:base`, or as CDF writes it.
  func inside(_ element: XMLElement) -> BaseURL {
    guard let reference = element.attributes["xml:base"] ?? element.attributes["base"] else {
      return self
    }
    return BaseURL(url: fetchURL(reference) ?? url)
  }

  /// Returns a reference in full, its fragment kept; as it is where that cannot be told.
  func resolved(_ reference: String) -> String {
    let reference = reference.trimming(\.isWhitespace)
    guard let found = fetchURL(reference) else { return reference }
    let fragment = reference.firstIndex(of: "#").map { String(reference[$0...]) } ?? ""
    return found.text + fragment
  }

  private func fetchURL(_ reference: String) -> FetchURL? {
    // What cannot be fetched is no base, and stays as it stands in the document.
    if let url { try? FetchURL(reference, relativeTo: url) } else { try? FetchURL(reference) }
  }
}
