import HTML

/// The dates in elements that say so: `time`, microdata, classes.
extension HTMLDates {
  /// How many elements with dates are looked at: pages of lists have thousands.
  private static let maximumElements = 40
  /// How likely the moment of a post is that of the whole live blog.
  private static let ofPost = 0.6

  mutating func addElements() {
    var count = 0
    for index in 0..<document.nodeCount where !isAside[index] && count < Self.maximumElements {
      let node = document[index]
      guard let (name, base) = Self.dateElement(node) else { continue }
      count += 1
      let isModified = name == "dateModified" || name == "updated"
      let isBehindHeading = metadata.heading.map { index > $0 } ?? true
      // What is called a date far from the headline may be that of an event.
      let distance = header.contains(index) || name != "class" ? 0 : 0.08
      // The first one is the article's; later ones belong to comments and lists.
      let later = 0.05 * Double(count - 1)
      let confidence = max(0.36, base + (isBehindHeading ? 0.04 : 0) - later - distance)
      let value = Self.valueNames.lazy.compactMap(node.attribute).first
      let text = node.text
      // The moments of a live blog are those of its posts.
      let isPost = metadata.data.isLive && name == "time"
      let isShown =
        header.contains(index) && !isModified && !isPost && !DateWords.saysUpdate(text)
      for words in [value, text] {
        let before = candidates.findings.count
        candidates.add(
          words,
          isModified ? .modified : .timeElement,
          place: name,
          confidence: isModified ? 0.29 : isPost ? min(confidence, Self.ofPost) : confidence,
          isShown: isShown
        )
        if candidates.findings.count > before { break }
      }
    }
  }

  /// Returns what an element says its date is, and how much that is worth.
  private static func dateElement(_ node: Node) -> (name: String, confidence: Double)? {
    guard node.hasAttributes || node.tag == .time, node.tag != .meta else { return nil }
    switch node.attribute("itemprop")?.lowercased() {
    case "datepublished": return ("datePublished", 0.86)
    case "datecreated": return ("dateCreated", 0.8)
    case "datemodified": return ("dateModified", 0.3)
    default: break
    }
    let words = node.attributeBytes("class").map(Boilerplate.words(of:)) ?? []
    let isUpdate = words.contains("updated") || words.contains("modified")
    let isPublication = words.contains("published") || words.contains("pubdate")
    if node.tag == .time {
      if isUpdate, !isPublication { return ("updated", 0.3) }
      let isMarked = isPublication || node.attributeBytes("pubdate") != nil
      return ("time", isMarked ? 0.84 : 0.76)
    }
    if node.tag == .abbr, isPublication { return ("published", 0.84) }
    let id = node.attributeBytes("id").map(Boilerplate.words(of:)) ?? []
    guard isShort(node) else { return nil }
    if isUpdate { return isPublication ? ("published", 0.72) : ("updated", 0.3) }
    let isDate = (words + id).contains { dateWords.contains($0) }
    return isDate ? ("class", isPublication ? 0.72 : 0.66) : nil
  }

  private static func isShort(_ node: Node) -> Bool {
    node.subtree.count <= 24 && node.text.utf8.count <= maximumLine
  }

  /// The attributes that give an element's date as programs write it.
  private static let valueNames = [
    "datetime", "content", "title", "data-datetime", "data-date", "data-published",
    "data-timestamp", "data-time",
  ]
  private static let dateWords: Set<String> = [
    "date", "datetime", "published", "pubdate", "postdate", "timestamp", "dateline", "fecha",
    "datum", "publicationdate", "publishdate", "articledate", "created", "time", "pubtime",
    "posttime", "publishtime", "publication", "publishedat", "publishedon", "postedon", "posted",
  ]
}
