/// Finds the run of blocks with the most prose and the least else.
///
/// - SeeAlso: J. Pasternack, D. Roth, Extracting article text from the web with maximum subsequence
///   segmentation, 2009.
enum TextRun {
  /// What a block that is no prose costs, in bytes of prose.
  private static let penalty = 60

  /// Returns the numbers of the blocks in the run; empty where there is no prose.
  static func run(in blocks: [Block]) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var start = 0
    for (index, block) in blocks.enumerated() {
      sum += block.weight > 0 ? min(block.weight, 600) : -penalty
      if sum <= 0 {
        sum = 0
        start = index + 1
      } else if sum > best.sum {
        best = (sum, start..<(index + 1))
      }
    }
    return best.range
  }
}
