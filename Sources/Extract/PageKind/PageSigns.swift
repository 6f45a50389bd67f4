import HTML

/// Tells what a page is by what is on it besides the article's text.
struct PageSigns {
  /// The most text, in bytes, that may be the beginning of a paywalled article, a consent wall, a page of
  /// errors, and what a page without its scripts shows.
  private static let limits = (paywall: 1_500, consent: 1_200, error: 800, script: 300)
  /// How many links with headlines make a list of articles, and how many do on a page without a headline.
  private static let minimumTeasers = (any: 12, withoutHeadline: 6)
  /// The longest paragraph of a list of articles, and how much text it has for each, in bytes.
  private static let teaser = (longest: 400, each: 150)
  /// How many pictures make a gallery.
  private static let minimumPictures = 8
  /// The least paragraph that tells something, in bytes.
  private static let minimumParagraph = 80
  /// How many blocks behind the text ask for money in its place, the longest of them, and the most text before
  /// them, in bytes: below a longer one they ask for what comes next.
  private static let wall = (reach: 3, longest: 300, text: 600)

  /// How deep in a banner its text stands, in elements, and what banners are called.
  private static let bannerDepth = 6
  private static let bannerNames: Set<String> = ["cookie", "cookies", "consent", "gdpr", "privacy"]

  private let document: Document
  private let metadata: Metadata
  private let blocks: [Block]
  private let text: [Block]

  /// - Parameters:
  ///   - document: The page.
  ///   - metadata: What it says of its article.
  ///   - blocks: All its blocks.
  ///   - text: Those that were taken for the article.
  init(_ document: Document, _ metadata: Metadata, blocks: [Block], text: [Block]) {
    self.document = document
    self.metadata = metadata
    self.blocks = blocks
    self.text = text
  }

  /// What the page is.
  var kind: PageKind {
    let length = text.reduce(0) { $0 + $1.weight }
    if length < Self.limits.error, saysNotFound { return .notFound }
    if length < Self.limits.error, refuses { return .refused }
    if length < Self.limits.consent, asksForConsent { return .consentWall }
    if length < Self.limits.paywall, asksForMoney(length) { return .paywalled }
    if length < Self.limits.script, needsScripts { return .scriptOnly }
    if isGallery { return .gallery }
    return isList(length) ? .sectionFront : .article
  }

  /// The text without what asks for money behind it, where the page is of that kind, and without the list of
  /// other articles that is most of some pages.
  func ownText(of kind: PageKind) -> [Block] {
    switch kind {
    case .paywalled:
      guard let last = text.lastIndex(where: tells) else { return text }
      return Array(text[...last])
    case .article where text.contains(where: isConsentBanner):
      return text.filter { !isConsentBanner($0) }
    case .article where blocks.count(where: isTeaser) >= Self.minimumTeasers.withoutHeadline:
      guard let part = articleElement else { return text }
      let others = text.filter { !part.subtree.contains($0.element) }
      let areTeasers = others.allSatisfy { $0.number > 0 && isTeaser(blocks[$0.number - 1]) }
      return areTeasers ? text.filter { part.subtree.contains($0.element) } : text
    default: return text
    }
  }

  private func tells(_ block: Block) -> Bool {
    block.isProse && !SignWords.wall.open(block.text)
  }

  private var paragraphs: [Block] {
    text.filter { $0.weight >= Self.minimumParagraph }
  }

  /// What the page and its headline call it, in normalized words.
  private var names: [[String]] {
    let page = document.elements(named: .title).first?.text ?? ""
    return [metadata.title, page].map { Words.normalized($0.utf8) }
  }
}

extension PageSigns {
  /// Whether the title says that there is no such page; a report about that has paragraphs.
  private var saysNotFound: Bool {
    paragraphs.count < 2
      && names.contains { words in
        SignWords.notFound.occur(in: words) || words.first == "404" || words.last == "404"
      }
  }

  /// Whether the page asks who is there, or says that nobody like that may see it.
  private var refuses: Bool {
    paragraphs.count < 2
      && (names.contains { SignWords.refusal.begin($0) }
        || blocks.contains { SignWords.check.occur(in: $0.text) })
  }

  /// Whether most of what the page says to its reader is about cookies.
  private var asksForConsent: Bool {
    let prose = text.filter(\.isProse)
    let about = prose.count(where: asksForConsent)
    return about > 0 && about * 2 > prose.count
  }

  private func asksForConsent(_ block: Block) -> Bool {
    SignWords.consent.occur(in: block.text) && SignWords.address.occur(in: block.text)
  }

