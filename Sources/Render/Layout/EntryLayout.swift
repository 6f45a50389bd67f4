import Temporal
import Timeline

/// Lays out the entries of a timeline in columns: id, label, headline, sources; in the margin a
/// ``DoubtSign``.
///
/// Where the terminal is too narrow for a column of labels, the label stands before the headline.
struct EntryLayout {
  private let idColumns: Int
  private let labelColumns: Int
  private let width: Int
  private let painter: Painter
  private let sources: SourceIndex
  private let quotations: Quotations?

  /// Creates a layout in which some ids and labels fit.
  init(
    ids: [String],
    labels: [String],
    width: Int,
    painter: Painter,
    sources: SourceIndex,
    showsSentences: Bool = false
  ) {
    quotations =
      showsSentences ? Quotations(sources: sources, width: width, painter: painter) : nil
    self.width = width
    self.painter = painter
    self.sources = sources
    idColumns = ids.map { DisplayWidth.columns(of: TerminalText.safe($0)) }.max() ?? 0
    let widest = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let columns = min(max(widest, 1), Self.widestLabel)
    let rest = width - Self.indent - idColumns - columns - 2 * Self.gap
    labelColumns = rest >= Self.narrowestHeadline ? columns : 0
  }

  private static let indent = 3
  private static let gap = 2
  private static let widestLabel = 18
  private static let narrowestHeadline = 36
}

extension EntryLayout {
  /// Returns the lines of one entry.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - label: What stands beside it; a dot where it is empty.
  ///   - hidesYearFlag: Whether the heading says already that the year is not known.
  /// - Returns: The lines, without spaces at their ends.
  func lines(for event: Event, label: String, hidesYearFlag: Bool) -> [String] {
    let labels = labelLines(label)
    let texts = textLines(of: event, label: label, hidesYearFlag: hidesYearFlag)
    let margin = String(repeating: " ", count: Self.indent + idColumns + Self.gap)
    return (0..<max(labels.count, texts.count))
      .map { index in
        let start = index == 0 ? idCell(event) : margin
        let label = index < labels.count ? labels[index] : ""
        let cell = labelColumns == 0 ? "" : TerminalText.padded(label, to: labelColumns + Self.gap)
        let text = index < texts.count ? texts[index] : ""
        return (start + cell + text).withoutTrailingSpaces
      } + (quotations.map { $0.lines(for: event) + [""] } ?? [])
  }

  /// The sign of doubt in the margin, and the id.
  private func idCell(_ event: Event) -> String {
    let space = idColumns - DisplayWidth.columns(of: TerminalText.safe(event.id)) + Self.gap
    let sign = TerminalText.padded(DoubtSign(event)?.rawValue ?? "", to: Self.indent - 1)
    return " " + sign + painter.text(event.id, .dim) + String(repeating: " ", count: space)
  }

  private func labelLines(_ label: String) -> [String] {
    guard labelColumns > 0 else { return [] }
    var text = StyledText()
    text.append(label.isEmpty ? "·" : label)
    return text.lines(width: labelColumns).map { Painter.plain.line($0) }
  }

  private func textLines(of event: Event, label: String, hidesYearFlag: Bool) -> [String] {
    let columns =
      width - Self.indent - idColumns - Self.gap
      - (labelColumns == 0 ? 0 : labelColumns + Self.gap)
    var text = StyledText()
    if labelColumns == 0, !label.isEmpty { text.append(label + ":") }
    text.append(event.headline)
    appendRemarks(on: event, to: &text, hidesYearFlag: hidesYearFlag)
    return withMarks(SourceMarks(event.sources, sources).text, after: text, columns: columns)
  }

  /// Puts the marks at the right margin: behind the last line, or below it where they do not fit;
  /// marks of more than a line simply follow the text.
  private func withMarks(_ marks: StyledText, after text: StyledText, columns: Int) -> [String] {
    guard marks.columns <= columns else {
      return (text + marks).lines(width: columns).map(painter.line)
    }
    var lines = text.lines(width: columns)
    let last = StyledText.columns(of: (lines.last ?? [])[...])
    if lines.isEmpty || last + Self.gap + marks.columns > columns { lines.append([]) }
    let used = StyledText.columns(of: (lines.last ?? [])[...])
    let space = String(repeating: " ", count: columns - used - marks.columns)
    return lines.dropLast().map(painter.line)
      + [painter.line(lines.last ?? []) + space + painter.line(marks.words)]
  }

  private func appendRemarks(
    on event: Event,
    to text: inout StyledText,
    hidesYearFlag: Bool
  ) {
    let remarks =
      RemarkWording(event: event, sources: sources).remarks(hidesYearFlag: hidesYearFlag)
      + [SourceCount.remark(on: event)].compactMap(\.self)
    guard !remarks.isEmpty else { return }
    text.append("(" + remarks.joined(separator: "; ") + ")", .dim)
  }
}

extension String {
  /// The text without the spaces at its end.
  var withoutTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
