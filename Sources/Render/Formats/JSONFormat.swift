public import Timeline

/// The whole timeline with all its evidence, for programs.
///
/// `docs/schema/timeline-1.json` describes it. Keys may be added; those that are there stay, and so
/// does their order. What is not known is `null`. Ranges are half-open.
public struct JSONFormat: TimelineFormat {
  /// The number of the schema.
  static let schema: Int64 = 1

  /// Creates the format.
  public init() {}

  /// The name by which a user asks for it.
  public var name: String { "json" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["json"] }

  /// Writes a chronology as one JSON document.
  public func render(_ chronology: Chronology) -> Rendering {
    let sources = SourceIndex(chronology.sources)
    let document: JSONValue = [
      "schema": .number(Self.schema),
      "events": .array(chronology.events.map { EventJSON.value($0, sources) }),
      "undated": .array(chronology.undated.map { EventJSON.value($0, sources) }),
    ]
    return Rendering(text: JSONWriter.text(of: document))
  }
}

extension TimelineFormat where Self == JSONFormat {
  /// One JSON document.
  public static var json: Self { JSONFormat() }
}
