import HTML
import Temporal

/// Finds the dates a page gives for its publication.
struct HTMLDates {
  /// How many blocks before and behind the headline a date line may stand.
  private static let reach = (before: 8, behind: 14)
  /// The longest line that is a date line, in bytes.
  private static let maximumLine = 160
  /// How many elements with dates are looked at: pages of lists have thousands.
  private static let maximumElements = 40

  private let document: Document
  private let metadata: Metadata
  private let isAside: [Bool]
  private var candidates = DateCandidates()

  static func findings(
    in document: Document,
    metadata: Metadata,
    blocks: [Block],
    weights: TextWeights,
    url: String?
  ) -> [DateFinding] {
    var dates = HTMLDates(document, metadata, weights)
    dates.addStated()
    dates.addElements()
    dates.addLines(blocks)
    dates.addURL(url)
    return dates.candidates.findings
  }

  private init(_ document: Document, _ metadata: Metadata, _ weights: TextWeights) {
    self.document = document
    self.metadata = metadata
    isAside = Self.asides(of: document, heading: metadata.heading, weights)
  }

  /// Marks what stands beside the article, whose dates are those of other articles.
  private static func asides(
    of document: Document,
    heading: Int?,
    _ weights: TextWeights
  ) -> [Bool] {
    var isAside = [Bool](repeating: false, count: document.nodeCount)
    for index in 0..<document.nodeCount {
      let node = document[index]
      if let parent = node.parent?.index, isAside[parent] {
        isAside[index] = true
      } else if !node.isText, Boilerplate.isBesideArticle(node) {
        // A sidebar does not hold most of a page's prose, whatever it is called.
        let isMost = 5 * weights.prose[index] > 2 * weights.prose[0]
        let holdsHeading = isMost || (heading.map { node.subtree.contains($0) } ?? false)
        isAside[index] = !holdsHeading && !Boilerplate.isArticleFooter(node, heading: heading)
      }
    }
    return isAside
  }

  private mutating func addStated() {
    let data = metadata.data
    candidates.add(data.published, .jsonLD, place: "datePublished", confidence: 0.95)
    candidates.add(data.created, .jsonLD, place: "dateCreated", confidence: 0.8)
    candidates.add(data.modified, .modified, place: "dateModified", confidence: 0.3)
    for element in metadata.elements.elements {
      if let confidence = Self.publishedNames[element.name] {
        candidates.add(element.content, .meta, place: element.name, confidence: confidence)
      } else if Self.modifiedNames.contains(element.name) {
        candidates.add(element.content, .modified, place: element.name, confidence: 0.28)
      } else if Self.isTimestamp(element.content), !Self.saysOther(element.name) {
        candidates.add(element.content, .meta, place: element.name, confidence: 0.32)
      }
    }
  }

  /// Whether a value is a moment as programs write it: `2013-02-16T04:36:36-05:00`.
  private static func isTimestamp(_ content: String) -> Bool {
    let bytes = Array(content.utf8.prefix(40))
    return bytes.count >= 16 && bytes[10] == UInt8(ascii: "T")
      && bytes[4] == UInt8(ascii: "-") && bytes[13] == UInt8(ascii: ":")
  }

  /// Whether the name of a moment says that it is that of something else than the page's beginning.
  private static func saysOther(_ name: String) -> Bool {
    ["expir", "end", "until", "event", "build", "generat", "render", "updat", "modif", "crawl"]
      .contains { name.contains($0) }
  }

  private mutating func addElements() {
    var count = 0
    for index in 0..<document.nodeCount where !isAside[index] && count < Self.maximumElements {
      let node = document[index]
      guard let (name, base) = Self.dateElement(node) else { continue }
      count += 1
      let isModified = name == "dateModified" || name == "updated"
      let isBehindHeading = metadata.heading.map { index > $0 } ?? true
      // The first one is the article's; later ones belong to comments and lists.
      let confidence = max(0.36, base + (isBehindHeading ? 0.04 : 0) - 0.05 * Double(count - 1))
      let value =
        node.attribute("datetime") ?? node.attribute("content") ?? node.attribute("title")
      for words in [value, node.text] {
        let before = candidates.findings.count
        candidates.add(
          words,
          isModified ? .modified : .timeElement,
          place: name,
          confidence: isModified ? 0.29 : confidence
        )
        if candidates.findings.count > before { break }
      }
    }
  }

