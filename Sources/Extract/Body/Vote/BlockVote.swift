/// Decides by all the evidence whether a block is the article's.
///
/// The candidates for the text and what else is known of a block vote with weights, found by logistic
/// regression towards the candidate that goes by names: each of the others is right where it is wrong
/// often enough to be heard. In doubt a block is kept: what is lost cannot be read.
enum BlockVote {
  /// Returns how much speaks for a block; above 0 it is kept.
  static func score(of values: FeatureValues) -> Double {
    zip(values.all, table).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Returns what spoke most for keeping a block or for dropping it, the strongest first.
  static func reasons(in values: FeatureValues, isKept: Bool) -> [ArticleExplanation.Reason] {
    if !isKept, score(of: values) > 0 {
      return [.init(words: "a date line, a heading of nothing or a repetition", weight: -1)]
    }
    let parts = BlockFeature.allCases.dropFirst()
      .map { (feature: $0, part: values.all[$0.rawValue] * table[$0.rawValue]) }
      .filter { isKept ? $0.part >= 0.1 : $0.part <= -0.1 }
      .sorted {
        let (left, right) = (abs($0.part), abs($1.part))
        return left != right ? left > right : $0.feature.rawValue < $1.feature.rawValue
      }
    return parts.prefix(maximumReasons).map { .init(words: $0.feature.words, weight: $0.part) }
  }

  /// How many reasons are told.
  private static let maximumReasons = 3

  /// The most that the features of a block's words can speak for it.
  static let mostForWords: Double = {
    let words: [BlockFeature] = [
      .isClutter, .isForeignHeading, .asksForSomething, .isCredit, .isRepeated, .hasAddress,
      .isCapitals, .hasDate, .startsWithName,
    ]
    return words.map { max(0, weights[$0] ?? 0) }.reduce(0, +)
  }()

  /// The weights by the number of the feature.
  private static let table = BlockFeature.allCases.map { weights[$0] ?? 0 }

  private static let weights: [BlockFeature: Double] = [
    .always: -1.41, .inCascade: 2.38, .inContainer: 0.66, .isOwn: 0.84, .inReadability: 0.52,
    .inRun: -0.54, .isDense: 0.24, .kinShare: 1.66, .votes: 0.35, .ownProse: 0.18, .ownRun: 0.36,
    .inStatedBody: 0.05, .outsideStatedBody: -0.91, .isSummary: 1.53, .isTitle: -0.57,
    .isProse: -0.47, .length: 0.84, .linkShare: -1.42, .allLinks: 0.26, .endsSentence: 0.42,
    .endsWithColon: 0.16, .isLong: 0.12, .isTiny: -0.41, .isParagraph: -0.26, .isHeading: -0.60,
    .isItem: 0.93, .isCell: 0.97, .isLoose: -0.44, .beforeTitle: -1.46, .beforeText: -0.31,
    .afterText: 0.18, .position: -2.78, .isFirst: -0.72, .isLast: -0.21, .previousKept: 0.59,
    .nextKept: 0.40, .bothKept: -0.16, .previousProse: -0.15, .nextProse: 0.08,
    .previousLinks: -0.48, .nextLinks: 0.09, .afterForeignHeading: -0.13, .inLikely: -0.15,
    .inAside: -0.60, .inFigure: -0.25, .inFrame: -0.88, .inForm: 0.05, .inTable: 0.89,
    .inList: 0.17, .inQuote: -0.33, .inArticle: 0.60, .inEmphasis: -1.01, .isClutter: -0.85,
    .isForeignHeading: -0.34, .asksForSomething: -0.76, .isCredit: -1.32, .isRepeated: 0.48,
    .hasAddress: -0.19, .isCapitals: -0.43, .hasDate: -1.40, .startsWithName: -0.12,
  ]
}
