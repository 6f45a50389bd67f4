import HTML

/// Recognises the elements that say they hold the article's text.
enum Landmarks {
  /// How good a landmark is: the text itself, the article with what belongs to it, or the page's main part.
  enum Rank: Int, Comparable {
    case main
    case article
    case text

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  static func rank(of node: Node) -> Rank? {
    guard node.hasAttributes else {
      return node.tag == .article ? .article : node.tag == .main ? .main : nil
    }
    if let property = node.attribute("itemprop")?.lowercased(),
      property.split(separator: " ").contains("articlebody")
    {
      return .text
    }
    switch node.tag {
    case .div, .section, .td, .span, .article, .main, .other: break
    default: return nil
    }
    for name in ["class", "id"] {
      guard let value = node.attributeBytes(name) else { continue }
      if value.split(whereSeparator: \.isSpace).contains(where: saysText) { return .text }
    }
    if node.tag == .article { return .article }
    return node.tag == .main || node.attribute("role")?.lowercased() == "main" ? .main : nil
  }

  private static func saysText(_ token: ArraySlice<UInt8>) -> Bool {
    guard (8...64).contains(token.count) else { return false }
    let name = token.filter(\.isLetter).map(\.lowercased)
    guard name.count >= 8, name.count <= 48 else { return false }
    return names.contains { name.starts(with: $0) || name.suffix($0.count).elementsEqual($0) }
  }

  private static let names = [
    "articlebody", "articlecontent", "articletext", "articlebodycontent", "articlecopy",
    "articlemaincontent", "articleparagraphs", "entrycontent", "entrybody", "postcontent",
    "postbody",
    "posttext", "postentry", "storybody", "storycontent", "storytext", "newsbody", "newscontent",
    "newstext", "newsarticlebody", "contentbody", "bodycontent", "bodycopy", "bodytext", "textbody",
    "tdpostcontent", "contentarticle", "pagecontentbody", "singlecontent", "blogcontent",
    "fulltext", "textcontent", "mainarticle", "articlefull", "detailtext", "contentmainbody",
  ]
  .map { Array($0.utf8) }
}
