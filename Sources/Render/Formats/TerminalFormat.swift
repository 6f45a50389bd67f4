import Temporal
public import Timeline

/// The timeline for a reader at a terminal.
///
/// Headings for years, months and days; below them one entry an event: its id, the time of day or
/// the order inside the day, the headline, what to know of its date, and the numbers of its
/// sources, which the list at the end tells. Text from the sources is made harmless first
/// (``TerminalText``).
public struct TerminalFormat: TimelineFormat {
  private let width: Int
  private let painter: Painter
  private let showsUndated: Bool

  /// Creates the format.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 32 to 110, since longer lines are hard to
  ///     follow to the source numbers at their end.
  ///   - usesColor: Whether headings are bold and ids dim.
  ///   - usesLinks: Whether source numbers are OSC 8 links.
  ///   - showsUndated: Whether undated entries are listed or only counted.
  public init(
    width: Int = 80,
    usesColor: Bool = false,
    usesLinks: Bool = false,
    showsUndated: Bool = false
  ) {
    self.width = min(max(width, Self.narrowest), Self.widest)
    self.painter = Painter(usesColor: usesColor, usesLinks: usesLinks)
    self.showsUndated = showsUndated
  }

  /// The name by which a user asks for it.
  public var name: String { "terminal" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["txt"] }

  /// Returns the format for a terminal of that width and those abilities.
  public func configured(by options: RenderingOptions) -> TerminalFormat {
    TerminalFormat(
      width: options.width,
      usesColor: options.usesColor,
      usesLinks: options.usesLinks,
      showsUndated: options.showsUndated
    )
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    guard !chronology.events.isEmpty || !chronology.undated.isEmpty else {
      return Rendering(text: Self.invitation)
    }
    let outline = Outline.items(chronology.events)
    let undated = showsUndated ? chronology.undated : []
    let entries = EntryLayout(
      ids: (chronology.events + undated).map(\.id),
      labels: outline.compactMap(\.label) + undated.map { TimeWording.insideDay($0.time) },
      width: width,
      painter: painter,
      sources: SourceIndex(chronology.sources)
    )
    var lines = outline.flatMap { self.lines(for: $0, entries) }
    lines += undatedLines(chronology.undated, entries, isFirst: lines.isEmpty)
    lines += SourceList(
      sources: sources(named: chronology.events + undated, of: chronology),
      width: width,
      painter: painter
    )
    .lines()
    return Rendering(text: lines.map { $0 + "\n" }.joined())
  }

  /// The sources that the marks of some entries name.
  private func sources(named events: [Event], of chronology: Chronology) -> [SourceDescription] {
    let named = Set(events.flatMap { SourceMarks.shown(of: $0.sources) })
    return chronology.sources.filter { named.contains($0.id) }
  }

  private static let narrowest = 32
  private static let widest = 110
  private static let invitation = "No events yet. Add an article: tl add-source URL|FILE\n"
}

extension TerminalFormat {
  private func lines(for item: Outline.Item, _ entries: EntryLayout) -> [String] {
    switch item {
    case .heading(let text, let level): heading(text, level: level)
    case .entry(let event, let place):
      entries.lines(for: event, label: place.label, hidesYearFlag: place.isWithoutYear)
    }
  }

  private func heading(_ text: String, level: Int) -> [String] {
    let indent = String(repeating: " ", count: level)
    let line = indent + painter.text(text, .bold)
    guard level == 0, text == Placement.withoutYear else { return [line] }
    return [line] + hint("Say when an article was published: tl add-source --published DATE FILE")
  }

  private func hint(_ text: String) -> [String] {
    var hint = StyledText()
    hint.append(text, .dim)
    return hint.lines(width: width - 1).map { " " + painter.line($0) }
  }

  private func undatedLines(
    _ events: [Event],
    _ entries: EntryLayout,
    isFirst: Bool
  ) -> [String] {
    guard !events.isEmpty else { return [] }
    let space = isFirst ? [] : [""]
    guard showsUndated else {
      let statements = events.count == 1 ? "1 statement" : "\(events.count) statements"
      return space + ["Undated: \(statements) (tl show --undated)"]
    }
    return space + [painter.text("Undated", .bold)]
      + events.flatMap {
        entries.lines(for: $0, label: TimeWording.insideDay($0.time), hidesYearFlag: true)
      }
  }
}

extension TimelineFormat where Self == TerminalFormat {
  /// The timeline for a reader at a terminal of 80 columns, in plain text.
  public static var terminal: Self { TerminalFormat() }
}
