/// What an article was made of, and what was left out of it.
public struct ArticleExplanation: Hashable, Sendable {
  /// A title that the page offers.
  public struct Title: Hashable, Sendable {
    /// Where it stands: `h1`, `og:title`.
    public var place: String
    /// The words, as they stand there.
    public var words: String
  }

  /// What spoke for or against a block.
  public struct Reason: Hashable, Sendable {
    /// What it is, in words: "in the part chosen by its name".
    public var words: String
    /// How much it weighs: above 0 for the block, below against it.
    public var weight: Double
  }

  /// A block of the page.
  public struct Block: Hashable, Sendable {
    /// The words, white space folded.
    public var text: String
    /// Whether it is in the article.
    public var isKept: Bool
    /// The sum of all reasons: above 0 for the block.
    public var score: Double
    /// What spoke most for or against it, the strongest first.
    public var reasons: [Reason]
    /// Where the block stands in the page's bytes as they were received, half-open.
    public var pageRange: Range<Int>?
  }

  /// What was read.
  public var article: Article
  /// The titles the page offers, in the order in which they are asked.
  public var titles: [Title]
  /// All blocks of the page, in order.
  public var blocks: [Block]
}
