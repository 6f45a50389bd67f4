import Temporal

/// Groups the mentions that report one event.
///
/// Pairs of mentions are taken from the most alike to the least; a pair joins its two groups where
/// the groups as wholes are alike (centroid linkage) and their times do not contradict each other.
/// Dated mentions are grouped first; an undated one then joins the group it is most like.
struct EventClusterer: Sendable {
  private let mentions: [EventMention]
  private let sources: [Int64]
  private let published: [CivilDate?]
  private let similarity: MentionSimilarity

  /// How alike groups must be whose times are the same.
  private static let sameTimeThreshold = 0.36
  /// How alike groups must be where one time is a part of the other.
  private static let containedTimeThreshold = 0.42
  /// How alike an undated mention must be to join a group.
  private static let undatedThreshold = 0.44
  /// How alike two statements must be that two sources date to one day and give to one speaker.
  private static let occasionThreshold = 0.20
  /// How alike two mentions of one source must be: a writer who tells two things means two things.
  private static let sameSourceThreshold = 0.55

  init(reports: [Report]) {
    mentions = reports.map(\.mention)
    sources = reports.map(\.source)
    published = reports.map(\.published)
    similarity = MentionSimilarity(mentions: mentions)
  }

  /// Returns the groups, each ascending, in the order of their first members.
  func clusters() -> [[Int]] {
    var groups = Groups(vectors: similarity.vectors)
    let all = alikePairs()
    let doubtful = mentionsOfTwoYears(all)
    let pairs = all.filter { !doubtful.contains($0.first) && !doubtful.contains($0.second) }
    for pair in pairs where areOneOccasion(pair.first, pair.second) { join(pair, &groups) }
    for pair in pairs where isDated(pair.first) && isDated(pair.second) { join(pair, &groups) }
    for pair in pairs where isDated(pair.first) != isDated(pair.second) { join(pair, &groups) }
    for pair in pairs where !isDated(pair.first) && !isDated(pair.second) { join(pair, &groups) }
    return groups.members.filter { !$0.isEmpty }
  }

  private struct Pair {
    let first: Int
    let second: Int
    let similarity: Double
  }

  private func isDated(_ mention: Int) -> Bool { mentions[mention].time.value != nil }

  /// The pairs worth looking at, the most alike first.
  private func alikePairs() -> [Pair] {
    var pairs: [Pair] = []
    for first in mentions.indices {
      for second in similarity.candidates(after: first) where canMatch(first, second) {
        let likeness = similarity.vectors[first].similarity(to: similarity.vectors[second])
        if likeness >= Self.occasionThreshold {
          pairs.append(Pair(first: first, second: second, similarity: likeness))
        }
      }
    }
    return pairs.sorted {
      ($1.similarity, $0.first, $0.second) < ($0.similarity, $1.first, $1.second)
    }
  }

  /// The days without a year that are as like an event of one year as one of another: nothing tells
  /// which is meant, so they stay by themselves.
  private func mentionsOfTwoYears(_ pairs: [Pair]) -> Set<Int> {
    var years: [Int: Set<Int>] = [:]
    for pair in pairs where pair.similarity >= Self.sameTimeThreshold {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        guard mentions[one].time.value?.isYearUnspecified == true,
          let year = mentions[other].time.value?.civilDate?.year
        else { continue }
        years[one, default: []].insert(year)
      }
    }
    return Set(years.filter { $0.value.count > 1 }.keys)
  }

  /// Whether two mentions may report one event: not two parts of one sentence, not two times.
  private func canMatch(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (mentions[first], mentions[second])
    if sources[first] == sources[second], one.paragraph == other.paragraph, one.range == other.range
    {
      return false
    }
    guard let ours = one.time.value else { return isNews(first, other.time.value) }
    guard let theirs = other.time.value else { return isNews(second, ours) }
    return TimeAgreement(ours, theirs) != .none
  }

  /// Whether an undated mention can be of some time: what an article tells without a date is news,
  /// of the weeks before it was published.
  private func isNews(_ mention: Int, _ value: EDTFValue?) -> Bool {
    let daysOfNews = 45
    guard let published = published[mention], let value, !value.isYearUnspecified,
      let earliest = value.earliest, let latest = value.latest
    else { return true }
    return latest.dayNumber >= published.dayNumber - daysOfNews
      && earliest.dayNumber <= published.dayNumber + daysOfNews
  }

  private func join(_ pair: Pair, _ groups: inout Groups) {
    let (one, other) = (groups.group(of: pair.first), groups.group(of: pair.second))
    guard one != other else { return }
    let (ours, theirs) = (groups.members[one], groups.members[other])
    // Two groups with dates never become one through an undated mention between them.
    let isUndatedPair = !isDated(pair.first) || !isDated(pair.second)
    if isUndatedPair, ours.contains(where: isDated), theirs.contains(where: isDated) { return }
    guard let threshold = threshold(ours, theirs), groups.similarity(one, other) >= threshold else {
      return
    }
    groups.merge(other, into: one)
  }

  /// How alike two groups must be, or `nil` where they cannot be one.
  private func threshold(_ ours: [Int], _ theirs: [Int]) -> Double? {
    var threshold = Self.sameTimeThreshold
    var isOccasion = false
    var saysTwoThings = false
    for one in ours {
      for other in theirs {
        guard canMatch(one, other) else { return nil }
        if sources[one] == sources[other] {
          threshold = max(threshold, Self.sameSourceThreshold)
          saysTwoThings = saysTwoThings || (isStated(one) && isStated(other))
        }
        isOccasion = isOccasion || areOneOccasion(one, other)
        guard let first = mentions[one].time.value, let second = mentions[other].time.value else {
          threshold = max(threshold, Self.undatedThreshold)
          continue
        }
        if TimeAgreement(first, second) == .contains {
          threshold = max(threshold, Self.containedTimeThreshold)
        }
      }
    }
    return isOccasion && !saysTwoThings ? Self.occasionThreshold : threshold
  }

  /// Whether the sentence of a mention dates it.
  private func isStated(_ mention: Int) -> Bool {
    if case .stated = mentions[mention].dating { true } else { false }
  }

  /// Whether two sources each date a statement of one speaker to one day.
  private func areOneOccasion(_ first: Int, _ second: Int) -> Bool {
    guard sources[first] != sources[second], let speaker = mentions[first].speaker,
      speaker == mentions[second].speaker,
      isStated(first), isStated(second),
      let ours = mentions[first].time.value, let theirs = mentions[second].time.value
    else { return false }
    return ours.date?.day != nil && TimeAgreement(ours, theirs) == .same
  }
}

/// Disjoint groups of numbers.
private struct Groups {
  /// The members of each group, ascending; empty where a group was merged into another.
  private(set) var members: [[Int]]
  private var groupOfMember: [Int]
  private var vectors: [MentionSimilarity.Vector]

  init(vectors: [MentionSimilarity.Vector]) {
    members = vectors.indices.map { [$0] }
    groupOfMember = Array(vectors.indices)
    self.vectors = vectors
  }

  func similarity(_ first: Int, _ second: Int) -> Double {
    vectors[first].similarity(to: vectors[second])
  }

  func group(of member: Int) -> Int { groupOfMember[member] }

  /// Merges one group into another; the result is known by the lower of the two numbers.
  mutating func merge(_ first: Int, into second: Int) {
    let (kept, gone) = (min(first, second), max(first, second))
    for member in members[gone] { groupOfMember[member] = kept }
    members[kept] = (members[kept] + members[gone]).sorted()
    members[gone] = []
    vectors[kept] = vectors[kept].adding(vectors[gone])
  }
}