  /// Whether a block asks for consent in an element that calls itself after that.
  private func isConsentBanner(_ block: Block) -> Bool {
    var node: Node? = document[block.element]
    for _ in 0..<Self.bannerDepth {
      guard let element = node, element.tag != .body else { return false }
      let names = [element.attributeBytes("class"), element.attributeBytes("id")]
      if names.compactMap({ $0 }).flatMap(Boilerplate.words(of:))
        .contains(where: Self.bannerNames.contains)
      {
        return asksForConsent(block)
      }
      node = element.parent
    }
    return false
  }

  private func asksForMoney(_ length: Int) -> Bool {
    if metadata.data.isLocked || SignWords.isLocked(metadata.elements) || hasPaywall,
      blocks.contains(where: { SignWords.payment.occur(in: $0.text) })
    {
      return true
    }
    return length < Self.wall.text && hasWallBehindText
  }

  /// Whether the text breaks off before what asks for money or a name.
  private var hasWallBehindText: Bool {
    guard let last = text.last(where: tells), let part = document[last.element].parent else {
      return false
    }
    return blocks.dropFirst(last.number + 1).prefix(Self.wall.reach)
      .contains { block in
        block.text.count <= Self.wall.longest && part.subtree.contains(block.element)
          && SignWords.wall.open(block.text)
      }
  }

  /// Whether an element is called after the wall.
  private var hasPaywall: Bool {
    document.elements(named: .div, .section, .aside)
      .contains { node in
        let words = node.attributeBytes("class").map(Boilerplate.words(of:)) ?? []
        return words.contains("paywall") || words.contains("regwall")
      }
  }

  private var needsScripts: Bool {
    guard leadLength < Self.minimumParagraph else { return false }
    let silent = document.elements(named: .noscript).map(\.rawText)
    if (silent + blocks.map { String(decoding: $0.text, as: UTF8.self) })
      .contains(where: SignWords.scripts.occur)
    {
      return true
    }
    let total = blocks.reduce(0) { $0 + $1.text.count }
    return total < Self.limits.script && !document.elements(named: .script).isEmpty
      && document.elements(named: .div)
        .contains { SignWords.roots.contains($0.attribute("id") ?? "") }
  }
}

extension PageSigns {
  /// Whether there are many pictures with captions and next to no other text.
  private var isGallery: Bool {
    let captions = document.elements(named: .figcaption)
    guard captions.count >= Self.minimumPictures,
      document.elements(named: .img).count >= captions.count
    else { return false }
    let told = captions.reduce(0) { $0 + $1.text.utf8.count }
    let inCaptions = Set(captions.flatMap(\.subtree))
    let other = text.filter { !inCaptions.contains($0.element) }
    return told > 2 * other.reduce(0) { $0 + $1.weight }
      && other.count { $0.weight >= Self.minimumParagraph } < 2
  }

  /// Whether the page is a list of headlines with a line or two each.
  private func isList(_ length: Int) -> Bool {
    guard metadata.data.published == nil,
      metadata.elements.first("article:published_time") == nil,
      metadata.elements.first("og:type")?.lowercased() != "article", !hasArticle
    else { return false }
    let teasers = blocks.count(where: isTeaser)
    let longest = text.map(\.weight).max() ?? 0
    let needed =
      headline == nil ? Self.minimumTeasers.withoutHeadline : Self.minimumTeasers.any
    return teasers >= needed && longest < Self.teaser.longest
      && length < Self.teaser.each * teasers
  }

  private func isTeaser(_ block: Block) -> Bool {
    block.tag.isHeading && block.linkShare > 0.8 && block.text.count >= 20
  }

  /// The block of the headline, where it is no link to somewhere else.
  private var headline: Block? {
    guard let heading = metadata.heading else { return nil }
    return blocks.first { document[heading].subtree.contains($0.element) && $0.linkShare < 0.5 }
  }

  /// How much the paragraphs tell that follow the headline before any other article is named, in bytes.
  private var leadLength: Int { lead.reduce(0) { $0 + $1.weight } }

  private var lead: [Block] {
    guard let headline else { return [] }
    let numbers = Set(text.map(\.number))
    return blocks.dropFirst(headline.number + 1).prefix { !isTeaser($0) }
      .filter { numbers.contains($0.number) && tells($0) && !SignWords.scripts.occur(in: $0.text) }
  }

  /// Whether an article stands before a list: paragraphs, or one in an `article` of its own.
  private var hasArticle: Bool {
    lead.count { $0.weight >= Self.minimumParagraph } > 1 || articleElement != nil
  }

  /// The `article` that holds the headline and a paragraph, and no headline of another.
  private var articleElement: Node? {
    guard let headline, let first = lead.first(where: { $0.weight >= Self.minimumParagraph }) else {
      return nil
    }
    return document.elements(named: .article)
      .first { article in
        article.subtree.contains(headline.element) && article.subtree.contains(first.element)
          && !blocks.contains { isTeaser($0) && article.subtree.contains($0.element) }
      }
  }
}
