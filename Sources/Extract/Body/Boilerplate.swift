import HTML

/// Recognises the parts of a page that are no article by what they call themselves.
enum Boilerplate {
  /// How an element calls itself.
  enum Verdict {
    case nothing
    /// It may be: unless it holds most of the text, it is.
    case likely
    /// It is.
    case certain
  }

  static func verdict(on node: Node) -> Verdict {
    switch node.tag {
    case .nav, .footer, .figcaption, .caption, .search: return .certain
    case .aside, .figure, .form, .menu, .dialog, .fieldset: return .likely
    default: break
    }
    guard node.hasAttributes else { return .nothing }
    if node.attributeBytes("hidden") != nil { return .likely }
    if let role = node.attribute("role"), roles.contains(role.lowercased()) { return .likely }
    if node.tag == .body || node.tag == .html || node.tag == .main { return .nothing }
    var verdict = Verdict.nothing
    for name in ["class", "id"] {
      guard let value = node.attributeBytes(name) else { continue }
      switch self.verdict(onName: value) {
      case .certain: return .certain
      case .likely: verdict = .likely
      case .nothing: break
      }
    }
    return verdict
  }

  /// Returns whether a footer is the article's own, with its date and byline, not the page's.
  static func isArticleFooter(_ node: Node, heading: Int?) -> Bool {
    let words = words(of: node.attributeBytes("class") ?? [])
    guard node.tag == .footer || words.contains("footer"), let parent = node.parent,
      heading.map({ parent.subtree.contains($0) }) ?? true
    else { return false }
    if parent.tag == .article || words.count == 2 && articleWords.contains(words[0]) { return true }
    let names = Self.words(of: parent.attributeBytes("class") ?? [])
    return names.contains(where: articleWords.contains)
  }

  /// Returns whether words are read out and not shown, such as "opens in a new tab" behind a link.
  static func isForScreenReaders(_ node: Node) -> Bool {
    guard let classes = node.attributeBytes("class") else { return false }
    return classes.split(whereSeparator: \.isSpace)
      .contains { token in
        let name = String(decoding: token.filter(\.isLetter).map(\.lowercased), as: UTF8.self)
        return ["visuallyhidden", "sronly", "screenreader"].contains(where: name.hasPrefix)
      }
  }

  /// Returns whether an element stands beside the article, so that its dates are those of others.
  static func isBesideArticle(_ node: Node) -> Bool {
    switch node.tag {
    case .nav, .aside, .footer, .search: return true
    case .html, .body, .main: return false
    default: break
    }
    guard node.hasAttributes else { return false }
    for name in ["class", "id"] {
      guard let value = node.attributeBytes(name) else { continue }
      for token in value.split(whereSeparator: \.isSpace) {
        let words = words(of: token)
        if let first = words.first, layoutWords.contains(first) { continue }
        if words.contains(where: besideWords.contains) { return true }
      }
    }
    return false
  }

  /// Judges a class attribute or an id by the words its names are made of.
  private static func verdict(onName name: ArraySlice<UInt8>) -> Verdict {
    var verdict = Verdict.nothing
    for token in name.split(whereSeparator: \.isSpace) {
      let words = words(of: token)
      // "has-sidebar", "no-comments": the layout around, not the thing.
      if let first = words.first, layoutWords.contains(first) { continue }
      for word in words {
        if certainWords.contains(word) { return .certain }
        if likelyWords.contains(word) { verdict = .likely }
      }
      if words.count > 1 {
        for (left, right) in zip(words, words.dropFirst()) where likelyWords.contains(left + right)
        {
          verdict = .likely
        }
      }
    }
    return verdict
  }

