import HTML

/// What a page says of its article in JSON-LD.
///
/// - SeeAlso: <https://schema.org/NewsArticle>.
struct StructuredData {
  var headline: String?
  var published: String?
  var created: String?
  var modified: String?
  var authors: [String] = []
  var publisher: String?
  var siteName: String?
  var language: String?
  var articleBody: String?
  /// Whether it says that the article is a live blog.
  var isLive = false
  /// The posts of a live blog.
  var updates: [Update] = []
  /// Whether it says that the article is not free to read.
  var isLocked = false

  /// A post of a live blog.
  struct Update {
    var headline: String
    var published: String
    var body: String
  }

  /// The most posts of a live blog that are read.
  private static let maximumUpdates = 1_000

  /// The longest script read; the longest seen in articles is some 200 kB.
  private static let maximumLength = 2 << 20
  /// The depth at which `@graph`, `mainEntity` and the like may hide the article.
  private static let maximumDepth = 6

  /// Reads the scripts of a page, the first article of it.
  init(_ document: Document) {
    var nodes: [[String: JSONValue]] = []
    for script in document.elements(named: .script) {
      guard let type = script.attribute("type")?.lowercased(), type.contains("ld+json") else {
        continue
      }
      let text = Array(script.rawText.utf8.prefix(Self.maximumLength))
      for value in JSONReader.values(in: text) { Self.collect(value, into: &nodes, depth: 0) }
    }
    let byID = Self.index(nodes)
    let ranked = nodes.enumerated().filter { Self.rank($0.element) > 0 }
      .sorted {
        let (left, right) = (Self.rank($0.element), Self.rank($1.element))
        return left != right ? left > right : $0.offset < $1.offset
      }
    for (_, node) in ranked { fill(from: node, byID: byID) }
    for node in nodes where Self.types(of: node).contains("website") {
      siteName = siteName ?? node["name"]?.string
    }
  }

  private mutating func fill(from node: [String: JSONValue], byID: [String: [String: JSONValue]]) {
    headline = headline ?? Self.text(node["headline"]) ?? Self.text(node["name"])
    published = published ?? node["datePublished"]?.elements.first?.string
    created = created ?? node["dateCreated"]?.string
    modified = modified ?? node["dateModified"]?.elements.first?.string
    language = language ?? node["inLanguage"]?.string
    if Self.types(of: node).contains("liveblogposting") { isLive = true }
    if updates.isEmpty { updates = Self.updates(of: node) }
    if case .literal(let word)? = node["isAccessibleForFree"], word == "false" { isLocked = true }
    if node["isAccessibleForFree"]?.string?.lowercased() == "false" { isLocked = true }
    articleBody = articleBody ?? node["articleBody"]?.string
    if authors.isEmpty {
      authors =
        (node["author"] ?? node["creator"])?.elements
        .compactMap { Self.name($0, byID: byID) } ?? []
    }
    publisher = publisher ?? node["publisher"]?.elements.first.flatMap { Self.name($0, byID: byID) }
  }

  private static func updates(of node: [String: JSONValue]) -> [Update] {
    (node["liveBlogUpdate"]?.elements ?? []).prefix(maximumUpdates)
      .compactMap { update in
        guard let published = update["datePublished"]?.string else { return nil }
        return Update(
          headline: text(update["headline"]) ?? "",
          published: published,
          body: update["articleBody"]?.string ?? ""
        )
      }
  }

  private static func collect(
    _ value: JSONValue,
    into nodes: inout [[String: JSONValue]],
    depth: Int
  ) {
    guard depth < maximumDepth else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, into: &nodes, depth: depth + 1) }
    case .object(let members):
      nodes.append(members)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher"] {
        if let inner = members[key] { collect(inner, into: &nodes, depth: depth + 1) }
      }
    default: break
    }
  }

  /// How surely a node is the page's article: 0 for not at all.
  private static func rank(_ node: [String: JSONValue]) -> Int {
    let types = types(of: node)
    if types.contains(where: { $0.hasSuffix("article") || $0 == "blogposting" || $0 == "report" }) {
      return 3
    }
    if types.contains(where: { $0.hasSuffix("posting") || $0 == "recipe" || $0 == "review" }) {
      return 2
    }
    let isPage = types.contains("webpage") || types.contains("creativework")
    return isPage || node["datePublished"] != nil && !types.contains("comment") ? 1 : 0
  }

  private static func types(of node: [String: JSONValue]) -> [String] {
    node["@type"]?.elements
      .compactMap { type in
        type.string?.split(separator: "/").last?.lowercased()
      } ?? []
  }

  private static func index(_ nodes: [[String: JSONValue]]) -> [String: [String: JSONValue]] {
    var byID: [String: [String: JSONValue]] = [:]
    for node in nodes {
      guard let id = node["@id"]?.string, node["name"] != nil, byID[id] == nil else { continue }
      byID[id] = node
    }
    return byID
  }

  /// The name of a person or an organisation, given in full, as a text or by reference.
  private static func name(_ value: JSONValue, byID: [String: [String: JSONValue]]) -> String? {
    if case .string(let name) = value { return byID[name]?["name"].flatMap(text) ?? text(value) }
    if let name = value["name"] { return text(name.elements.first) }
    return value["@id"]?.string.flatMap { byID[$0]?["name"] }.flatMap(text)
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard let string = value?.string else { return nil }
    let text = Folding.string(EntityText.decoded(string))
    return text.isEmpty ? nil : text
  }
}
