/// The text of an article as JSON-LD gives it, for pages that draw their text with scripts.
enum StatedBody {
  /// The least text worth taking, in bytes.
  private static let minimumLength = 400
  /// The least summary that says something, in bytes.
  private static let minimumSummary = 60

  /// Returns the stated text where the page itself shows less than a quarter of it, and its summary where there is
  /// neither.
  static func paragraphs(
    _ metadata: Metadata,
    insteadOf shown: [Paragraph]
  ) -> (paragraphs: [Paragraph], isWhole: Bool)? {
    if let body = body(metadata.data, insteadOf: shown) { return (body, true) }
    guard shown.isEmpty,
      let summary = metadata.elements.first("og:description", "description", "twitter:description"),
      summary.utf8.count >= minimumSummary
    else { return nil }
    return ([Paragraph(text: EntityText.decoded(summary))], false)
  }

  private static func body(_ data: StructuredData, insteadOf shown: [Paragraph]) -> [Paragraph]? {
    guard let body = data.articleBody, body.utf8.count >= minimumLength else { return nil }
    let length = shown.reduce(0) { $0 + $1.text.utf8.count }
    guard length * 4 < body.utf8.count else { return nil }
    return EntityText.lines(body).map { Paragraph(text: $0) }
  }
}
