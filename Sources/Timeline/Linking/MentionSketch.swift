import Temporal

/// What is needed of a mention to say which others may report the same event.
public struct MentionSketch: Sendable {
  /// The number of its source.
  let source: Int64
  let time: MentionTime
  /// The day its article was published, as a day number.
  let published: Int?
  /// Whether it tells in its own words of something that happened.
  let tellsDay: Bool
  /// Those of its terms that name what happened: "explode", "meet".
  private let acts: Set<String>
  /// The hashes of its terms, ascending.
  private let terms: [UInt64]
  private let weights: [Double]
  private let norm: Double
  private let occasion: Occasion?

  /// Creates a sketch of a report.
  public init(_ report: Report) {
    source = report.source
    time = MentionTime(report.mention.time.value)
    published = report.published?.dayNumber
    occasion = Occasion(report.mention)
    acts = EventLexicon.english.acts.intersection(report.mention.terms)
    tellsDay = report.mention.dating.isStated && report.mention.factuality.status == .happened
    let weight = TermWeight(names: report.mention.names)
    let weighed = report.mention.terms
      .map { term in
        var hash = StableHash()
        hash.add(term)
        return (hash: hash.value, weight: weight.weight(of: term))
      }
      .sorted { $0.hash < $1.hash }
    terms = weighed.map(\.hash)
    weights = weighed.map(\.weight)
    norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The terms under which it is listed: those that say most.
  var listedTerms: [UInt64] {
    let order = terms.indices.sorted { (weights[$1], terms[$0]) < (weights[$0], terms[$1]) }
    return order.prefix(LinkerRule.listedTerms).map { terms[$0] }
  }

  /// The cosine of the two weighted sets of terms, 0 to 1.
  func similarity(to other: MentionSketch) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    var (left, right, sum) = (0, 0, 0.0)
    while left < terms.count, right < other.terms.count {
      let (ours, theirs) = (terms[left], other.terms[right])
      if ours == theirs { sum += weights[left] * other.weights[right] }
      if ours <= theirs { left += 1 }
      if theirs <= ours { right += 1 }
    }
    return sum / (norm * other.norm)
  }

  /// Whether two mentions tell of the same act, as far as their words name one.
  func sharesAct(with other: MentionSketch) -> Bool {
    acts.isEmpty && other.acts.isEmpty || !acts.isDisjoint(with: other.acts)
  }

  /// Whether two sources each date a statement of one speaker to one day.
  func isOneOccasion(with other: MentionSketch) -> Bool {
    occasion != nil && occasion == other.occasion && source != other.source
  }
}
