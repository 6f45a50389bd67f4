import Foundation

/// Says which days of a story matter most.
///
/// Four kinds of evidence are counted for each day, each in sources and not in sentences, so that a
/// long article says no more than a short one:
///
/// - sources on the subject that name the day,
/// - sources on the subject published later that still name it,
/// - sources that tell a turn of the story on it,
/// - sources published on it that begin with the subject.
///
/// The counts are damped, so that a day of great noise does not silence the rest, and brought to one
/// sum, so that each kind weighs the same. Nothing is learnt from any timeline.
///
/// Counting sources instead of sentences, and mentions of a day after it, follows
/// Tran et al. 2015, "Joint graphical models for date selection in timeline summarization"; Martschat
/// and Markert 2018, "A temporally sensitive submodularity framework for timeline summarization".
public struct DaySalience: Sendable {
  /// How many sources speak for each day, by day, for each kind of evidence.
  public typealias Counts = [[Int: Int]]

  private let counts: Counts

  /// How the counts are damped: 1 leaves them as they are.
  private static let damping = 0.5

  /// Creates it for counts that were made before.
  ///
  /// - Parameter counts: For each kind of evidence the sources for each day, a day being a day number.
  public init(counts: Counts) {
    self.counts = counts
  }

  /// Creates it for all statements of the sources, those about other things included.
  public init(tellings: [Telling]) {
    self.init(counts: Self.counts(of: tellings))
  }

  /// Counts the sources that speak for each day, for all statements of the sources.
  public static func counts(of tellings: [Telling]) -> Counts {
    TellingCounts(tellings).counts
  }

  /// The days in the order in which they matter, of days that matter the same the earlier first.
  public var rankedDays: [Int] {
    var salience: [Int: Double] = [:]
    for count in counts {
      let damped = Self.damped(count.values)
      for (day, sources) in count { salience[day, default: 0] += damped[sources] ?? 0 }
    }
    return salience.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
  }
}

extension DaySalience {
  /// What each count is worth, for the counts of one kind of evidence: all of them together 1.
  private static func damped(_ counts: some Sequence<Int>) -> [Int: Double] {
    var days: [Int: Int] = [:]
    for count in counts { days[count, default: 0] += 1 }
    // Sums of fractions depend on their order, and that of a dictionary is not fixed.
    let total = days.sorted { $0.key < $1.key }
      .reduce(0) { $0 + Double($1.value) * pow(Double($1.key), damping) }
    return Dictionary(
      uniqueKeysWithValues: days.keys.map { ($0, pow(Double($0), damping) / total) }
    )
  }
}

/// Counts how many sources speak for each day.
private struct TellingCounts {
  private let tellings: [Telling]
  /// The sources that are on the subject, not merely name it.
  private let onSubject: Set<Int64>

  /// The share of a source's statements that name the subject from which on it is on the subject.
  private static let leastShare = 0.1

  init(_ tellings: [Telling]) {
    self.tellings = tellings
    let all = Dictionary(tellings.map { ($0.source, 1) }, uniquingKeysWith: +)
    let named = Dictionary(
      tellings.filter(\.isOnSubject).map { ($0.source, 1) },
      uniquingKeysWith: +
    )
    onSubject = Set(
      named.filter { Double($0.value) > Self.leastShare * Double(all[$0.key] ?? 0) }.keys
    )
  }

  /// For each kind of evidence, how many sources give it for each day.
  var counts: DaySalience.Counts {
    [
      sources { onSubject.contains($0.source) ? $0.day : nil },
      sources { isLater($0) && onSubject.contains($0.source) ? $0.day : nil },
      sources { $0.isTurn ? $0.day : nil },
      sources { $0.isOnSubject && $0.paragraph < Telling.lead ? $0.published : nil },
    ]
  }

  private func isLater(_ telling: Telling) -> Bool {
    guard let day = telling.day, let published = telling.published else { return false }
    return published > day
  }

  /// How many sources have a statement that speaks for each day.
  private func sources(speakingFor day: (Telling) -> Int?) -> [Int: Int] {
    var seen: [Int: Set<Int64>] = [:]
    for telling in tellings {
      if let day = day(telling) { seen[day, default: []].insert(telling.source) }
    }
    return seen.mapValues(\.count)
  }
}
