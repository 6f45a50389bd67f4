import Temporal
import Timeline

/// Lays out an explanation: the event, then each report as a quotation and labelled facts.
struct ExplanationPage {
  let width: Int
  let painter: Painter

  private static let labelColumns = 11
}

extension ExplanationPage {
  /// Returns the lines about the event itself.
  func head(of event: Event, _ sources: SourceIndex) -> [String] {
    var when = StyledText()
    when.append(TimeWording.full(event.time), .bold)
    when.append(unbroken: "· " + SourceCount.words(for: event))
    var headline = StyledText()
    headline.append(event.headline)
    let remarks = RemarkWording(event: event, sources: sources).remarks()
    if !remarks.isEmpty { headline.append("(" + remarks.joined(separator: "; ") + ")", .dim) }
    let id = painter.text(event.id, .dim) + "   "
    let indent = DisplayWidth.columns(of: TerminalText.safe(event.id)) + 3
    let repetitions = SourceCount.repetitions(in: event)
      .flatMap { line in
        var text = StyledText()
        text.append(line + " nearly word for word", .dim)
        return hanging(text, after: "  ", indent: 2)
      }
    return hanging(when, after: id, indent: indent) + hanging(headline, after: "  ", indent: 2)
      + repetitions
  }

  /// Returns the lines about what the user decided.
  func lines(for decisions: [String]) -> [String] {
    decisions.flatMap { decision in
      var text = StyledText()
      text.append("decided: " + decision)
      return hanging(text, after: "  ", indent: 2)
    }
  }

  /// Returns the lines about one report of an event, an empty one first.
  func lines(
    for report: Report,
    at place: Int,
    of event: Event,
    source: SourceDescription?
  ) -> [String] {
    let marks = SourceMarks([report.source], SourceIndex([source].compactMap(\.self))).text
    let indent = marks.columns + 3
    var name = StyledText()
    if let source { name = SourceList.text(source) } else { name.append("source not known") }
    var quotation = StyledText()
    quotation.append(report.mention.sentence.inQuotes)
    let margin = String(repeating: " ", count: indent)
    return [""]
      + hanging(name, after: "  " + painter.line(marks.words) + " ", indent: indent)
      + hanging(quotation, after: margin, indent: indent)
      + ReportFacts(
        report: report,
        number: event.reports.count > 1 ? place + 1 : nil,
        source: source,
        reporters: Set(event.sources)
      )
      .facts
      .flatMap { fact in lines(for: fact, indent: indent) }
  }

  private func lines(for fact: ReportFacts.Fact, indent: Int) -> [String] {
    let label = TerminalText.padded(fact.label, to: Self.labelColumns - 1)
    let margin = String(repeating: " ", count: indent)
    var text = StyledText()
    text.append(fact.text)
    return hanging(
      text,
      after: margin + painter.text(label, .dim) + " ",
      indent: indent + Self.labelColumns
    )
  }

  private func hanging(_ text: StyledText, after start: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return text.lines(width: width - indent).enumerated()
      .map { ($0 == 0 ? start : margin) + painter.line($1) }
  }
}
