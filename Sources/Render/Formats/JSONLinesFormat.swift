public import Timeline

/// One event a line, each as in ``JSONFormat``: for `jq`, and for whoever reads while it is written.
///
/// The undated come last. `docs/schema/timeline-1.json` describes a line as `$defs/event`.
///
/// - SeeAlso: <https://jsonlines.org>.
public struct JSONLinesFormat: TimelineFormat {
  /// Creates the format.
  public init() {}

  /// The name by which a user asks for it.
  public var name: String { "jsonl" }

  /// Writes a chronology, one line an event.
  public func render(_ chronology: Chronology) -> Rendering {
    let sources = SourceIndex(chronology.sources)
    let events = chronology.events + chronology.undated
    return Rendering(
      text: events.map { JSONWriter.line(of: EventJSON.value($0, sources)) + "\n" }.joined()
    )
  }
}

extension TimelineFormat where Self == JSONLinesFormat {
  /// One event a line as JSON.
  public static var jsonLines: Self { JSONLinesFormat() }
}
