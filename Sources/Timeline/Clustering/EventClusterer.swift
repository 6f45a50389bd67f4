import Temporal

/// Groups the mentions that report one event.
///
/// Mentions that say the same of the same time are one group from the start. Then pairs of mentions
/// are taken from the most alike to the least; a pair joins its two groups where the groups as wholes
/// are alike (centroid linkage) and their times do not contradict each other. Dated mentions are
/// grouped first; an undated one then joins the group it is most like.
struct EventClusterer: Sendable {
  private let reports: [Report]
  private let similarity: MentionSimilarity

  /// How alike groups must be whose times are the same.
  private static let sameTimeThreshold = 0.38
  /// How alike groups must be where one time is a part of the other.
  private static let containedTimeThreshold = 0.45
  /// How alike an undated mention must be to join a group.
  private static let undatedThreshold = 0.44
  /// How alike groups must be that share no name though both have some.
  private static let otherNamesThreshold = 0.7
  /// How alike an undated mention must be to a group where each has a name of its own.
  private static let undatedNamesThreshold = 0.55
  /// Groups that are so alike but for their names are one form of words about two things.
  private static let sameForm = 0.9
  /// Groups of more members than this are no form: all that is told of an event has many names.
  private static let fewMembers = 2
  /// More than anything is alike.
  private static let never = 2.0
  /// How alike two statements must be that two sources date to one day and give to one speaker.
  private static let occasionThreshold = 0.20
  /// How alike two mentions of one source must be: a writer who tells two things means two things.
  private static let sameSourceThreshold = 0.55

  /// The same where nobody else tells of either.
  private static let loneThreshold = 0.85

  init(reports: [Report]) {
    self.reports = reports
    similarity = MentionSimilarity(mentions: reports.map(\.mention))
  }

  /// Returns the groups, each ascending, in the order of their first members.
  func clusters() -> [[Int]] {
    var groups = MentionGroups(reports: reports, vectors: similarity.vectors)
    joinEqual(&groups)
    let all = alikePairs()
    let doubtful = mentionsOfTwoYears(all)
    let pairs = all.filter { !doubtful.contains($0.first) && !doubtful.contains($0.second) }
    for pair in pairs where areOneOccasion(pair) { join(pair, &groups) }
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

  private struct Wording: Hashable {
    let terms: [String]
    let time: EDTFValue?
  }

  private func isDated(_ mention: Int) -> Bool { reports[mention].mention.time.value != nil }

  /// Joins what is said in the same words of the same time, as copies of one report are.
  private func joinEqual(_ groups: inout MentionGroups) {
    var first: [Wording: Int] = [:]
    for (index, report) in reports.enumerated() where report.mention.terms.count > 2 {
      let wording = Wording(terms: report.mention.terms, time: report.mention.time.value)
      if let other = first[wording] {
        if groups.fit(groups.group(of: other), groups.group(of: index)) != nil {
          groups.merge(groups.group(of: other), groups.group(of: index))
        }
      } else {
        first[wording] = index
      }
    }
  }

  /// The pairs worth looking at, the most alike first.
  private func alikePairs() -> [Pair] {
    var pairs: [Pair] = []
    for first in reports.indices {
      for second in similarity.candidates(after: first) where canMatch(first, second) {
        let likeness = similarity.vectors[first].similarity(to: similarity.vectors[second])
        if likeness >= Self.occasionThreshold, sayEnough(first, second) {
          pairs.append(Pair(first: first, second: second, similarity: likeness))
        }
      }
    }
    return pairs.sorted {
      ($1.similarity, $0.first, $0.second) < ($0.similarity, $1.first, $1.second)
    }
  }

  /// Whether two mentions share enough words to go by; without a date it takes more of them, and
  /// they must not all be parts of names.
  private func sayEnough(_ first: Int, _ second: Int) -> Bool {
    if isDated(first), isDated(second) { return true }
    let shared = similarity.vectors[first].sharedTerms(with: similarity.vectors[second])
    let fewestShared = 3
    let fewestWords = 2
    return shared.count >= fewestShared
      && shared.count { $0 >= similarity.nameCount } >= fewestWords
  }

  /// Whether the times of two mentions allow that they report one event.
  private func canMatch(_ first: Int, _ second: Int) -> Bool {
    guard let ours = reports[first].mention.time.value,
      let theirs = reports[second].mention.time.value
    else { return true }
    return TimeAgreement(ours, theirs) != .none
  }

  /// The days without a year that are as like an event of one year as one of another: nothing tells
  /// which is meant, so they stay by themselves.
  private func mentionsOfTwoYears(_ pairs: [Pair]) -> Set<Int> {
    var years: [Int: Set<Int>] = [:]
    for pair in pairs where pair.similarity >= Self.sameTimeThreshold {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        guard reports[one].mention.time.value?.isYearUnspecified == true,
          let year = reports[other].mention.time.value?.civilDate?.year
        else { continue }
        years[one, default: []].insert(year)
      }
    }
    return Set(years.filter { $0.value.count > 1 }.keys)
  }

