/// Reads Atom 0.3 and 1.0.
struct AtomReader {
  private let root: XMLElement
  private let base: BaseURL

  init(_ root: XMLElement, base: BaseURL) {
    self.root = root
    self.base = base.inside(root)
  }

  /// The feed.
  var feed: Feed {
    let language = root.attributes["xml:lang"] ?? root.firstText("language", "dc:language")
    return Feed(
      format: .atom,
      title: root.firstPlainText("title"),
      link: link(of: root, base: base),
      language: language,
      items: root.outermost(named: ["entry", "item"]).map { item($0, language: language) }
    )
  }

  private func item(_ element: XMLElement, language: String?) -> FeedItem {
    let base = base.inside(element)
    let id = element.firstText("id", "guid")
    let permanent = id.flatMap { $0.looksLikeAddress ? base.resolved($0) : nil }
    return FeedItem(
      id: id,
      link: link(of: element, base: base) ?? permanent,
      title: element.firstPlainText("title"),
      summary: element.firstPlainText("summary", "description", "content"),
      language: element.attributes["xml:lang"] ?? language,
      published: element.date("published", "issued", "pubdate", "dcterms:issued"),
      updated: element.date("updated", "modified", "dcterms:modified", "dc:date")
    )
  }

  /// The link to the page, one to HTML before others.
  private func link(of element: XMLElement, base: BaseURL) -> String? {
    let links = element.children(named: "link").filter(\.isAlternate)
    let pages = links.filter {
      ["text/html", "application/xhtml+xml"].contains($0.attributes["type"] ?? "text/html")
    }
    for link in pages + links {
      let reference = link.attributes["href"] ?? link.text
      if !reference.isEmpty { return base.inside(link).resolved(reference) }
    }
    return nil
  }
}

extension XMLElement {
  /// The words of the first of these names that has some, whether they are plain, HTML or XHTML.
  fileprivate func firstPlainText(_ names: String...) -> String {
    for name in names {
      for element in children(named: name) {
        let isPlain =
          element.attributes["type"] == "text" && element.attributes["mode"] != "escaped"
        let text = isPlain ? PlainText.folded(element.text) : PlainText.reading(element.text)
        if !text.isEmpty { return text }
      }
    }
    return ""
  }
}