  /// Returns what an element says its date is, and how much that is worth.
  private static func dateElement(_ node: Node) -> (name: String, confidence: Double)? {
    guard !node.isText, node.tag != .meta else { return nil }
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

  private mutating func addLines(_ blocks: [Block]) {
    let own = blocks.filter { !isAside[$0.element] }
    let heading = metadata.heading.flatMap { index in
      own.firstIndex { document[index].subtree.contains($0.element) }
    }
    let start = heading ?? own.firstIndex { $0.tag.isHeading } ?? 0
    var prose = 0
    for (index, block) in own.enumerated() {
      if index > start, block.isProse { prose += 1 }
      let isNear =
        index >= start - Self.reach.before && index <= start + Self.reach.behind && prose <= 2
      guard isNear || block.text.count <= Self.maximumLine else { continue }
      addLine(block.text, isNear: isNear, isBehind: index > start)
    }
  }

  private mutating func addLine(_ text: [UInt8], isNear: Bool, isBehind: Bool) {
    guard let date = DateReader.dates(in: Array(text.prefix(Self.maximumLine))).first else {
      return
    }
    let others = text.count - date.range.count
    // A sentence with a date in it is about that date; a line that is little else gives it.
    guard others < 60, !Words.endsSentence(text) || others < 24 else {
      if isNear, date.range.lowerBound == 0, PlainTextHeader.leadingDateLength(of: text) != nil {
        candidates.add(date, in: text, place: "date line", confidence: 0.6)
      }
      return
    }
    let lead = Words.normalized(text[..<date.range.lowerBound])
    if lead.contains(where: Self.updateWords.contains) {
      candidates.add(date, in: text, place: "last change", confidence: 0.3, kind: .modified)
    } else {
      let isSaid = lead.contains(where: Self.publicationWords.contains)
      let base = isNear ? (isBehind ? 0.68 : 0.58) : (isSaid ? 0.5 : 0.34)
      let confidence = base + (isSaid ? 0.06 : 0) + (others < 12 ? 0.03 : 0)
      candidates.add(date, in: text, place: "date line", confidence: confidence)
    }
  }

  private mutating func addURL(_ url: String?) {
    let canonical = document.elements(named: .link)
      .first { node in
        node.attribute("rel")?.lowercased() == "canonical"
      }?
      .attribute("href")
    for (address, place) in [
      (url, "address"), (canonical, "canonical address"),
      (metadata.elements.first("og:url"), "og:url"),
    ] {
      guard let address, let (date, words) = URLDate.date(in: address) else { continue }
      candidates.add(date, words: words, kind: .url, place: place, confidence: 0.74)
      return
    }
  }
}

extension HTMLDates {
  private static let publishedNames: [String: Double] = [
    "article:published_time": 0.93, "og:article:published_time": 0.92, "article:published": 0.91,
    "datepublished": 0.92, "og:published_time": 0.9, "published_time": 0.9, "og:pubdate": 0.88,
    "publication_date": 0.88, "publicationdate": 0.88, "publish-date": 0.88, "publishdate": 0.88,
    "publish_date": 0.88, "published-date": 0.88, "pubdate": 0.88, "pub_date": 0.88,
    "parsely-pub-date": 0.9, "sailthru.date": 0.86, "article.published": 0.9,
    "article_date_original": 0.88, "originalpublicationdate": 0.88, "ptime": 0.85,
    "rnews:datepublished": 0.9, "dc.date.issued": 0.86, "dcterms.issued": 0.86,
    "dc.date.created": 0.84, "dcterms.created": 0.84, "dc.date": 0.82, "dcterms.date": 0.82,
    "dcsext.articlefirstpublished": 0.88, "cxenseparse:recs:publishtime": 0.88,
    "cxenseparse:publishtime": 0.88, "citation_publication_date": 0.85, "citation_date": 0.84,
    "citation_online_date": 0.84, "bt:pubdate": 0.86, "displaydate": 0.85, "datecreated": 0.82,
    "date": 0.8, "created": 0.78, "article:post_date": 0.86, "creation_date": 0.78, "doc_date": 0.8,
    "release_date": 0.84, "shareaholic:article_published_time": 0.88, "gentime": 0.7,
    "article:published_date": 0.9, "datetime": 0.75, "timestamp": 0.75, "publish_time": 0.85,
  ]
  private static let modifiedNames: Set<String> = [
    "article:modified_time", "og:updated_time", "og:modified_time", "last-modified", "datemodified",
    "lastmod", "dc.date.modified", "dcterms.modified", "modified", "updated_time",
    "shareaholic:article_modified_time", "article:modified", "revision_date", "utime",
  ]
  private static let dateWords: Set<String> = [
    "date", "datetime", "published", "pubdate", "postdate", "timestamp", "dateline", "fecha",
    "datum", "publicationdate", "publishdate", "articledate", "created",
  ]
  private static let updateWords: Set<String> = [
    "updated", "update", "modified", "aktualisiert", "stand", "geändert", "mis", "actualizado",
    "aggiornato", "atualizado", "bijgewerkt", "обновлено", "edited", "revised",
  ]
  private static let publicationWords: Set<String> = [
    "published", "posted", "publié", "publicado", "veröffentlicht", "erstellt", "pubblicato",
    "geplaatst", "gepubliceerd", "date", "datum", "опубликовано", "issued", "released", "first",
  ]
}
