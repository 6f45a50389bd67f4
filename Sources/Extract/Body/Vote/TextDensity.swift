/// Judges a block by its length and its links, and by those of its neighbours.
///
/// - SeeAlso: C. Kohlschütter, P. Fankhauser, W. Nejdl, Boilerplate detection using shallow text
///   features, 2010, algorithm 2.
enum TextDensity {
  /// Returns whether the shape of a block and its neighbours is that of an article's text.
  static func isText(_ block: Block, previous: Block?, next: Block?) -> Bool {
    guard block.linkShare <= 0.33 else { return false }
    let words = wordCount(block)
    let (before, after) = (wordCount(previous), wordCount(next))
    if (previous?.linkShare ?? 0) <= 0.55 {
      return words > 16 || after > 15 || before > 4
    }
    return words > 40 || after > 17
  }

  /// About as many words as English has in as many bytes.
  private static func wordCount(_ block: Block?) -> Int { (block?.text.count ?? 0) / 6 }
}
