/// What speaks for or against a block being the article's.
enum BlockFeature: Int, CaseIterable {
  case always
  // What the candidates for the article's text say.
  case inCascade, inContainer, isOwn, inReadability, inRun, isDense, kinShare, votes
  case agreement, ownProse, ownRun
  // What the page says of its text.
  case inStatedBody, outsideStatedBody, isSummary, isTitle
  // What the block is.
  case isProse, length, linkShare, allLinks, endsSentence, endsWithColon, isLong, isTiny
  case isParagraph, isHeading, isItem, isQuote, isCell, isLoose
  // Where it stands.
  case beforeTitle, beforeText, afterText, position, isFirst, isLast
  case previousKept, nextKept, bothKept, previousProse, nextProse, previousLinks, nextLinks
  case afterForeignHeading
  // What is around it.
  case inLikely, inAside, inFigure, inFrame, inForm, inTable, inList, inQuote, inArticle
  case inEmphasis
  // What its words are.
  case isClutter, isForeignHeading, asksForSomething, isCredit, isRepeated, hasAddress
  case isCapitals, hasDate, startsWithName
}

/// The values of all features for one block: 1 or 0 for what holds or not, shares from 0 to 1.
struct FeatureValues {
  /// The values by the number of the feature.
  private(set) var all = [Double](repeating: 0, count: BlockFeature.allCases.count)

  mutating func set(_ feature: BlockFeature, _ value: Double) { all[feature.rawValue] = value }

  mutating func set(_ feature: BlockFeature, _ holds: Bool) { set(feature, holds ? 1 : 0) }
}
