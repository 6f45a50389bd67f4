import HTML

/// The links by which a page names itself and its feeds, as they stand in it.
public struct PageLinks: Hashable, Sendable {
  /// A feed that the page names.
  public struct Feed: Hashable, Sendable {
    /// The reference, to be resolved against ``PageLinks/base`` or the page's own URL.
    public var reference: String
    /// What the page calls it; empty where it does not.
    public var title: String

    /// Creates a link.
    public init(reference: String, title: String) {
      self.reference = reference
      self.title = title
    }
  }

  /// What the page calls its own URL (`rel=canonical`); `nil` also where it gives two that differ.
  public var canonical: String?
  /// What references are resolved against, where it is not the page's URL.
  public var base: String?
  /// Its feeds, in its order.
  public var feeds: [Feed] = []

  /// Creates links that name nothing.
  public init() {}

  /// Reads the links of a page; one that is no HTML has none.
  public init(of page: Page) {
    self.init()
    // What is no page names nothing.
    if case .html(let text)? = try? PageContent(page) {
      self = PageLinks(Document(parsing: text.utf8))
    }
  }

  init(_ document: Document) {
    base = document.elements(named: .base).lazy.compactMap { $0.attribute("href") }.first
    var canonicals: Set<String> = []
    for link in document.elements(named: .link) {
      guard let reference = link.attribute("href"), !reference.isEmpty else { continue }
      let relations = link.attribute("rel")?.lowercased().split(separator: " ") ?? []
      if relations.contains("canonical") {
        canonicals.insert(reference)
      } else if relations.contains("alternate"), Self.isFeed(link.attribute("type") ?? "") {
        feeds.append(Feed(reference: reference, title: link.attribute("title") ?? ""))
      }
    }
    canonical = canonicals.count == 1 ? canonicals.first : nil
  }

  private static func isFeed(_ type: String) -> Bool {
    let type = type.lowercased().prefix { $0 != ";" }.split(separator: " ").first ?? ""
    return feedTypes.contains(String(type))
  }

  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
  ]
}
