import HTML

/// Finds the authors of a page and cleans their names.
enum AuthorNames {
  /// How many authors a byline may name before it is taken for something else.
  private static let maximumCount = 8
  /// How much may be inside a byline, in nodes.
  private static let maximumNodes = 60

  /// How many elements are asked before the page names nobody: the first is often a picture's.
  private static let maximumBylines = 4

  static func authors(
    in document: Document,
    meta: MetaElements,
    data: StructuredData,
    siteName: String?,
    lines: [String]
  ) -> [String] {
    let names = [
      "author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl",
    ]
    let sources =
      [data.authors] + names.map { meta.all($0) } + bylines(in: document).map { [$0] } + [lines]
    for source in sources {
      let names = cleaned(source, siteName: siteName)
      if !names.isEmpty, names.count <= maximumCount { return names }
    }
    return []
  }

  /// Returns the names in lines that name authors: "By Jane Doe and John Roe" gives two.
  static func cleaned(_ lines: [String], siteName: String? = nil) -> [String] {
    var names: [String] = []
    for line in lines {
      for name in split(line) {
        guard isName(name), siteName.map({ Words.likeness($0, name) < 0.9 }) ?? true,
          !names.contains(where: { $0.lowercased() == name.lowercased() })
        else { continue }
        names.append(name)
      }
    }
    return names
  }

  /// The texts of elements that say they are a byline.
  private static func bylines(in document: Document) -> [String] {
    var lines: [String] = []
    for index in 0..<document.nodeCount {
      let node = document[index]
      switch node.tag {
      case .a, .span, .div, .p, .address, .cite, .li, .strong, .em: break
      default: continue
      }
      guard node.hasAttributes, node.subtree.count <= maximumNodes, saysAuthor(node) else {
        continue
      }
      let text = node.text
      if text.utf8.count < 100, !lines.contains(text) { lines.append(text) }
      if lines.count == maximumBylines { break }
    }
    return lines
  }

  private static func saysAuthor(_ node: Node) -> Bool {
    for name in ["rel", "itemprop"] {
      if let value = node.attributeBytes(name), value.elementsEqual("author".utf8) { return true }
    }
    // "byline" has a y and "author" an h: most classes have neither.
    guard let bytes = node.attributeBytes("class"),
      bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "y") || $0 | 0x20 == UInt8(ascii: "h") })
    else { return false }
    let classes = String(decoding: bytes, as: UTF8.self).lowercased()
    return classes.split(separator: " ")
      .contains { name in
        name.hasSuffix("byline") || name.hasSuffix("author") || name.hasSuffix("author-name")
          || name.hasSuffix("author__name") || name.hasSuffix("byline__name")
      }
  }

  private static func split(_ line: String) -> [String] {
    var text = Folding.string(EntityText.decoded(line))
    while let prefix = bylinePrefixes.first(where: text.lowercased().hasPrefix) {
      text = String(text.dropFirst(prefix.count))
    }
    var names: [String] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if word == "and" || word == "&" || word == "und" || word == "et" || word == "y" {
        names.append(words.joined(separator: " "))
        words = []
      } else if word.hasSuffix(",") || word.hasSuffix(";") {
        names.append((words + [word.dropLast()]).joined(separator: " "))
        words = []
      } else if word == "|" || word == "//" || word == "•" || word == "-" || word == "–"
        || word == "—" || word == "·"
      {
        break
      } else {
        words.append(word)
      }
    }
    names.append(words.joined(separator: " "))
    return names
  }

  /// What stands before the names in a byline, in lower case.
  static let bylinePrefixes = [
    "by ", "by: ", "von ", "von: ", "par ", "por ", "written by ", "posted by ", "story by ",
    "text: ", "text by ", "text von ", "autor: ", "autorin: ", "author: ", "authors: ",
    "erstellt von ", "geschrieben von ", "written by: ", "ein beitrag von ",
  ]

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard !words.isEmpty, words.count <= 5, text.utf8.count >= 3, text.utf8.count < 60 else {
      return false
    }
    let isAddress = text.contains("://") || text.contains("@") || text.contains("www.")
    // What asks for a name is a form, what ends in a colon or "says" is a comment.
    let isForm = text.contains("(") || text.contains(":") || text.contains("*")
    return !isAddress && !isForm && !text.utf8.contains(where: \.isDigit)
      && text.utf8.contains { $0.isWord }
  }
}
