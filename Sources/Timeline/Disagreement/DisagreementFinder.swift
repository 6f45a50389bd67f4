import Temporal

/// Finds what the reports of one event tell differently.
///
/// Figures are compared by what they count. A source that gives several figures of one kind speaks of
/// several things, and is not compared; money and measures are compared where the words around them
/// are the same too. What rounding, "about" or another unit explains is no disagreement.
struct DisagreementFinder: Sendable {
  private let event: Event
  var reports: [Report] { event.reports }

  init(_ event: Event) {
    self.event = event
  }

  /// The disagreements: dates, denial, outcomes, then figures by what they count.
  var disagreements: [Disagreement] {
    guard Set(reports.map(\.source)).count > 1 else { return [dates].compactMap(\.self) }
    return [dates, denial].compactMap(\.self) + outcomes + figures
  }
}

extension DisagreementFinder {
  /// The days that the sources give.
  ///
  /// They differ in events that the user merged, and where other sources tell the same of another day. A source that
  /// tells of both days means two things.
  private var dates: Disagreement? {
    guard let date = event.time.value else { return nil }
    var versions: [String: Set<Int64>] = [:]
    for report in reports where report.mention.dating.isStated {
      guard let day = report.date?.civilDate else { continue }
      versions[day.description, default: []].insert(report.source)
    }
    let own = Set(reports.map(\.source))
    let rivals = event.rivals.filter { $0.date != date && own.isDisjoint(with: $0.sources) }
    if !rivals.isEmpty { versions[date.description] = own }
    for rival in rivals { versions[rival.date.description, default: []].formUnion(rival.sources) }
    return disagreement(.date, versions.map { Disagreement.Version($0.key, $0.value) })
  }

  /// Whether some tell that it happened and others that it did not.
  private var denial: Disagreement? {
    var told: Set<Int64> = []
    var denied: [String: Set<Int64>] = [:]
    for report in reports {
      guard case .stated = report.mention.dating else { continue }
      switch report.mention.factuality.status {
      case .happened: told.insert(report.source)
      case .denied where isOfTheEvent(report.mention):
        denied[report.mention.factuality.words ?? "", default: []].insert(report.source)
      case .denied, .announced, .conditional: break
      }
    }
    guard !denied.isEmpty, !told.isEmpty else { return nil }
    return disagreement(
      .denial,
      [Disagreement.Version("happened", told)]
        + denied.map { words, sources in
          let verb = words.lowercased()
          let isVerb = ModalWords.denying.contains(verb)
          return Disagreement.Version(isVerb ? verb : "denied: \u{201C}\(words)\u{201D}", sources)
        }
    )
  }

  /// Whether what a report denies is what others tell: its verb is one of theirs, or it undoes a plan.
  private func isOfTheEvent(_ mention: EventMention) -> Bool {
    guard let verb = mention.factuality.words?.split(separator: " ").last?.lowercased() else {
      return false
    }
    if ModalWords.undone.contains(verb) || ModalWords.denying.contains(verb) { return true }
    let stem = EventLexicon.english.eventStems[verb] ?? TermNormalizer.stem(verb)
    return reports.contains {
      $0.mention.factuality.status == .happened && $0.mention.terms.contains(stem)
    }
  }

  func disagreement(
    _ kind: Disagreement.Kind,
    subject: String? = nil,
    _ versions: [Disagreement.Version]
  ) -> Disagreement? {
    guard versions.count > 1, Set(versions.flatMap(\.sources)).count > 1 else { return nil }
    let sorted = versions.sorted {
      ($1.sources.count, $0.sources.first ?? 0, $0.value)
        < ($0.sources.count, $1.sources.first ?? 0, $1.value)
    }
    return Disagreement(kind: kind, subject: subject, versions: sorted)
  }
}

extension DisagreementFinder {
  /// A figure and the source that gives it.
  private struct Claim {
    let source: Int64
    let figure: Figure

    var isExact: Bool { figure.precision == .exact }
  }

  private var figures: [Disagreement] {
    let claims = reports.flatMap { report in
      report.mention.figures.map { Claim(source: report.source, figure: $0) }
    }
    return Dictionary(grouping: claims, by: \.figure.unit).sorted { $0.key < $1.key }
      .compactMap { unit, claims in
        disagreement(.figure, subject: unit, versions(of: comparable(claims)))
      }
  }

  /// The claims of sources that give one figure of this kind, and speak of what another speaks of.
  private func comparable(_ claims: [Claim]) -> [Claim] {
    let single = Dictionary(grouping: claims, by: \.source).values
      .filter { own in own.allSatisfy { $0.figure.agrees(with: own[0].figure) } }
      .flatMap { $0.prefix(1) }.sorted { $0.source < $1.source }
    return single.filter { claim in
      single.contains { $0.source != claim.source && $0.figure.speaksOf(claim.figure) }
    }
  }

  /// The claims brought together by the numbers that can stand for one.
  private func versions(of claims: [Claim]) -> [Disagreement.Version] {
    var groups: [[Claim]] = []
    // Exact figures lead, so that "about 480" does not join what it lies between.
    for claim in claims.filter(\.isExact) + claims.filter({ !$0.isExact }) {
      let place = groups.firstIndex { $0.contains { $0.figure.agrees(with: claim.figure) } }
      if let place { groups[place].append(claim) } else { groups.append([claim]) }
    }
    return groups.map { Disagreement.Version($0[0].figure.words, Set($0.map(\.source))) }
  }
}

extension Figure {
  /// Whether two figures are of one thing: what counts things by their name always, money and
  /// measures where the words around them are the same.
  fileprivate func speaksOf(_ other: Figure) -> Bool {
    if context.isEmpty || other.context.isEmpty { return context.isEmpty && other.context.isEmpty }
    let shared = Set(context).intersection(other.context).count
    return shared >= 2 && shared * 2 >= max(context.count, other.context.count)
  }
}

extension Disagreement.Version {
  fileprivate init(_ value: String, _ sources: Set<Int64>) {
    self.init(value: value, sources: sources.sorted())
  }
}
