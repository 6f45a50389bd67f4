/// The text of an article as JSON-LD gives it, for pages that draw their text with scripts.
enum StatedBody {
  /// The least text worth taking, in bytes.
  private static let minimumLength = 400

  /// Returns the stated text where the page itself shows less than a quarter of it.
  static func paragraphs(
    _ data: StructuredData,
    insteadOf shown: [Paragraph]
  ) -> [Paragraph]? {
    guard let body = data.articleBody, body.utf8.count >= minimumLength else { return nil }
    let length = shown.reduce(0) { $0 + $1.text.utf8.count }
    guard length * 4 < body.utf8.count else { return nil }
    return EntityText.lines(body).map { Paragraph(text: $0) }
  }
}
