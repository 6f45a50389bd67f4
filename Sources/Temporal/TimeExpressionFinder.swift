/// Reads the time expressions in a text.
public struct TimeExpressionFinder: Sendable {
  /// Creates a finder for English.
  public init() {}

  /// Finds the time expressions of a text, in text order and never overlapping.
  ///
  /// - Parameters:
  ///   - text: The text to read.
  ///   - publicationDate: The day that relative expressions are read against, or `nil` where it is not known.
  /// - Returns: The expressions; ranges count UTF-8 bytes of `text`.
  public func expressions(
    in text: String,
    publicationDate: CivilDate?
  ) -> [TimeExpression] {
    []
  }
}
