public import Temporal

/// Learns the year of days that were said without one, and the day of "Monday" and "yesterday", from other
/// sources that report the same event.
///
/// Where the events that a source shares with others place it in one time, its other days are read
/// as the nearest to that time. The year of today is never taken.
struct YearInference: Sendable {
  /// The sources whose years are learnt anew; `nil` for all.
  private let sources: Set<Int64>?
  /// The day near which each source that does not say its year must lie, with the sources that
  /// give it.
  private let anchors: [Int64: (day: CivilDate, sources: [Int64])]
  private let publications: PublicationInference

  /// Days farther apart than this place a source in no one time.
  private static let longestStory = 300

  /// Learns the years of some sources.
  ///
  /// - Parameters:
  ///   - groups: All groups in which these sources have a day without a year or, where they have no date of
  ///     their own, a statement without a date.
  ///   - sources: The sources; others keep what they have. `nil` for all.
  init(groups: [[Report]], of sources: Set<Int64>? = nil) {
    self.sources = sources
    publications = PublicationInference(groups: groups)
    var evidence: [Int64: [CivilDate: Set<Int64>]] = [:]
    for group in groups {
      for report in group where report.isYearless {
        for other in group where other.source != report.source {
          guard let day = other.mention.time.value?.civilDate else { continue }
          evidence[report.source, default: [:]][day, default: []].insert(other.source)
        }
      }
    }
    anchors = evidence.compactMapValues { found in
      guard let first = found.keys.min(), let last = found.keys.max(),
        last.dayNumber - first.dayNumber <= Self.longestStory
      else { return nil }
      return (last, found.values.reduce(into: Set()) { $0.formUnion($1) }.sorted())
    }
  }

  /// Returns a group with the inferred dates filled in.
  func inferred(_ group: [Report]) -> [Report] {
    let placed = group.map(filled)
    return placed.map { datedByGroup($0, placed) }
  }

  private func filled(_ report: Report) -> Report {
    var filled = report
    guard let value = report.mention.time.value else {
      // "Monday" and "yesterday" are placed by the other days of the article.
      filled.inferred = publications.date(of: report)
      return filled
    }
    guard report.isYearless, sources?.contains(report.source) ?? true else { return report }
    filled.inferred = anchor(of: report.source)
      .flatMap { anchor in
        value.nearest(to: anchor.day).map { InferredDate(value: $0, sources: anchor.sources) }
      }
    return filled
  }

  /// The day near which a source lies: that of the days it shares with others, else the last on which it
  /// can have been published.
  private func anchor(of source: Int64) -> (day: CivilDate, sources: [Int64])? {
    anchors[source] ?? publications.lastDay(of: source)
  }

  /// An undated report takes the day of the group it belongs to.
  private func datedByGroup(_ report: Report, _ group: [Report]) -> Report {
    guard report.date == nil else { return report }
    let dated = group.filter { $0.date != nil }
    guard let value = dated.compactMap(\.date).mostPrecise, publications.allows(value, of: report)
    else { return report }
    var filled = report
    filled.inferred = InferredDate(value: value, sources: Set(dated.map(\.source)).sorted())
    return filled
  }
}

extension Report {
  /// The date it has in its event: its own, or the one other sources give.
  public var date: EDTFValue? { inferred?.value ?? mention.time.value }

  /// Whether it names a day without a year.
  public var isYearless: Bool { mention.time.value?.isYearUnspecified ?? false }
}

extension [EDTFValue] {
  /// The value that spans the fewest days; of several the first in order.
  var mostPrecise: EDTFValue? {
    self.min { ($0.span, $0.description) < ($1.span, $1.description) }
  }
}

extension EDTFValue {
  /// The value in the year that brings it nearest to a day; `nil` where no year has such a day.
  fileprivate func nearest(to day: CivilDate) -> EDTFValue? {
    let placed = (day.year - 1...day.year + 1).map(inYear).filter { $0.earliest != nil }
    return placed.min { $0.distance(from: day) < $1.distance(from: day) }
  }

  private func distance(from day: CivilDate) -> Int {
    abs((earliest?.dayNumber ?? 0) - day.dayNumber)
  }

  /// How many days it spans; a value of an unknown year counts as longer than any other.
  fileprivate var span: Int {
    guard let earliest, let latest else { return .max }
    return latest.dayNumber - earliest.dayNumber
  }
}
