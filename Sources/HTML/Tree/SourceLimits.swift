/// Keeps hostile pages from costing more than their length.
///
/// HTML's parsing rules are quadratic in the depth of nesting and in the number of attributes, and multiply formatting
/// elements that are never closed. A quick look over the tags finds what passes any real page and blanks it with
/// spaces, so that every offset stays as it is.
struct SourceLimits {
  /// The length read, in bytes: the longest article pages are a fifth of it.
  private static let maximumLength = 16 << 20
  /// The depth of nesting: browsers stop at 512.
  private static let maximumDepth = 1_000
  /// How many formatting elements may be open: each is made anew in every paragraph.
  private static let maximumFormatting = 16
  /// How many nodes may be expected before the rest is cut off.
  private static let maximumNodes = 2_000_000

  /// How many elements of a name are open, and how many more were blanked.
  private struct Count {
    var open = 0
    var blanked = 0
  }

  private var source: [UInt8]
  private var unread: [Range<Int>] = []
  private var counts: [UInt64: Count] = [:]
  private var formatting = Count()
  private var depth = 0
  private var nodeCount = 0

  /// Returns the page with what passes the limits blanked, and without the insides of scripts and style
  /// sheets, which are half of a page and nobody reads.
  static func applied(to source: [UInt8]) -> CompactSource {
    var limits = SourceLimits(source: source)
    var end = min(source.count, maximumLength)
    var scanner = TagScanner(limit: end)
    while let tag = scanner.next(in: limits.source) {
      limits.count(tag)
      if let inside = tag.unread { limits.unread.append(inside) }
      if limits.nodeCount > maximumNodes {
        end = tag.range.lowerBound
        limits.unread.removeAll { $0.upperBound > end }
        break
      }
    }
    return CompactSource(limits.source[..<end], without: limits.unread)
  }

  private init(source: [UInt8]) { self.source = source }

  /// Keeps count of what is open, and blanks what is too much.
  private mutating func count(_ tag: ScannedTag) {
    if let start = tag.excessAttributes { blank(start..<(tag.range.upperBound - 1)) }
    switch tag.kind {
    case .void, .implied:
      nodeCount += tag.isEnd ? 0 : 2 + formatting.open
    case .formatting:
      nodeCount += tag.isEnd ? 0 : 2
      if Self.track(&formatting, limit: Self.maximumFormatting, tag) { blank(tag.range) }
    case .other:
      nodeCount += tag.isEnd ? 0 : 2 + formatting.open
      var count = counts[tag.name] ?? Count()
      let before = count.open
      let isExcess = Self.track(&count, limit: before + Self.maximumDepth - depth, tag)
      depth += count.open - before
      counts[tag.name] = count
      if isExcess { blank(tag.range) }
    }
  }

  /// Counts a tag, and returns whether it is one too many.
  private static func track(_ count: inout Count, limit: Int, _ tag: ScannedTag) -> Bool {
    if !tag.isEnd {
      if count.open < limit {
        count.open += 1
        return false
      }
      count.blanked += 1
      return true
    }
    if count.blanked > 0 {
      count.blanked -= 1
      return true
    }
    if count.open > 0 { count.open -= 1 }
    return false
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range { source[index] = 0x20 }
  }
}
