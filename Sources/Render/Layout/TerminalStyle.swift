/// How much of an entry a terminal shows.
public enum TerminalStyle: String, Hashable, Sendable, CaseIterable {
  /// The line that tells it, below the headings of its day.
  case short
  /// The same, and below it the sentence of each source.
  case full
  /// One line an event in columns, cut where the terminal ends.
  case table
}
