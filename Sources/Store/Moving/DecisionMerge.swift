import Timeline

/// Two decisions of two people about the same statements that cannot both hold.
public struct DecisionConflict: Hashable, Sendable {
  /// What was decided here.
  public var own: RecordedDecision
  /// What was decided there.
  public var their: RecordedDecision
  /// A sentence that both are about.
  public var sentence: String
}

/// Finds what is to be done so that one list of decisions has those of another.
///
/// A decision that was replaced by a later one of the same person contradicts nobody any more, and one that both
/// have is no news.
struct DecisionMerge {
  /// Those that are not here yet and contradict none that holds here, in their order.
  private(set) var added: [TracedDecision] = []
  /// Those here that were undone there, with the moment.
  private(set) var undone: [(own: RecordedDecision, at: String)] = []
  /// What contradicts each other.
  private(set) var conflicts: [DecisionConflict] = []
  /// What contradicts each other, and where theirs is taken.
  private(set) var yielded: [DecisionConflict] = []

  /// Compares the decisions of two stores.
  ///
  /// - Parameters:
  ///   - own: Those here, in the order in which they were made.
  ///   - theirs: Those there.
  init(own: [TracedDecision], theirs: [TracedDecision]) {
    let known = Dictionary(
      own.map { ($0.trace, $0.record) },
      uniquingKeysWith: { first, _ in first }
    )
    let shared = Set(theirs.map(\.trace)).intersection(known.keys)
    let standing = StandingDecisions(own.filter { !shared.contains($0.trace) }, besides: own)
    let news = theirs.filter { !shared.contains($0.trace) }
    let theirStanding = Set(StandingDecisions(news, besides: theirs).all.map(\.record.number))
    for decision in theirs {
      if let here = known[decision.trace] {
        if let moment = decision.record.undoneAt, here.undoneAt == nil {
          undone.append((here, moment))
        }
        continue
      }
      let rivals = decision.record.undoneAt == nil ? standing.rivals(of: decision) : []
      if rivals.isEmpty {
        added.append(decision)
      } else if theirStanding.contains(decision.record.number) {
        conflicts += rivals.map {
          DecisionConflict(own: $0.decision.record, their: decision.record, sentence: $0.sentence)
        }
      }
    }
  }

  /// Gives way in all conflicts: what was decided here is undone, and theirs is added.
  mutating func yield(to theirs: [TracedDecision], at moment: String) {
    let taken = Set(conflicts.map(\.their.number))
    var seen: Set<Int64> = []
    undone += conflicts.map(\.own).filter { seen.insert($0.number).inserted }.map { ($0, moment) }
    let kept = Set(added.map(\.record.number)).union(taken)
    added = theirs.filter { kept.contains($0.record.number) }
    (yielded, conflicts) = (conflicts, [])
  }
}

/// The decisions of one person that hold and that no later one of his has replaced.
private struct StandingDecisions {
  private(set) var all: [TracedDecision] = []
  private var places: [DecisionSubject: [Int]] = [:]

  /// - Parameters:
  ///   - decisions: Some of the decisions.
  ///   - list: All of them, in the order in which they were made.
  init(_ decisions: [TracedDecision], besides list: [TracedDecision]) {
    var later: [DecisionSubject: [Decision.Action]] = [:]
    let wanted = Set(decisions.map(\.record.number))
    for decision in list.reversed() where decision.record.undoneAt == nil {
      let action = decision.record.decision.action
      let isReplaced = decision.subjects.contains { subject in
        later[subject, default: []].contains { $0.replaces(action) }
      }
      for subject in decision.subjects { later[subject, default: []].append(action) }
      if !isReplaced, wanted.contains(decision.record.number) { all.append(decision) }
    }
    all.reverse()
    for (place, decision) in all.enumerated() {
      for subject in decision.subjects { places[subject, default: []].append(place) }
    }
  }

  /// Those that contradict a decision, with a sentence that both are about.
  func rivals(of other: TracedDecision) -> [(decision: TracedDecision, sentence: String)] {
    var seen: Set<Int> = []
    var rivals: [(decision: TracedDecision, sentence: String)] = []
    for subject in other.subjects {
      for place in places[subject] ?? [] where seen.insert(place).inserted {
        let action = all[place].record.decision.action
        guard action.contradicts(other.record.decision.action) else { continue }
        rivals.append((all[place], subject.sentence))
      }
    }
    return rivals
  }
}

extension Decision.Action {
  /// Whether it is another answer to the same question, so that an earlier one holds no longer.
  fileprivate func replaces(_ other: Decision.Action) -> Bool {
    switch (self, other) {
    case (.date, .date), (.headline, .headline), (.note, .note): self != other
    case (.hide, .unhide), (.unhide, .hide), (.pin, .unpin), (.unpin, .pin): true
    case (.merge, .split), (.split, .merge): true
    case (.tag(let tag), .untag(let same)), (.untag(let tag), .tag(let same)): tag == same
    default: false
    }
  }

  /// Whether both cannot hold.
  fileprivate func contradicts(_ other: Decision.Action) -> Bool {
    switch (self, other) {
    case (.hide, .pin), (.pin, .hide): true
    default: replaces(other)
    }
  }
}
