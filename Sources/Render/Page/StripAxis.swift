/// The words below a strip: at round times where that can be, as far apart as they have room.
///
///     // 120 months from January 2015: 2016, 2018, 2020, 2022, 2024
struct StripAxis {
  /// A word and the step below which it begins.
  struct Tick: Hashable {
    /// The place of the step, from 0.
    let place: Int
    let words: String
  }

  /// The words from the left to the right.
  let ticks: [Tick]

  /// So many words fit below a strip of 1,000 pixels.
  private static let most = 6

  /// Chooses the shortest lengths of time that give few enough words.
  ///
  /// - Parameters:
  ///   - step: The length of the steps.
  ///   - days: Where they begin, and where the one behind the last does, in days since 1970-01-01.
  init(_ step: CalendarStep, days: [Int]) {
    let lengths = [step] + CalendarStep.round.filter { $0.days > step.days }
    ticks = lengths.lazy.map { Self.ticks(of: $0, days) }.first { $0.count <= Self.most } ?? []
  }

  /// Words where steps of a length begin.
  private static func ticks(of length: CalendarStep, _ days: [Int]) -> [Tick] {
    zip(days, days.dropFirst()).enumerated()
      .compactMap { place, ends in
        let number = length.number(of: ends.1 - 1)
        guard number > length.number(of: ends.0 - 1) else { return nil }
        return Tick(place: place, words: length.tick(at: length.start(of: number)))
      }
  }
}