  /// Splits a name at everything that is no letter and before capitals: `relatedPosts-list`.
  static func words(of token: some Sequence<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var lastWasLower = false
    for byte in token {
      let isUpper = (0x41...0x5A).contains(byte)
      if !byte.isLetter || (isUpper && lastWasLower), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if byte.isLetter { word.append(byte.lowercased) }
      lastWasLower = byte.isLetter && !isUpper
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Returns whether an element is hidden by its own style.
  static func isHidden(_ node: Node) -> Bool {
    guard let style = node.attributeBytes("style") else { return false }
    let compact = style.filter { !$0.isSpace }
    let text = String(decoding: compact, as: UTF8.self).lowercased()
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  private static let articleWords: Set<String> = [
    "article", "post", "entry", "news", "story", "hentry",
  ]
  private static let roles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "banner", "menu", "menubar", "dialog",
    "alert", "alertdialog", "toolbar", "tooltip", "tablist", "form",
  ]
  private static let layoutWords: Set<String> = [
    "has", "no", "with", "without", "not", "is", "hide", "show", "js", "wp", "left", "right",
    "single",
    "page", "site", "layout", "elementor", "siteorigin", "fusion", "et", "vc", "fl",
  ]
  private static let besideWords: Set<String> = [
    "sidebar", "rail", "footer", "related", "relatedposts", "recommended", "recommendations",
    "teaser",
    "teasers", "trending", "popular", "mostread", "mostpopular", "widget", "comments", "comment",
    "commentlist", "disqus", "ticker", "carousel", "promo", "promos", "newsletter", "menu", "nav",
    "navbar", "calendar", "archives", "blogroll", "outbrain", "taboola", "readnext", "morefrom",
  ]
  private static let certainWords: Set<String> = [
    "comments", "comment", "commentlist", "disqus", "respond", "breadcrumb", "breadcrumbs",
    "newsletter", "outbrain", "taboola", "cookie", "cookies", "consent", "gdpr", "pagination",
    "sharedaddy", "addthis", "addtoany", "figcaption", "jp-relatedposts", "noprint",
  ]
  private static let likelyWords: Set<String> = [
    "sidebar", "rail", "footer", "foot", "nav", "navbar", "navigation", "menu", "submenu", "topnav",
    "share", "sharing", "shares", "sharebar", "social", "sociable", "socials", "follow", "related",
    "relatedposts", "relatedarticles", "recommended", "recommendations", "recommendation",
    "readmore",
    "readnext", "alsoread", "moreon", "morefrom", "seealso", "subscribe", "subscription",
    "signup", "promo", "promotion", "promos", "sponsor", "sponsored", "sponsors", "ad", "ads",
    "advert", "advertisement", "advertising", "adsense", "adslot", "dfp", "banner", "popup",
    "modal",
    "overlay", "lightbox", "caption", "captions", "credit", "credits", "byline", "bylines",
    "authorbio", "authorbox", "aboutauthor", "author", "authors", "bio", "tags", "taglist",
    "postmeta", "entrymeta", "articlemeta", "metadata", "meta", "pager", "widget", "widgets",
    "teaser", "teasers", "trending", "popular", "mostread", "mostpopular", "toplist", "toolbar",
    "tools", "skip", "skiplink", "print", "printfriendly", "hidden", "visuallyhidden", "sronly",
    "screenreader", "screenreadertext", "copyright", "timestamp", "dateline", "date", "published",
    "login", "register", "search", "masthead", "ticker", "carousel", "slideshow", "gallery",
    "infobox", "factbox", "inset", "pullquote", "tooltip", "disclaimer", "donate", "donation",
    "feedback", "rating", "ratings", "poll", "quiz", "survey", "callout", "cta", "rss",
    "topics", "keywords", "categories", "category", "kicker", "eyebrow", "editsection",
    "reflist", "navbox", "toc", "noprint", "mwjumplink", "catlinks", "entryfooter", "postfooter",
    "trackback", "trackbacks", "pingback", "blogroll", "archives", "calendar", "avatar", "tagline",
    "slogan",
    "correction", "audio", "player", "video", "media", "photo", "image", "tag", "links",
    "utility", "bottom", "prevnext", "navlinks", "postnavigation", "relatedcontent", "nextpost",
  ]
}
