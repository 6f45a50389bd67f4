import HTML

/// How much of a page's prose stands in elements of the same kind and name.
struct KinShare {
  private var bytes: [UInt64: Int] = [:]
  private var total = 0
  private let document: Document

  init(_ document: Document, blocks: [Block]) {
    self.document = document
    for block in blocks {
      bytes[key(block), default: 0] += block.weight
      total += block.weight
    }
  }

  /// Returns the share of the prose in elements like that of a block, 0 to 1.
  func share(of block: Block) -> Double {
    total > 0 ? Double(bytes[key(block)] ?? 0) / Double(total) : 0
  }

  /// The element, its class and those of the two elements around it as a number (FNV-1a).
  private func key(_ block: Block) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var node: Node? = document[block.element]
    for _ in 0..<3 {
      guard let element = node else { break }
      for byte in element.tag.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in element.attributeBytes("class") ?? [] where !byte.isDigit {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      node = element.parent
    }
    return hash
  }
}
