/// What a document is, by its first words.
///
///     DocumentKind(of: Array("<?xml version='1.0'?><rss>".utf8))  // .feed
public enum DocumentKind: Hashable, Sendable {
  /// A feed, in XML or JSON.
  case feed
  /// A sitemap, or an index of sitemaps.
  case sitemap
  /// A web archive (WARC).
  case archive
  /// A feed or a sitemap that is made to harm who reads it, by entities that swell up or reach out.
  case trap
  /// Anything else: a page, or plain text.
  case page

  /// Decides by the first element, or the first words.
  ///
  /// - Parameter bytes: The document, content codings removed; of a gzip file, what is in it decides.
  public init(of bytes: [UInt8]) {
    // Without NUL bytes, a document in two bytes a character reads like one in ASCII.
    let sample = GzipFile.beginning(of: bytes[...]).prefix(Self.sampleInBytes).filter { $0 != 0 }
    let start = sample.drop { $0 <= 0x20 || Self.byteOrderMarks.contains($0) }
    if start.starts(with: Self.archiveMark) {
      self = .archive
    } else if start.first == UInt8(ascii: "{") {
      self = Self.isJSONFeed(start) ? .feed : .page
    } else {
      let kind: DocumentKind
      switch Self.firstElement(start) {
      case "rss", "feed", "rdf", "channel": kind = .feed
      case "urlset", "sitemapindex": kind = .sitemap
      default: kind = .page
      }
      self = kind != .page && EntityTrap.isSet(in: start) ? .trap : kind
    }
  }

  /// Room for comments, style sheets and licences before the first element.
  private static let sampleInBytes = 16_384
  private static let byteOrderMarks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
  private static let archiveMark = Array("WARC/".utf8)

  private static func isJSONFeed(_ text: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    return text.contains("jsonfeed.org/version") && text.contains("\"version\"")
  }

  /// The name of the first element in lower case, without its prefix.
  private static func firstElement(_ text: ArraySlice<UInt8>) -> String? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")), open + 1 < rest.endIndex {
      rest = rest[(open + 1)...]
      if rest[rest.startIndex].isASCIILetter {
        let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
        return String(decoding: name, as: UTF8.self).split(separator: ":").last?.lowercased()
      }
      if rest.starts(with: "!--".utf8) {
        guard let end = end(ofCommentIn: rest) else { return nil }
        rest = rest[end...]
      }
    }
    return nil
  }

  private static func end(ofCommentIn text: ArraySlice<UInt8>) -> Int? {
    text.indices.dropLast(2).first { text[$0...].starts(with: "-->".utf8) }
  }
}
