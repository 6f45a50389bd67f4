/// The formats in which a timeline can be written.
public enum TimelineFormats {
  /// All formats with their usual options, in the order in which they are offered.
  public static let all: [any TimelineFormat] = [
    TerminalFormat(), TabSeparatedFormat(), CSVFormat(), JSONFormat(), JSONLinesFormat(),
    MarkdownFormat(), TimelineJSCSVFormat(), TimelineJSJSONFormat(), ICalendarFormat(),
    MarkwhenFormat(), MermaidFormat(), TimesketchCSVFormat(), TimesketchJSONLFormat(), HTMLFormat(),
  ]

  /// Returns the format of a name, or `nil` where there is none.
  public static func named(_ name: String) -> (any TimelineFormat)? {
    all.first { $0.name == name }
  }

  /// Returns the format that the name of a file tells by its end, the longest of several:
  /// `story.timelinejs.csv` is another than `story.csv`.
  public static func written(to fileName: String) -> (any TimelineFormat)? {
    let name = fileName.lowercased()
    return all.flatMap { format in format.fileNameEndings.map { (ending: $0, format: format) } }
      .filter { name.hasSuffix(".\($0.ending)") }
      .max { $0.ending.utf8.count < $1.ending.utf8.count }?
      .format
  }
}
