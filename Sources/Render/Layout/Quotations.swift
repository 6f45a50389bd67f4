import Timeline

/// What the sources of an event say, one below the other.
///
///     [2] Reuters: “Talks opened on Monday.”
struct Quotations {
  let sources: SourceIndex
  let width: Int
  let painter: Painter

  private static let indent = 5

  /// Returns the lines below an entry, a sentence that a source repeats only once.
  func lines(for event: Event) -> [String] {
    var said: Set<Quotation> = []
    return event.reports.flatMap { report in
      let quotation = Quotation(source: report.source, sentence: report.mention.sentence)
      return said.insert(quotation).inserted ? lines(for: quotation) : []
    }
  }

  private struct Quotation: Hashable {
    let source: Int64
    let sentence: String
  }

  private func lines(for quotation: Quotation) -> [String] {
    let marks = SourceMarks([quotation.source], sources).text
    let indent = Self.indent + marks.columns + 1
    var text = StyledText()
    if let name = sources[quotation.source].flatMap(name) { text.append(name + ":", .dim) }
    text.append(quotation.sentence.inQuotes)
    let margin = String(repeating: " ", count: indent)
    let start = String(repeating: " ", count: Self.indent) + painter.line(marks.words) + " "
    return text.lines(width: width - indent).enumerated()
      .map { ($0 == 0 ? start : margin) + painter.line($1) }
  }

  /// The site of a source, or else its title.
  private func name(of source: SourceDescription) -> String? {
    [source.site ?? "", source.title].first { !$0.isEmpty }
  }
}
