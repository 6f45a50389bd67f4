import Temporal

/// Disjoint groups of mentions, each with what is needed to compare it as a whole with another: the
/// cost of a comparison does not grow with the square of the members.
struct MentionGroups: Sendable {
  /// How two groups go together.
  struct Fit: Sendable {
    /// Whether one has a time that is a part of a time of the other.
    var isContained = false
    /// Whether one has an undated member.
    var hasUndated = false
    /// Whether one source speaks in both.
    var sharesSource = false
    /// Whether one source dates something in both.
    var saysTwoThings = false
    /// Whether both have a dated statement of one speaker on one day.
    var isOccasion = false
  }

  /// The members of each group, ascending; empty where a group was merged into another.
  private(set) var members: [[Int]]
  private var groupOfMember: [Int]
  private var vectors: [MentionSimilarity.Vector]
  private var profiles: [Profile]

  init(reports: [Report], vectors: [MentionSimilarity.Vector]) {
    members = reports.indices.map { [$0] }
    groupOfMember = Array(reports.indices)
    self.vectors = vectors
    profiles = reports.map(Profile.init)
  }

  func group(of member: Int) -> Int { groupOfMember[member] }

  func vector(of group: Int) -> MentionSimilarity.Vector { vectors[group] }

  func hasDate(_ group: Int) -> Bool { !profiles[group].times.isEmpty }

  func similarity(_ first: Int, _ second: Int) -> Double {
    vectors[first].similarity(to: vectors[second])
  }

  /// How two groups go together, or `nil` where they cannot be one event: parts of one sentence are
  /// two events, and so are times that contradict each other.
  func fit(_ first: Int, _ second: Int) -> Fit? {
    let (ours, theirs) = (profiles[first], profiles[second])
    guard !Self.overlap(ours.sentences, theirs.sentences, by: Self.leastShareOfSentences) else {
      return nil
    }
    var fit = Fit()
    for one in ours.times {
      for other in theirs.times {
        switch TimeAgreement(one, other) {
        case .same: break
        case .contains: fit.isContained = true
        case .none: return nil
        }
      }
    }
    guard ours.allows(theirs), theirs.allows(ours) else { return nil }
    fit.hasUndated = ours.news != nil || theirs.news != nil
    fit.sharesSource = Self.overlap(ours.sources, theirs.sources, by: Self.leastShareOfSources)
    fit.saysTwoThings = !ours.datingSources.isDisjoint(with: theirs.datingSources)
    fit.isOccasion = !ours.occasions.isDisjoint(with: theirs.occasions)
    let apart = fit.sharesSource ? Self.minutesApartInOneSource : Self.minutesApart
    return ours.hours.gap(to: theirs.hours) < apart ? fit : nil
  }

  /// Times of day so far apart are two events; clocks of two zones may be some hours apart.
  private static let minutesApart = 240
  /// The same where one source gives both.
  private static let minutesApartInOneSource = 45

  /// Whether two sets share more than a part of the smaller.
  private static func overlap<Element>(
    _ one: Set<Element>,
    _ other: Set<Element>,
    by share: Double
  ) -> Bool {
    let (small, large) = one.count <= other.count ? (one, other) : (other, one)
    return Double(small.count { large.contains($0) }) > share * Double(small.count)
  }

  /// Of great groups so many sentences may tell of both: some are told in two halves.
  private static let leastShareOfSentences = 0.1
  /// Of great groups so many sources may speak in both before they must be more alike.
  private static let leastShareOfSources = 0.25

  /// Merges two groups; the result is known by the lower of the two numbers.
  mutating func merge(_ first: Int, _ second: Int) {
    let (kept, gone) = (min(first, second), max(first, second))
    for member in members[gone] { groupOfMember[member] = kept }
    members[kept] = (members[kept] + members[gone]).sorted()
    members[gone] = []
    vectors[kept] = vectors[kept].adding(vectors[gone])
    profiles[kept].formUnion(profiles[gone])
  }
}

/// What a group has said, by whom, and of when.
private struct Profile: Sendable {
  struct Sentence: Hashable {
    let source: Int64
    let paragraph: Int
    let start: Int
  }

  private(set) var times: Set<EDTFValue> = []
  private(set) var sentences: Set<Sentence>
  private(set) var sources: Set<Int64>
  private(set) var datingSources: Set<Int64> = []
  private(set) var occasions: Set<Occasion> = []
  private(set) var hours = HoursOfDay()
  /// The days of which undated members can tell; `nil` where there is no undated member.
  ///
  /// What an article tells without a date is news, of the weeks before it was published.
  private(set) var news: ClosedRange<Int>?

  private static let always = -1_000_000_000...1_000_000_000

  init(_ report: Report) {
    let mention = report.mention
    sources = [report.source]
    sentences = [
      Sentence(
        source: report.source,
        paragraph: mention.paragraph,
        start: mention.range.lowerBound
      )
    ]
    if mention.dating.isStated { datingSources = [report.source] }
    if let occasion = Occasion(mention) { occasions = [occasion] }
    if mention.dating.isStated { hours = HoursOfDay(mention.time) }
    if let value = mention.time.value {
      times = [value]
    } else {
      news =
        report.published.map {
          $0.dayNumber - LinkerRule.daysOfNews...$0.dayNumber + LinkerRule.daysOfNews
        } ?? Self.always
    }
  }

  /// Whether the undated members can tell of the times of another group.
  func allows(_ other: Profile) -> Bool {
    guard let news else { return true }
    return other.times.allSatisfy { value in
      guard !value.isYearUnspecified, let earliest = value.earliest, let latest = value.latest
      else { return true }
      return latest.dayNumber >= news.lowerBound && earliest.dayNumber <= news.upperBound
    }
  }

  mutating func formUnion(_ other: Profile) {
    times.formUnion(other.times)
    sentences.formUnion(other.sentences)
    sources.formUnion(other.sources)
    datingSources.formUnion(other.datingSources)
    occasions.formUnion(other.occasions)
    hours.formUnion(other.hours)
    guard let theirs = other.news else { return }
    news =
      news.map {
        max(
          $0.lowerBound,
          theirs.lowerBound
        )...max(
          max($0.lowerBound, theirs.lowerBound),
          min($0.upperBound, theirs.upperBound)
        )
      } ?? theirs
  }
}
