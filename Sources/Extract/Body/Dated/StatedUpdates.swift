import Temporal

/// The updates of a live blog as JSON-LD states them, by their words.
///
/// - SeeAlso: <https://schema.org/liveBlogUpdate>.
struct StatedUpdates {
  /// The share of a block's words that has to stand in an update.
  private static let share = 0.6

  private var moments: [EDTFValue] = []
  /// The update that each word with its next three stands in, and each headline.
  private var byShingle: [Int: Int] = [:]
  private var byHeadline: [[String]: Int] = [:]

  var isEmpty: Bool { moments.isEmpty }

  init(_ updates: [StructuredData.Update]) {
    for update in updates {
      guard let value = MachineDate.value(of: update.published) else { continue }
      let body = Words.normalized(EntityText.decoded(update.body).utf8)
      for shingle in BlockEvidence.shingles(body) where byShingle[shingle] == nil {
        byShingle[shingle] = moments.count
      }
      let headline = Words.normalized(update.headline.utf8)
      if !headline.isEmpty, byHeadline[headline] == nil { byHeadline[headline] = moments.count }
      moments.append(value)
    }
  }

  /// Returns when the update was published that a block is of; `nil` where it is of none.
  func moment(of block: Block) -> EDTFValue? {
    guard !moments.isEmpty else { return nil }
    let words = Words.normalized(block.text)
    if let update = byHeadline[words] { return moments[update] }
    let shingles = BlockEvidence.shingles(words)
    var counts: [Int: Int] = [:]
    for shingle in shingles {
      if let update = byShingle[shingle] { counts[update, default: 0] += 1 }
    }
    let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    guard let best, Double(best.value) >= Self.share * Double(shingles.count) else { return nil }
    return moments[best.key]
  }
}
