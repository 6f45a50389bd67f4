/// The vocabularies that feeds and sitemaps are written in.
enum XMLVocabulary {
  /// Returns the name of an element or attribute as ``XMLElement`` gives it.
  ///
  /// - Parameters:
  ///   - name: The name without a prefix.
  ///   - prefix: The prefix it stands behind.
  ///   - space: The URI of its vocabulary; `nil` also where the prefix was never declared.
  /// - Returns: The name in lower case, behind the usual prefix.
  static func name(_ name: String, prefix: String?, space: String?) -> String {
    let name = name.lowercased()
    let known = space.flatMap { prefixes[key($0)] } ?? unknownPrefix(prefix, space)
    return known.isEmpty ? name : "\(known):\(name)"
  }

  /// A prefix nobody declared means what it usually means; no prefix means the document's own words.
  private static func unknownPrefix(_ prefix: String?, _ space: String?) -> String {
    guard let prefix = prefix?.lowercased() else { return "" }
    return space == nil && usual.contains(prefix) ? prefix : "?"
  }

  /// A URI without what writers get wrong: letters in the other case, the last slash.
  private static func key(_ space: String) -> String {
    let space = space.lowercased()
    return space.hasSuffix("/") ? String(space.dropLast()) : space
  }

  private static let usual = Set(prefixes.values)

  /// URIs in lower case without a last slash, and the prefixes usual for them; none for the words of the
  /// formats themselves, whose many versions have a URI each.
  private static let prefixes = [
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/atom-blog/ns#": "",
    "http://purl.org/echo": "",
    "http://purl.org/pie": "",
    "http://purl.org/rss/1.0": "",
    "http://purl.org/net/rss1.1#": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss091": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://www.google.com/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap-news/0.9": "news",
    "http://www.google.com/schemas/sitemap-image/1.1": "image",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/xml/1998/namespace": "xml",
    "http://purl.org/dc/elements/1.0": "dc",
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  ]
}
