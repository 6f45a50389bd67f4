/// A page with parts taken out, and the way back to where things stood.
struct CompactSource {
  /// What is left.
  private(set) var bytes: [UInt8]
  /// The length of the page.
  let originalLength: Int
  /// Where parts were taken out, in ``bytes``, and how many bytes so far.
  private var cuts: [(position: Int, length: Int)] = []

  /// Takes parts out of a page.
  ///
  /// - Parameters:
  ///   - page: The page, from its first byte on.
  ///   - parts: The parts, in order and apart from each other.
  init(_ page: ArraySlice<UInt8>, without parts: [Range<Int>]) {
    originalLength = page.count
    guard !parts.isEmpty else {
      bytes = Array(page)
      return
    }
    bytes = []
    bytes.reserveCapacity(page.count)
    var start = page.startIndex
    var length = 0
    for part in parts {
      bytes += page[start..<part.lowerBound]
      start = part.upperBound
      length += part.count
      cuts.append((bytes.count, length))
    }
    bytes += page[start...]
  }

  /// Returns where an offset of ``bytes`` was in the page.
  func original(_ offset: Int) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].position < offset { low = middle + 1 } else { high = middle }
    }
    return offset + (low > 0 ? cuts[low - 1].length : 0)
  }
}
