import Temporal

/// Learns when articles without a date were published, from what they tell of "Monday" or "yesterday" and
/// other sources date.
///
/// An article that tells of yesterday what others date 24 February 2025 was published on the 25th; one that
/// tells it of Monday, on one of the seven days from then on. What all these days agree on is taken for its
/// other statements. Where its statements contradict each other, nothing is.
struct PublicationInference: Sendable {
  /// What is known of the publication of an article.
  struct Publication: Sendable {
    /// The days on which it can have been published, ascending; none where its statements contradict
    /// each other.
    var days: [CivilDate]
    /// The sources that tell so.
    var sources: Set<Int64>
  }

  private let openDays: [ReportKey: OpenDay]
  private let publications: [Int64: Publication]

  init(groups: [[Report]]) {
    let openDays = Self.openDays(of: groups.joined().filter { $0.published == nil })
    var publications: [Int64: Publication] = [:]
    for group in groups {
      for report in group {
        guard let open = openDays[report.key],
          let told = Self.told(by: group, beside: report.source)
        else { continue }
        let days = open.publications(naming: told.day)
        let known = publications[report.source]
        publications[report.source] = Publication(
          days: days.filter { known?.days.contains($0) ?? true }.sorted(),
          sources: told.sources.union(known?.sources ?? [])
        )
      }
    }
    self.openDays = openDays
    self.publications = publications
  }

  /// The last day on which an article can have been published, with the sources that tell so.
  func lastDay(of source: Int64) -> (day: CivilDate, sources: [Int64])? {
    guard let publication = publications[source], let last = publication.days.last else {
      return nil
    }
    return (last, publication.sources.sorted())
  }

  /// The day of a report that names one by "Monday" or "yesterday", where it can be read in one way only.
  func date(of report: Report) -> InferredDate? {
    guard let open = openDays[report.key], let publication = publications[report.source] else {
      return nil
    }
    let days = Set(publication.days.map(open.day))
    guard days.count == 1, let day = days.first ?? nil else { return nil }
    return InferredDate(value: .date(EDTFDate(day)), sources: publication.sources.sorted())
  }

  /// Whether what a report says of its day allows a date that others give.
  func allows(_ date: EDTFValue, of report: Report) -> Bool {
    guard let open = openDays[report.key], let day = date.date?.civilDate else { return true }
    let known = publications[report.source]?.days
    return open.publications(naming: day).contains { known?.contains($0) ?? true }
  }
}

extension PublicationInference {
  /// The open day of each report that has no date; of several statements of one sentence, of that whose
  /// line has its words.
  private static func openDays(of reports: [Report]) -> [ReportKey: OpenDay] {
    let sentences = Dictionary(reports.map { ($0.sentence, 1) }, uniquingKeysWith: +)
    var days: [ReportKey: OpenDay] = [:]
    for report in reports where report.mention.time.value == nil {
      guard let open = OpenDay(in: report.mention.sentence) else { continue }
      if sentences[report.sentence] == 1 || report.mention.headline.contains(open.words) {
        days[report.key] = open
      }
    }
    return days
  }

  /// The one day on which other sources date the event of a group.
  private static func told(
    by group: [Report],
    beside source: Int64
  ) -> (day: CivilDate, sources: Set<Int64>)? {
    var days: [CivilDate: Set<Int64>] = [:]
    for report in group where report.source != source {
      guard let day = report.mention.time.value?.date?.civilDate else { continue }
      days[day, default: []].insert(report.source)
    }
    guard days.count == 1, let only = days.first else { return nil }
    return (only.key, only.value)
  }
}

/// A sentence of a source.
private struct SentenceOfSource: Hashable {
  let source: Int64
  let paragraph: Int
  let start: Int
}

extension Report {
  fileprivate var sentence: SentenceOfSource {
    SentenceOfSource(
      source: source,
      paragraph: mention.paragraph,
      start: mention.range.lowerBound
    )
  }
}
