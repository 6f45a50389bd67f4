/// Sources that tell the opposite of each other in the same words.
extension DisagreementFinder {
  /// What some sources say came out one way and others the other way.
  var outcomes: [Disagreement] {
    let told = reports.filter {
      $0.mention.dating.isStated && $0.mention.factuality.status == .happened
    }
    return EnglishOpposites.pairs.compactMap { one, other in
      let (left, right) = (told.telling(one, not: other), told.telling(other, not: one))
      let isOneThing = left.contains { ours in
        right.contains {
          $0.source != ours.source && $0.mention.isLike(ours.mention, but: [one, other])
        }
      }
      guard isOneThing, Set(left.map(\.source)).isDisjoint(with: right.map(\.source)) else {
        return nil
      }
      return disagreement(.outcome, [(one, left), (other, right)].compactMap(Self.version))
    }
  }

  /// What some reports say by a verb, as the first of them writes it.
  private static func version(_ term: String, _ reports: [Report]) -> Disagreement.Version? {
    guard
      let word = reports[0].mention.sentence.split(whereSeparator: { !$0.isLetter })
        .map({ $0.lowercased() }).first(where: { EnglishOpposites.term(of: $0) == term })
    else { return nil }
    return Disagreement.Version(value: word, sources: Set(reports.map(\.source)).sorted())
  }
}

extension [Report] {
  /// The reports that have one term and not the other.
  fileprivate func telling(_ term: String, not other: String) -> [Report] {
    filter { $0.mention.terms.contains(term) && !$0.mention.terms.contains(other) }
  }
}

extension EventMention {
  /// Whether two mentions share most of their words besides some.
  fileprivate func isLike(_ other: EventMention, but left: [String]) -> Bool {
    let (ours, theirs) = (Set(terms).subtracting(left), Set(other.terms).subtracting(left))
    return ours.intersection(theirs).count * 2 > ours.union(theirs).count
  }
}
