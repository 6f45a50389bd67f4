import Temporal
public import Timeline

/// Why an event is in the timeline where it is: each report with its sentence, the words that were
/// read as its date, the rule that read them, what they were read against, and where the bytes are.
///
///     print(EventExplanation(event: event, sources: sources).text(width: 80))
public struct EventExplanation: Sendable {
  private let event: Event
  private let sources: [SourceDescription]
  private let decisions: [String]

  /// Creates an explanation.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - sources: The sources that report it; others do no harm.
  ///   - decisions: What the user decided about it, a line each.
  public init(event: Event, sources: [SourceDescription], decisions: [String] = []) {
    self.event = event
    self.sources = sources
    self.decisions = decisions
  }

  /// The explanation as one JSON document: the event as ``JSONFormat`` writes it, under `event`.
  public var json: String {
    JSONWriter.text(of: [
      "schema": .number(JSONFormat.schema),
      "event": EventJSON.value(event, SourceIndex(sources)),
      "decisions": .strings(decisions),
    ])
  }

  /// Returns the explanation for a reader at a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 32 to 110.
  ///   - usesColor: Whether headings are bold and labels dim.
  ///   - usesLinks: Whether source numbers are OSC 8 links.
  /// - Returns: The text, its last line ended.
  public func text(width: Int = 80, usesColor: Bool = false, usesLinks: Bool = false) -> String {
    let page = ExplanationPage(
      width: min(max(width, 32), 110),
      painter: Painter(usesColor: usesColor, usesLinks: usesLinks)
    )
    let index = SourceIndex(sources)
    let reports = event.reports.enumerated()
      .flatMap { page.lines(for: $1, at: $0, of: event, source: index[$1.source]) }
    return (page.head(of: event, index) + page.lines(for: decisions) + reports)
      .map { $0.withoutTrailingSpaces + "\n" }.joined()
  }
}
