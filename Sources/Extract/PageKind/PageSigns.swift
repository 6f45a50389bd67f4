import HTML

/// Tells what a page is by what is on it besides the article's text.
struct PageSigns {
  /// The most text, in bytes, that may be the beginning of a paywalled article, a consent wall, a page of
  /// errors, and what a page without its scripts shows.
  private static let limits = (paywall: 1_500, consent: 1_200, error: 800, script: 300)
  /// How many links with headlines make a list of articles.
  private static let minimumTeasers = 12
  /// How many pictures make a gallery.
  private static let minimumPictures = 8

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
    if length < Self.limits.consent, asksForConsent { return .consentWall }
    if length < Self.limits.paywall, asksForMoney { return .paywalled }
    if length < Self.limits.script, needsScripts { return .scriptOnly }
    if isGallery { return .gallery }
    return isList(length) ? .sectionFront : .article
  }

  private var saysNotFound: Bool {
    let page = document.elements(named: .title).first?.text ?? ""
    return [metadata.title, page].contains { SignWords.notFound.occur(in: $0) }
  }

  /// Whether most of what the page says is about cookies.
  private var asksForConsent: Bool {
    let prose = text.filter(\.isProse)
    let about = prose.filter { SignWords.consent.occur(in: $0.text) }
    return !about.isEmpty && about.count * 2 > prose.count
  }

  private var asksForMoney: Bool {
    guard metadata.data.isLocked || SignWords.isLocked(metadata.elements) || hasPaywall else {
      return false
    }
    return blocks.contains { SignWords.payment.occur(in: $0.text) }
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

  /// Whether there are many pictures with captions and next to no other text.
  private var isGallery: Bool {
    let captions = document.elements(named: .figcaption)
    guard captions.count >= Self.minimumPictures,
      document.elements(named: .img).count >= captions.count
    else { return false }
    let told = captions.reduce(0) { $0 + $1.text.utf8.count }
    let inCaptions = Set(captions.flatMap(\.subtree))
    let other = text.reduce(0) { inCaptions.contains($1.element) ? $0 : $0 + $1.weight }
    return told > 2 * other
  }

  /// Whether the page is a list of headlines with a line or two each.
  private func isList(_ length: Int) -> Bool {
    guard metadata.data.published == nil,
      metadata.elements.first("article:published_time") == nil,
      metadata.elements.first("og:type")?.lowercased() != "article"
    else { return false }
    let teasers = blocks.count { $0.tag.isHeading && $0.linkShare > 0.8 && $0.text.count >= 20 }
    let longest = text.map(\.weight).max() ?? 0
    return teasers >= Self.minimumTeasers && longest < 400 && length < 150 * teasers
  }
}

/// Phrases that say what a page is, in lower case.
struct SignWords {
  private let phrases: [String]

  /// Returns whether a text holds one of the phrases.
  func occur(in text: some Sequence<UInt8>) -> Bool {
    let words = " " + Words.normalized(text).joined(separator: " ") + " "
    return phrases.contains(where: words.utf8.holds)
  }

  /// Returns whether a text holds one of the phrases.
  func occur(in text: String) -> Bool { occur(in: text.lowercased().utf8) }

  static let notFound = SignWords(phrases: [
    " 404 ", " page not found ", " not be found ", " seite nicht gefunden ", " nicht gefunden ",
    " page introuvable ", " página no encontrada ", " pagina non trovata ", " no longer available ",
    " page doesn t exist ", " page does not exist ", " pagina niet gevonden ",
  ])
  static let consent = SignWords(phrases: [
    " cookies ", " cookie ", " your privacy ", " your consent ", " personal data ", " tracking ",
    " datenschutz", " einwilligung ", " données personnelles ", " privacidad ",
    " we and our partners ",
  ])
  static let payment = SignWords(phrases: [
    " subscribe to continue ", " subscribers only ", " subscriber only ", " already a subscriber ",
    " to continue reading ", " to read the full ", " become a member ", " start your free trial ",
    " this article is for ", " subscribe to read ", " subscribe to unlock ", " weiterlesen mit ",
    " jetzt abonnieren ", " nur für abonnent", " réservé aux abonnés ", " réservé à nos abonnés ",
    " solo para suscriptores ", " for subscribers ", " log in to read ", " create an account to ",
    " register to continue ",
  ])
  static let scripts = SignWords(phrases: [
    " enable javascript ", " javascript is disabled ", " javascript is required ",
    " requires javascript ", " need to enable javascript ", " javascript aktivieren ",
    " activer javascript ", " active javascript ", " turn on javascript ", " javascript to run ",
  ])
  /// The ids of the elements that programs in the page draw into.
  static let roots: Set<String> = ["root", "app", "__next", "__nuxt", "main-app", "react-root"]

  /// Returns whether a page says in its head that it is not for everybody.
  static func isLocked(_ elements: MetaElements) -> Bool {
    let tier = elements.first("article:content_tier", "og:article:content_tier")?.lowercased()
    return tier == "locked" || tier == "metered"
  }
}

extension String.UTF8View {
  /// Returns whether a phrase stands in the text.
  fileprivate func holds(_ phrase: String) -> Bool {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: wanted) { return true }
      start = self.index(after: index)
    }
    return false
  }
}
