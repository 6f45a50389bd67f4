import HTML

/// What a node stands in, of what says something about text.
struct PartFlags: OptionSet {
  let rawValue: UInt16

  static let likely = PartFlags(rawValue: 1)
  static let aside = PartFlags(rawValue: 2)
  static let figure = PartFlags(rawValue: 4)
  /// Header, footer or navigation.
  static let frame = PartFlags(rawValue: 8)
  static let form = PartFlags(rawValue: 16)
  static let table = PartFlags(rawValue: 32)
  static let list = PartFlags(rawValue: 64)
  static let quote = PartFlags(rawValue: 128)
  static let article = PartFlags(rawValue: 256)

  private init(of tag: Tag) {
    switch tag {
    case .aside: self = .aside
    case .figure, .figcaption: self = .figure
    case .header, .footer, .nav: self = .frame
    case .form, .fieldset: self = .form
    case .table: self = .table
    case .ul, .ol, .dl: self = .list
    case .blockquote: self = .quote
    case .article: self = .article
    default: self = []
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Returns the flags of all nodes of a page, those of the elements around them included.
  static func flags(of document: Document, isLikely: [Bool]) -> [PartFlags] {
    var flags = [PartFlags](repeating: [], count: document.nodeCount)
    for index in 1..<max(1, document.nodeCount) {
      let node = document[index]
      if let parent = document.parentIndex(of: index) { flags[index] = flags[parent] }
      flags[index].formUnion(PartFlags(of: node.tag))
      if isLikely[index] { flags[index].insert(.likely) }
    }
    return flags
  }
}