  private func join(_ pair: Pair, _ groups: inout MentionGroups) {
    let (one, other) = (groups.group(of: pair.first), groups.group(of: pair.second))
    guard one != other else { return }
    // Two groups with dates never become one through an undated mention between them.
    let isUndatedPair = !isDated(pair.first) || !isDated(pair.second)
    if isUndatedPair, groups.hasDate(one), groups.hasDate(other) { return }
    let isLone = groups.members[one].count == 1 && groups.members[other].count == 1
    guard let fit = groups.fit(one, other),
      groups.similarity(one, other)
        >= max(threshold(of: fit, isLone: isLone), threshold(ofNames: one, other, groups, fit))
    else { return }
    groups.merge(one, other)
  }

  /// How alike groups must be by their names: those that name nobody and nothing together tell of
  /// two things unless they are near copies; and a text of the same words with other names is a form
  /// that was filled in twice.
  private func threshold(
    ofNames one: Int,
    _ other: Int,
    _ groups: MentionGroups,
    _ fit: MentionGroups.Fit
  ) -> Double {
    let (ours, theirs) = (groups.vector(of: one), groups.vector(of: other))
    let names = ours.names(against: theirs, below: similarity.nameCount)
    if names == .open || names == .full { return 0 }
    let isSingle = max(groups.members[one].count, groups.members[other].count) <= Self.fewMembers
    if isSingle,
      ours.similarityWithoutNames(to: theirs, below: similarity.nameCount) >= Self.sameForm
    {
      return Self.never
    }
    if names == .none { return Self.otherNamesThreshold }
    return fit.hasUndated ? Self.undatedNamesThreshold : 0
  }

  private func threshold(of fit: MentionGroups.Fit, isLone: Bool) -> Double {
    if fit.isOccasion, !fit.saysTwoThings { return Self.occasionThreshold }
    var threshold = Self.sameTimeThreshold
    if fit.isContained { threshold = max(threshold, Self.containedTimeThreshold) }
    if fit.hasUndated { threshold = max(threshold, Self.undatedThreshold) }
    guard fit.sharesSource else { return threshold }
    return max(threshold, isLone ? Self.loneThreshold : Self.sameSourceThreshold)
  }

  /// Whether two sources each date a statement of one speaker to one day.
  private func areOneOccasion(_ pair: Pair) -> Bool {
    guard reports[pair.first].source != reports[pair.second].source,
      let ours = Occasion(reports[pair.first].mention),
      let theirs = Occasion(reports[pair.second].mention)
    else { return false }
    return ours == theirs
  }
}

/// A day on which somebody made a statement; the year may be missing.
struct Occasion: Hashable, Sendable {
  private let speaker: String
  private let month: Int
  private let day: Int

  /// Creates the occasion of a mention whose own sentence dates what somebody said to a day.
  init?(_ mention: EventMention) {
    guard case .stated = mention.dating, let speaker = mention.speaker,
      let date = mention.time.value?.date, let month = date.month, let day = date.day
    else { return nil }
    self.speaker = speaker
    self.month = month.value
    self.day = day.value
  }
}
