import Extract
import Render
import Temporal

/// An article as a person reads it: what is known of it, then its blocks.
struct ArticleReport {
  private let article: Article
  private let reason: String?

  /// The column in which the values begin: behind "language" and two spaces.
  private static let labelWidth = 10

  /// - Parameters:
  ///   - article: The article.
  ///   - reason: Why it would not be kept.
  init(_ article: Article, reason: String?) {
    self.article = article
    self.reason = reason
  }

  /// The whole report.
  var text: String {
    (facts + [""] + article.paragraphs.map(block)).map { $0 + "\n" }.joined()
  }

  private var facts: [String] {
    var lines = reason.map { [line("page", $0)] } ?? []
    lines.append(line("title", article.title.isEmpty ? "-" : article.title))
    lines.append(line("authors", article.authors.joined(separator: "; ")))
    lines.append(line("site", article.siteName ?? ""))
    lines.append(line("language", article.language ?? ""))
    guard let date = article.publicationDate else { return lines + [line("date", "")] }
    lines.append(line("date", dated(date.value.description, date.evidence)))
    lines += date.otherCandidates.map { line("or", dated($0.day.description, $0.evidence)) }
    return lines
  }

  private func line(_ label: String, _ value: String) -> String {
    TerminalText.padded(label, to: Self.labelWidth)
      + (value.isEmpty ? "-" : TerminalText.safe(value))
  }

  private func dated(_ day: String, _ evidence: DateEvidence) -> String {
    let percent = Int((evidence.confidence * 100).rounded())
    return "\(day)  \(evidence.place) “\(evidence.words)”, \(percent) %"
  }

  private func block(_ paragraph: Paragraph) -> String {
    let place = paragraph.pageRange.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "-"
    return TerminalText.padded(paragraph.kind.rawValue, to: Self.labelWidth)
      + TerminalText.padded(place, to: Self.placeWidth) + "  " + TerminalText.safe(paragraph.text)
  }

  /// Room for the bytes of a page below a megabyte.
  private static let placeWidth = 13
}
