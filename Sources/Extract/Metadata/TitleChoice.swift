import HTML

/// Chooses the headline among what the page offers.
///
/// The headings on the page are what its reader sees, but a page has several; the head says which of them is meant, but
/// adds the site's name or shortens it. So: the heading that agrees with the head, else the head.
struct TitleChoice {
  /// How alike a heading and the head have to be to mean the same.
  private static let agreement = 0.5
  /// How alike a text and the site's name have to be to be the same.
  private static let sameName = 0.9
  /// How many headings are looked at, and how much may be inside one, in nodes.
  private static let maximumHeadings = 60
  private static let maximumNodes = 200
  /// How many words a section's name before the headline may have.
  private static let maximumLabel = 3

  let title: String
  /// The heading that was chosen, by its number in the document.
  let heading: Int?
  /// What the page offers, in the order in which it is asked.
  let offers: [ArticleExplanation.Title]
  /// The name of the site behind or before the title in `<title>`.
  let siteName: String?

  init(_ document: Document, meta: MetaElements, data: StructuredData, siteName: String?) {
    let page = document.elements(named: .title).first?.text ?? ""
    let shared = meta.first("og:title", "twitter:title", "title", "dc.title", "parsely-title") ?? ""
    let (pageTitle, pageSite) = Self.withoutSite(page, siteName: siteName)
    let (sharedTitle, _) = Self.withoutSite(shared, siteName: siteName ?? pageSite)
    self.siteName = pageSite
    let (headline, _) = Self.withoutSite(data.headline ?? "", siteName: siteName ?? pageSite)
    let first = document.elements(named: .h1).first?.text ?? ""
    offers = [
      ("h1", first), ("headline", data.headline ?? ""), ("og:title", shared), ("title", page),
    ]
    .filter { !$0.1.isEmpty }.map { .init(place: $0.0, words: $0.1) }
    // A page that calls itself after its site says nothing of its article.
    let site = siteName ?? Self.site(pageTitle, besides: headline)
    let isSite = { (text: String) in site.map { Words.likeness($0, text) >= Self.sameName } ?? false
    }
    let claims = [headline, sharedTitle, pageTitle].filter { !$0.isEmpty && !isSite($0) }
    let headings = document.elements(named: .h1, .h2, .h3).lazy
      .filter { $0.subtree.count <= Self.maximumNodes && !$0.text.isEmpty && !isSite($0.text) }
      .prefix(Self.maximumHeadings)
    if let best = Self.heading(in: headings, claims: claims) {
      title = Self.withoutLabel(best.text, claims: claims)
      heading = best.index
    } else {
      let first = headings.first { $0.tag == .h1 } ?? headings.first(where: Self.opensArticle)
      title = claims.first ?? first?.text ?? ""
      heading = claims.isEmpty ? first?.index : nil
    }
  }

  /// The name of the site, where the whole title of the page is one: a few words, and others than the
  /// stated headline.
  private static func site(_ title: String, besides headline: String) -> String? {
    let words = Words.count(title.utf8)
    let isName = words > 0 && words <= maximumLabel && Words.count(headline.utf8) > maximumLabel
    return isName && Words.likeness(title, headline) < agreement ? title : nil
  }

  /// Whether a heading is the first thing of its `article` but for another heading.
  private static func opensArticle(_ heading: Node) -> Bool {
    guard heading.tag == .h2, let outer = heading.parent else { return false }
    return outer.tag == .article || outer.parent?.tag == .article
  }

  private static func heading(in headings: some Sequence<Node>, claims: [String]) -> Node? {
    var best: (node: Node, score: Double)?
    for heading in headings {
      let text = heading.text
      let likeness = claims.map { Words.likeness($0, text) }.max() ?? 0
      let score = likeness + (heading.tag == .h1 ? 0.2 : 0)
      // Lists of stories are full of minor headings that resemble the headline.
      let needed = heading.tag == .h3 ? 0.85 : agreement
      if best != nil, heading.tag == .h3 { continue }
      if likeness >= needed, score > best?.score ?? 0 { best = (heading, score) }
    }
    return best?.node
  }

  /// Cuts the name of a section off a heading: the head has the headline alone.
  private static func withoutLabel(_ text: String, claims: [String]) -> String {
    let claim = claims.first { claim in
      let extra = text.utf8.count - claim.utf8.count
      return extra > 0 && text.hasSuffix(claim)
        && Words.count(text.utf8.prefix(extra)) <= maximumLabel
    }
    return claim ?? text
  }

  /// Cuts the site's name off a title: "Headline | Site", "Headline - Section - Site", "Site: Headline".
  static func withoutSite(_ title: String, siteName: String?) -> (title: String, site: String?) {
    var parts: [Substring] = [Substring(title)]
    for separator in [" | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • "] {
      let split = pieces(of: title, separator: separator)
      if split.count > 1 {
        parts = split
        break
      }
    }
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return (title, nil)
    }
    if let siteName, Words.likeness(String(first), siteName) >= 0.8 {
      return (parts.dropFirst().joined(separator: " - "), String(first))
    }
    if siteName == nil, parts.count == 2, Words.count(first.utf8) < Words.count(last.utf8) / 2,
      Words.count(first.utf8) <= 2
    {
      return (String(last), String(first))
    }
    // No site is called by a question, but many a headline ends in one.
    if parts.count == 2, last.hasSuffix("?") { return (title, nil) }
    let known = siteName.map { Words.likeness(String(last), $0) >= 0.5 } ?? false
    guard known || Words.count(last.utf8) <= 4 || parts.count > 2 else { return (title, nil) }
    return (String(first), String(last))
  }

  private static func pieces(of title: String, separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = title.startIndex
    var index = start
    while index < title.endIndex {
      if title[index...].hasPrefix(separator) {
        pieces.append(title[start..<index])
        index = title.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = title.index(after: index)
      }
    }
    pieces.append(title[start...])
    return pieces.filter { !$0.isEmpty }
  }
}
