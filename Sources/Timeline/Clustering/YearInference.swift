public import Temporal

/// Learns the year of days that were said without one from other sources that report the same
/// event.
///
/// Where the events that a source shares with others all give one year, its other days have that
/// year too. The year of today is never taken.
struct YearInference: Sendable {
  /// The groups of reports.
  private let groups: [[Report]]
  /// The year of each source that does not say it itself, with the sources that give it.
  private let years: [Int64: (year: Int, sources: [Int64])]

  init(groups: [[Report]]) {
    self.groups = groups
    var evidence: [Int64: [Int: Set<Int64>]] = [:]
    for group in groups {
      for report in group where report.isYearless {
        for other in group where other.source != report.source {
          guard let year = other.year else { continue }
          evidence[report.source, default: [:]][year, default: []].insert(other.source)
        }
      }
    }
    years = evidence.compactMapValues { found in
      guard found.count == 1, let (year, sources) = found.first else { return nil }
      return (year, sources.sorted())
    }
  }

  /// Returns the groups with the inferred dates filled in.
  func inferred() -> [[Report]] {
    groups.map { group in group.map(filled).map { datedByGroup($0, group) } }
  }

  private func filled(_ report: Report) -> Report {
    guard report.isYearless, let value = report.mention.time.value,
      let known = years[report.source]
    else { return report }
    var filled = report
    filled.inferred = InferredDate(value: value.inYear(known.year), sources: known.sources)
    return filled
  }

  /// An undated report takes the day of the group it belongs to.
  private func datedByGroup(_ report: Report, _ group: [Report]) -> Report {
    guard report.mention.time.value == nil else { return report }
    let dated = group.map(filled).filter { $0.date != nil }
    guard let value = dated.compactMap(\.date).mostPrecise else { return report }
    var filled = report
    filled.inferred = InferredDate(
      value: value,
      sources: Set(dated.map(\.source)).sorted()
    )
    return filled
  }
}

extension Report {
  /// The date it has in its event: its own, or the one other sources give.
  public var date: EDTFValue? { inferred?.value ?? mention.time.value }

  /// Whether it names a day without a year.
  fileprivate var isYearless: Bool { mention.time.value?.isYearUnspecified ?? false }

  /// The year it gives itself, where it gives a day.
  fileprivate var year: Int? { mention.time.value?.civilDate?.year }
}

extension [EDTFValue] {
  /// The value that spans the fewest days; of several the first in order.
  var mostPrecise: EDTFValue? {
    self.min { ($0.span, $0.description) < ($1.span, $1.description) }
  }
}

extension EDTFValue {
  /// How many days it spans; a value of an unknown year counts as longer than any other.
  fileprivate var span: Int {
    guard let earliest, let latest else { return .max }
    return latest.dayNumber - earliest.dayNumber
  }
}
