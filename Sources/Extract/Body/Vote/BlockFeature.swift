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

extension BlockFeature {
  /// The feature as a reason is told.
  var words: String {
    switch self {
    case .always: "in doubt"
    case .inCascade: "chosen by the names of the parts"
    case .inContainer: "in the part that holds the article"
    case .isOwn: "in no part that is called something else"
    case .inReadability: "near the paragraphs with the best score"
    case .inRun: "in the longest run of prose"
    case .isDense: "as long and free of links as text"
    case .kinShare: "of the kind most of the prose is"
    case .votes: "the candidates agree"
    case .agreement: "the candidates agree"
    case .ownProse: "running text"
    case .ownRun: "in the longest run of prose"
    case .inStatedBody: "in the stated article body"
    case .outsideStatedBody: "not in the stated article body"
    case .isSummary: "the page’s summary"
    case .isTitle: "the title"
    case .isProse: "running text"
    case .length: "long"
    case .linkShare: "links"
    case .allLinks: "nothing but links"
    case .endsSentence: "ends as a sentence"
    case .endsWithColon: "ends with a colon"
    case .isLong: "long"
    case .isTiny: "a few words only"
    case .isParagraph: "a paragraph"
    case .isHeading: "a heading"
    case .isItem: "an item of a list"
    case .isQuote: "a quotation"
    case .isCell: "a cell of a table"
    case .isLoose: "in no paragraph"
    case .beforeTitle: "above the title"
    case .beforeText: "above the text"
    case .afterText: "below the text"
    case .position: "towards the end of the page"
    case .isFirst: "the first paragraph"
    case .isLast: "the last paragraph"
    case .previousKept: "below the article’s text"
    case .nextKept: "above the article’s text"
    case .bothKept: "amid the article’s text"
    case .previousProse: "below running text"
    case .nextProse: "above running text"
    case .previousLinks: "below links"
    case .nextLinks: "above links"
    case .afterForeignHeading: "below a heading of the site"
    case .inLikely: "in a part with a doubtful name"
    case .inAside: "in an aside"
    case .inFigure: "in a figure"
    case .inFrame: "in a header, footer or menu"
    case .inForm: "in a form"
    case .inTable: "in a table"
    case .inList: "in a list"
    case .inQuote: "in a quotation"
    case .inArticle: "in an article element"
    case .inEmphasis: "all in italics or bold"
    case .isClutter: "a line of the site"
    case .isForeignHeading: "a heading of the site"
    case .asksForSomething: "asks its reader for something"
    case .isCredit: "a credit"
    case .isRepeated: "said twice"
    case .hasAddress: "an address"
    case .isCapitals: "in capitals"
    case .hasDate: "a date"
    case .startsWithName: "a byline"
    }
  }
}

/// The values of all features for one block: 1 or 0 for what holds or not, shares from 0 to 1.
struct FeatureValues {
  /// The values by the number of the feature.
  private(set) var all = [Double](repeating: 0, count: BlockFeature.allCases.count)

  mutating func set(_ feature: BlockFeature, _ value: Double) { all[feature.rawValue] = value }

  mutating func set(_ feature: BlockFeature, _ holds: Bool) { set(feature, holds ? 1 : 0) }
}
