public import Timeline

/// JSON Lines that Timesketch takes in; `docs/schema/timesketch-event.json` describes a line.
///
/// Every line has every key, since one that is missing ends the import.
///
/// - SeeAlso: <https://timesketch.org/guides/user/import-from-json-csv/>.
public struct TimesketchJSONLFormat: TimelineFormat {
  /// Creates the format.
  public init() {}

  /// The name by which a user asks for it.
  public var name: String { "timesketch-jsonl" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["timesketch.jsonl"] }

  /// Writes a chronology, one line an event.
  public func render(_ chronology: Chronology) -> Rendering {
    let chosen = CalendarEntries(chronology, years: TimesketchRecord.years)
    let lines = chosen.entries.map {
      JSONWriter.line(of: .object(TimesketchRecord($0).members)) + "\n"
    }
    return Rendering(text: lines.joined(), omissions: chosen.omissions)
  }
}

extension TimelineFormat where Self == TimesketchJSONLFormat {
  /// JSON Lines for Timesketch.
  public static var timesketchJSONL: Self { TimesketchJSONLFormat() }
}
