/// Joins a beginning and a length, as messages set them side by side: "18 December for 10 days", "for two
/// hours from 2pm", "a week starting tomorrow".
struct SpanMerger: Refiner {
  func refine(_ readings: inout [Reading], in cursor: Cursor) {
    merge(&readings) { join($0, $1, cursor) }
  }

  private func join(_ first: Reading, _ second: Reading, _ cursor: Cursor) -> Reading? {
    if let lengths = second.lengths, first.canBegin, isFollowed(first, by: [.for], second, cursor) {
      return span(from: first, lengths, first, second)
    }
    let isFor =
      first.tokens.lowerBound > 0
      && cursor.isKeyword(cursor.tokens[first.tokens.lowerBound - 1], .for)
    guard let lengths = first.lengths, second.canBegin,
      isFollowed(first, by: isFor ? [.from, .starting] : [.starting], second, cursor)
    else { return nil }
    return span(from: second, lengths, first, second)
  }

  /// Whether nothing but one of some words, and a comma or "on", stands between two readings.
  private func isFollowed(
    _ first: Reading,
    by words: [Keyword],
    _ second: Reading,
    _ cursor: Cursor
  ) -> Bool {
    var cursor = cursor
    cursor.index = first.tokens.upperBound
    _ = cursor.take(sign: ",")
    for word in words where cursor.take(word) {
      _ = cursor.take(.on)
      return cursor.index == second.tokens.lowerBound
    }
    return false
  }

  private func span(
    from start: Reading,
    _ lengths: [Length],
    _ first: Reading,
    _ second: Reading
  ) -> Reading {
    var span = Reading(.lasting(start, lengths))
    span.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    span.rule = "\(first.rule) + \(second.rule)"
    return span
  }
}

extension Reading {
  /// Whether a length can begin with it.
  fileprivate var canBegin: Bool { !isRange && (self.clock != nil || isDay) }
}
