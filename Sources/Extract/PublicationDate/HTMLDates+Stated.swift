import HTML

/// The dates in the head of a page: JSON-LD and `meta` elements.
extension HTMLDates {
  mutating func addStated() {
    let data = metadata.data
    candidates.add(data.published, .jsonLD, place: "datePublished", confidence: 0.95)
    candidates.add(data.created, .jsonLD, place: "dateCreated", confidence: 0.5)
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

  /// Names whose values say when the article was published, or when the page was made.
  ///
  /// A date beside the headline goes before the latter; a date of creation is that of a record, and one
  /// anywhere on the page goes before it.
  private static let publishedNames: [String: Double] = [
    "article:published_time": 0.93, "og:article:published_time": 0.92, "article:published": 0.91,
    "datepublished": 0.92, "og:published_time": 0.9, "published_time": 0.9, "og:pubdate": 0.88,
    "publication_date": 0.88, "publicationdate": 0.88, "publish-date": 0.88, "publishdate": 0.88,
    "publish_date": 0.88, "published-date": 0.88, "pubdate": 0.88, "pub_date": 0.88,
    "parsely-pub-date": 0.9, "sailthru.date": 0.86, "article.published": 0.9,
    "article_date_original": 0.88, "originalpublicationdate": 0.88, "ptime": 0.85,
    "rnews:datepublished": 0.9, "dc.date.issued": 0.86, "dcterms.issued": 0.86,
    "dcsext.articlefirstpublished": 0.88, "cxenseparse:recs:publishtime": 0.88,
    "cxenseparse:publishtime": 0.88, "citation_publication_date": 0.85, "citation_date": 0.84,
    "citation_online_date": 0.84, "bt:pubdate": 0.86, "displaydate": 0.85,
    "article:post_date": 0.86, "release_date": 0.84, "publish_time": 0.85,
    "shareaholic:article_published_time": 0.88, "article:published_date": 0.9,
    "dc.date": 0.65, "dcterms.date": 0.65, "dc.date.created": 0.5, "dcterms.created": 0.5,
    "date": 0.65, "created": 0.5, "datecreated": 0.5, "creation_date": 0.5, "doc_date": 0.65,
    "gentime": 0.6, "datetime": 0.64, "timestamp": 0.62,
  ]
  private static let modifiedNames: Set<String> = [
    "article:modified_time", "og:updated_time", "og:modified_time", "last-modified", "datemodified",
    "lastmod", "dc.date.modified", "dcterms.modified", "modified", "updated_time",
    "shareaholic:article_modified_time", "article:modified", "revision_date", "utime",
  ]
}
