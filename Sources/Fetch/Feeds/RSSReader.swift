/// Reads RSS of all versions, RDF and CDF: items in a channel, or beside it.
struct RSSReader {
  private let root: XMLElement
  private let channel: XMLElement
  private let format: Feed.Format
  private let base: BaseURL

  init(_ root: XMLElement, format: Feed.Format, base: BaseURL) {
    self.root = root
    channel = root.child(named: "channel") ?? root
    self.format = format
    self.base = base.inside(root).inside(root.child(named: "channel") ?? root)
  }

  /// The feed.
  var feed: Feed {
    let language = channel.firstText("language", "dc:language") ?? root.attributes["xml:lang"]
    let items = root.all(named: ["item", "entry"])
    return Feed(
      format: format,
      title: PlainText.reading(channel.firstText("title", "dc:title") ?? ""),
      link: link(of: channel, base: base),
      language: language,
      items: items.map { item($0, language: language) }
    )
  }

  private func item(_ element: XMLElement, language: String?) -> FeedItem {
    let base = base.inside(element)
    let id = element.firstText("guid", "id")
    return FeedItem(
      id: id,
      link: link(of: element, base: base) ?? permanentLink(of: element, base: base),
      title: PlainText.reading(element.firstText("title", "dc:title") ?? ""),
      summary: PlainText.reading(
        element.firstText(
          "description",
          "summary",
          "abstract",
          "dcterms:abstract",
          "content:encoded",
          "xhtml:body"
        ) ?? ""
      ),
      language: element.firstText("language", "dc:language") ?? element.attributes["xml:lang"]
        ?? language,
      published: element.date("pubdate", "published", "issued", "dcterms:issued"),
      updated: element.date("updated", "modified", "dcterms:modified", "dc:date")
        ?? element.attributes["lastmod"].flatMap(FeedDate.init)
    )
  }

  /// The page of a channel or an item.
  private func link(of element: XMLElement, base: BaseURL) -> String? {
    if let href = element.attributes["href"], !href.isEmpty { return base.resolved(href) }
    for link in element.children(named: "link") {
      let base = base.inside(link)
      if let href = link.attributes["href"] {
        if link.isAlternate { return base.resolved(href) }
      } else if !link.text.isEmpty, !link.isCut {
        return base.resolved(link.text)
      }
    }
    return nil
  }

  /// An identifier that is an address, where it does not say that it is none.
  private func permanentLink(of element: XMLElement, base: BaseURL) -> String? {
    let found = element.children(named: "guid", "id")
      .first { guid in
        guid.attributes["ispermalink"]?.lowercased() != "false" && guid.text.looksLikeAddress
      }
    return found.map { base.inside($0).resolved($0.text) }
  }
}

extension String {
  /// Whether it begins as a URL of the web, or is a path.
  var looksLikeAddress: Bool {
    let start = prefix { $0 != ":" }.lowercased()
    return start == "http" || start == "https" || hasPrefix("/")
  }
}

extension XMLElement {
  /// The text of the first of these names that has some, whole; the earlier names go before.
  func firstText(_ names: String...) -> String? {
    for name in names {
      if let found = children(named: name).lazy.filter({ !$0.isCut }).map(\.text)
        .first(where: { !$0.isEmpty })
      {
        return found
      }
    }
    return nil
  }

  /// The date under these names that can be read, the last of several; the earlier names go before.
  func date(_ names: String...) -> FeedDate? {
    for name in names {
      let found = children(named: name).reversed().lazy.compactMap { FeedDate($0.text) }.first
      if let found { return found }
    }
    return nil
  }

  /// Whether a link leads to the page that is told of.
  var isAlternate: Bool { (attributes["rel"] ?? "alternate").lowercased() == "alternate" }
}
