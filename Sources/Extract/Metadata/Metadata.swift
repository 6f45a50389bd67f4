import HTML

/// What a page says of its article beside the text.
struct Metadata {
  let title: String
  /// The titles the page offers.
  let titles: [ArticleExplanation.Title]
  /// The heading that is the title, by its number in the document.
  let heading: Int?
  let authors: [String]
  let siteName: String?
  let language: String?
  let data: StructuredData
  let elements: MetaElements
  /// Whether the article is a live blog.
  let isLive: Bool

  init(_ document: Document, blocks: [Block]) {
    elements = MetaElements(document)
    data = StructuredData(document)
    let stated = elements.first("og:site_name") ?? data.publisher ?? data.siteName
    let choice = TitleChoice(document, meta: elements, data: data, siteName: stated)
    title = choice.title
    titles = choice.offers
    heading = choice.heading
    siteName =
      stated ?? elements.first("application-name", "apple-mobile-web-app-title")
      ?? choice.siteName
    authors = AuthorNames.authors(
      in: document,
      meta: elements,
      data: data,
      siteName: siteName,
      lines: Self.bylines(blocks, behind: heading ?? 0)
    )
    language = Self.language(document, elements, data)
    isLive = data.isLive || Self.isCalledLive(document, title: title)
  }

  /// Whether the title or the parts that hold the article say that it is a live blog.
  private static func isCalledLive(_ document: Document, title: String) -> Bool {
    let names = document.elements(named: .body, .main, .article)
      .flatMap { [$0.attributeBytes("class"), $0.attributeBytes("id")] }
    let words = names.compactMap { $0 }.flatMap(Boilerplate.words) + Words.normalized(title.utf8)
    return words.contains { ["live", "liveblog", "liveticker", "newsticker"].contains($0) }
  }

  /// The line behind the headline that starts with "By".
  private static func bylines(_ blocks: [Block], behind heading: Int) -> [String] {
    let near = blocks.lazy.filter { $0.element > heading && $0.text.count < 80 }.prefix(8)
    for block in near {
      let text = String(decoding: block.text, as: UTF8.self)
      let lower = text.lowercased()
      if AuthorNames.bylinePrefixes.contains(where: lower.hasPrefix) { return [text] }
    }
    return []
  }

  private static func language(
    _ document: Document,
    _ meta: MetaElements,
    _ data: StructuredData
  ) -> String? {
    let root = document.elements(named: .html).first
    let candidates = [
      root?.attribute("lang"), root?.attribute("xml:lang"), meta.first("content-language"),
      meta.first("og:locale"), data.language, meta.first("language", "dc.language"),
    ]
    for candidate in candidates {
      if let tag = candidate.flatMap(tag(of:)) { return tag }
    }
    return nil
  }

  /// Returns the first language tag in a text as BCP 47 writes it: `en_GB` becomes `en-GB`.
  private static func tag(of text: String) -> String? {
    let parts =
      text.split { $0 == "," || $0 == ";" || $0 == " " || $0 == "." }
      .first?
      .split { $0 == "_" || $0 == "-" } ?? []
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy(\.isLetter)
    else { return nil }
    let rest = parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : String($0) }
    return ([language.lowercased()] + rest).joined(separator: "-")
  }
}
