import Temporal

/// The blocks of an article, with the dates that some of them have of their own.
struct DatedParts {
  /// A date that a block has of its own.
  struct Own {
    var value: EDTFValue?
    /// The words of the block that say it, in bytes of its text.
    var words: Range<Int>?
    /// How much of the block is a label that is no part of what it tells: a time of day.
    var labelEnd = 0
  }

  var blocks: [Block]
  /// The dates by the number of the block.
  var dates: [Int: Own] = [:]
  /// The numbers of the blocks that are in posts of a live blog.
  var posts: Set<Int> = []
}

extension Block {
  /// Returns the block with a colon behind its date, where no sign stands there.
  func parted(at end: Int) -> Block {
    guard end + 1 < text.count, text[end] == 0x20, text[end + 1].isWord else { return self }
    var block = self
    block.text.insert(UInt8(ascii: ":"), at: end)
    block.runs = runs.map { ($0.start >= end ? $0.start + 1 : $0.start, $0.source) }
    return block
  }

  /// Returns the block with another behind it: "3 May 2024" and "The pit is flooded" are one statement.
  func joined(with other: Block, by sign: String) -> Block {
    var block = self
    let ends = Words.endsSentence(text) || text.last == UInt8(ascii: ":")
    block.text += Array((ends ? " " : sign).utf8)
    block.runs += other.runs.map { ($0.start + block.text.count, $0.source) }
    block.text += other.text
    block.linkLength += other.linkLength
    if let (own, new) = source.flatMap({ own in other.source.map { (own, $0) } }) {
      block.source = min(own.lowerBound, new.lowerBound)..<max(own.upperBound, new.upperBound)
    }
    return block
  }
}
