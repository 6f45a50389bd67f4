import Temporal

/// Chooses the publication date among the findings of a page.
enum DateChoice {
  /// How many other candidates are kept.
  private static let maximumOthers = 12
  /// How many findings are weighed against each other; a page with more is a list of dates, and those
  /// that say when it was published stand at its top.
  private static let maximumFindings = 200

  /// Chooses the best date.
  ///
  /// A numeric date that can be read two ways is decided by the order of the page's other numeric dates, by the
  /// agreement with another finding, or by the language; undecided it is left out.
  ///
  /// - Parameters:
  ///   - findings: What was found, in the order of the page.
  ///   - language: The language of the page.
  ///   - latestDay: The last day that is believed.
  /// - Returns: The date with all the others, or `nil` where there is none.
  static func date(
    among findings: [DateFinding],
    language: String?,
    until latestDay: CivilDate?
  ) -> PublicationDate? {
    let decided = decided(Array(findings.prefix(maximumFindings)), language: language)
      .filter { finding in latestDay.map { finding.day <= $0 } ?? true }
    guard
      let best = decided.enumerated()
        .max(by: { left, right in
          let (first, second) = (score(left.element, decided), score(right.element, decided))
          return first != second ? first < second : left.offset > right.offset
        })
    else { return nil }
    if let local = localDay(of: best.element, decided) {
      return publicationDate(local, decided, .localDay)
    }
    if let shown = shownDay(insteadOf: best.element, decided) {
      return publicationDate(shown, decided, .shown)
    }
    return publicationDate((best.offset, best.element), decided, .likeliest)
  }

  /// The finding shown beside the headline, where what programs are told is another day: readers see
  /// the one, and nobody the other.
  private static func shownDay(
    insteadOf best: Decided,
    _ all: [Decided]
  ) -> (offset: Int, Decided)? {
    let kind = best.finding.evidence.kind
    guard kind == .jsonLD || kind == .meta || kind == .url,
      let shown = all.enumerated().first(where: { $0.element.finding.isShown }),
      !all.contains(where: { $0.finding.isShown && $0.day == best.day })
    else { return nil }
    return (shown.offset, shown.element)
  }

  /// The finding by which a moment in universal time fell on the day before or after on the page's own clock.
  private static func localDay(of best: Decided, _ all: [Decided]) -> (offset: Int, Decided)? {
    guard let time = best.finding.date.time, time.zoneOffset == 0 else { return nil }
    // The clocks of the world run from 12 hours behind to 14 hours ahead.
    let reach = (time.hour < 12 ? -1 : 0)...(time.hour >= 10 ? 1 : 0)
    let local = all.enumerated()
      .first { _, other in
        let kind = other.finding.evidence.kind
        let distance = other.day.dayNumber - best.day.dayNumber
        return distance != 0 && reach.contains(distance)
          && other.finding.date.time?.zoneOffset != 0 && other.finding.evidence.confidence >= 0.66
          && (kind == .url || kind == .text || kind == .timeElement)
      }
    let agrees = all.contains { other in
      let kind = other.finding.evidence.kind
      return other.day == best.day && (kind == .url || kind == .text)
        && other.finding.date.time?.zoneOffset == nil
    }
    return agrees ? nil : local.map { ($0.offset, $0.element) }
  }

  private static func publicationDate(
    _ best: (offset: Int, element: Decided),
    _ decided: [Decided],
    _ ground: PublicationDate.Ground
  ) -> PublicationDate {
    let (chosen, day) = best.element
    var others: [DateCandidate] = []
    for (index, other) in decided.enumerated() where index != best.offset {
      let candidate = DateCandidate(day: other.day, evidence: other.finding.evidence)
      if !others.contains(candidate) { others.append(candidate) }
    }
    others = others.enumerated()
      .sorted {
        let (left, right) = ($0.element.evidence.confidence, $1.element.evidence.confidence)
        return left != right ? left > right : $0.offset < $1.offset
      }
      .map(\.element)
    var date = PublicationDate(
      day: day,
      value: .date(EDTFDate(day, time: chosen.date.time)),
      evidence: chosen.evidence,
      otherCandidates: Array(others.prefix(maximumOthers))
    )
    date.ground = ground
    return date
  }

  private typealias Decided = (finding: DateFinding, day: CivilDate)

  /// A finding counts a little more for every other kind of place that gives the same day.
  private static func score(_ candidate: Decided, _ all: [Decided]) -> Double {
    let kinds = Set(all.filter { $0.day == candidate.day }.map(\.finding.evidence.kind))
    return candidate.finding.evidence.confidence + 0.03 * Double(kinds.count - 1)
  }

  private static func decided(_ findings: [DateFinding], language: String?) -> [Decided] {
    let certain = Set(findings.compactMap { $0.date.day(in: nil) })
    let order =
      findings.lazy.compactMap(\.date.order).first ?? DateOrder(language: language)
    return findings.compactMap { finding in
      switch finding.date.reading {
      case .certain(let day): return (finding, day)
      case .ambiguous(let dayFirst, let monthFirst):
        switch (certain.contains(dayFirst), certain.contains(monthFirst)) {
        case (true, false): return (finding, dayFirst)
        case (false, true): return (finding, monthFirst)
        default: return finding.date.day(in: order).map { (finding, $0) }
        }
      }
    }
  }
}
