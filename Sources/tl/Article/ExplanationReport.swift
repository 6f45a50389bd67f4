import Extract
import Render
import Temporal

/// What an article was made of, as a person reads it: titles, dates, blocks kept and dropped, with reasons.
struct ExplanationReport {
  private let explanation: ArticleExplanation

  /// The column in which the words of a block begin.
  private static let markWidth = 10
  /// The longest part of a block shown, in columns.
  private static let textWidth = 70

  init(_ explanation: ArticleExplanation) {
    self.explanation = explanation
  }

  /// The whole report.
  var text: String {
    let lines =
      section("title", titles) + section("date", dates)
      + section("blocks", explanation.blocks.map(block))
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    [name] + (lines.isEmpty ? ["  none"] : lines.map { "  " + $0 }) + [""]
  }

  private var titles: [String] {
    let chosen = explanation.article.title
    let taken = chosen.isEmpty ? [] : [marked("taken", TerminalText.safe(chosen))]
    return taken
      + explanation.titles.map {
        marked("offered", "\(TerminalText.safe($0.place)): \(TerminalText.safe($0.words))")
      }
  }

  private var dates: [String] {
    guard let date = explanation.article.publicationDate else { return [] }
    let ground = Messages.text(for: date.ground).map { "  (\($0))" } ?? ""
    return [marked("taken", dated(date.day.description, date.evidence) + ground)]
      + date.otherCandidates.map { marked("left", dated($0.day.description, $0.evidence)) }
  }

  private func dated(_ day: String, _ evidence: DateEvidence) -> String {
    let percent = Int((evidence.confidence * 100).rounded())
    return
      "\(day)  \(percent) %  \(TerminalText.safe(evidence.place)): \(TerminalText.safe(evidence.words))"
  }

  private func block(_ block: ArticleExplanation.Block) -> String {
    let text = TerminalText.padded(
      TerminalText.fitted(block.text, to: Self.textWidth),
      to: Self.textWidth + 2
    )
    let reasons = block.reasons.map { ($0.weight > 0 ? "+ " : "- ") + $0.words }
    return marked(block.isKept ? "kept" : "dropped", text + reasons.joined(separator: ", "))
  }

  private func marked(_ mark: String, _ text: String) -> String {
    TerminalText.padded(mark, to: Self.markWidth) + text
  }
}
