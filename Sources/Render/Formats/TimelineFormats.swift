/// The formats in which a timeline can be written.
public enum TimelineFormats {
  /// All formats with their usual options, in the order in which they are offered.
  public static let all: [any TimelineFormat] = [
    TerminalFormat(), TabSeparatedFormat(), CSVFormat(), JSONFormat(), HTMLFormat(),
  ]

  /// Returns the format of a name, or `nil` where there is none.
  public static func named(_ name: String) -> (any TimelineFormat)? {
    all.first { $0.name == name }
  }
}
