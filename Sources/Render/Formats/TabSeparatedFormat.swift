import Temporal
public import Timeline

/// One line an event, fields between tabs, for `cut`, `grep`, `sort` and their kin.
///
/// The fields are the id, the date in EDTF, the time of day and the order inside the day, the
/// headline, the numbers of the sources (`1,2,5`), and the flags (`year-inferred,pinned`). Nothing
/// is cut, and there is no header, so that `wc -l` counts events. Tabs and line breaks inside a
/// field are spaces. Undated entries come last, with an empty date.
public struct TabSeparatedFormat: TimelineFormat {
  /// Creates the format.
  public init() {}

  /// The name by which a user asks for it.
  public var name: String { "tsv" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["tsv"] }

  /// It does not.
  public var showsStatements: Bool { false }

  /// Writes a chronology, one line an event.
  public func render(_ chronology: Chronology) -> Rendering {
    let events = chronology.events + chronology.undated
    return Rendering(text: events.reduce(into: "") { $0 += line(for: $1) })
  }

  private func line(for event: Event) -> String {
    let fields = [
      event.id,
      event.time.value?.description ?? "",
      TimeWording.insideDay(event.time),
      event.headline,
      event.sources.map(String.init).joined(separator: ","),
      (event.flags.map(\.rawValue) + (event.isPinned ? ["pinned"] : [])).joined(separator: ","),
    ]
    return fields.map(TerminalText.safe).joined(separator: "\t") + "\n"
  }
}

extension TimelineFormat where Self == TabSeparatedFormat {
  /// One line an event, fields between tabs.
  public static var tabSeparated: Self { TabSeparatedFormat() }
}
