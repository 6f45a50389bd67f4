public import Timeline

/// Comma-separated values that Timesketch takes in.
///
/// A cell that a spreadsheet would run as a formula is guarded as in ``CSVFormat``; tags are a JSON list.
///
/// - SeeAlso: <https://timesketch.org/guides/user/import-from-json-csv/>; RFC 4180.
public struct TimesketchCSVFormat: TimelineFormat {
  /// Creates the format.
  public init() {}

  /// The name by which a user asks for it.
  public var name: String { "timesketch-csv" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["timesketch.csv"] }

  /// Writes a chronology, one row an event.
  public func render(_ chronology: Chronology) -> Rendering {
    let chosen = CalendarEntries(chronology, years: TimesketchRecord.years)
    let rows = chosen.entries.map { TimesketchRecord($0).members.map { Self.text($0.value) } }
    let lines = ([TimesketchRecord.names] + rows)
      .map {
        $0.map(CSVCell.written).joined(separator: ",") + "\r\n"
      }
    return Rendering(text: lines.joined(), omissions: chosen.omissions)
  }

  /// A text as it is, anything else as JSON.
  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { JSONWriter.line(of: value) }
  }
}

extension TimelineFormat where Self == TimesketchCSVFormat {
  /// Comma-separated values for Timesketch.
  public static var timesketchCSV: Self { TimesketchCSVFormat() }
}
