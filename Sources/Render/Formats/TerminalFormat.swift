import Temporal
public import Timeline

/// The timeline for a reader at a terminal.
///
/// Headings for years, months and days; below them one entry an event: its id, the time of day or
/// the order inside the day, the headline, what to know of its date, and the numbers of its
/// sources, which the list at the end tells; in full style the sentences below. As a table it is one
/// line an event. Text from the sources is made harmless first (``TerminalText``).
public struct TerminalFormat: TimelineFormat {
  private let columns: Int
  private let painter: Painter
  private let style: TerminalStyle
  private let showsUndated: Bool
  private let showsDensity: Bool

  /// Creates the format.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 32 at least, and but for a table as 110 at most,
  ///     since longer lines are hard to follow to the source numbers at their end.
  ///   - usesColor: Whether headings are bold and ids dim.
  ///   - usesLinks: Whether source numbers are OSC 8 links.
  ///   - style: How much of an entry is shown.
  ///   - showsUndated: Whether undated entries are listed or only counted.
  ///   - showsDensity: Whether a long timeline begins with how its events lie in time.
  public init(
    width: Int = 80,
    usesColor: Bool = false,
    usesLinks: Bool = false,
    style: TerminalStyle = .short,
    showsUndated: Bool = false,
    showsDensity: Bool = false
  ) {
    columns = max(width, Self.narrowest)
    painter = Painter(usesColor: usesColor, usesLinks: usesLinks)
    self.style = style
    self.showsUndated = showsUndated
    self.showsDensity = showsDensity
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
      style: options.style,
      showsUndated: options.showsUndated,
      showsDensity: options.showsDensity
    )
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    guard !chronology.events.isEmpty || !chronology.undated.isEmpty else {
      return Rendering(text: Self.invitation)
    }
    let density = showsDensity ? DensityRows(painter: painter).lines(for: chronology.events) : []
    let lines = density + (style == .table ? table(chronology) : outline(chronology))
    return Rendering(text: Self.text(of: lines))
  }

  /// Lines as a text, in which no empty line follows another.
  private static func text(of lines: [String]) -> String {
    lines.enumerated()
      .filter { place, line in place == 0 || !line.isEmpty || !lines[place - 1].isEmpty }
      .map { $1 + "\n" }.joined()
  }

  private func table(_ chronology: Chronology) -> [String] {
    let table = EventTable(
      events: chronology.events + (showsUndated ? chronology.undated : []),
      sources: SourceIndex(chronology.sources),
      width: columns,
      painter: painter
    )
    .lines()
    guard !showsUndated, !chronology.undated.isEmpty else { return table }
    return table + count(ofUndated: chronology.undated)
  }

  private func outline(_ chronology: Chronology) -> [String] {
    let outline = Outline.items(chronology.events)
    let undated = showsUndated ? chronology.undated : []
    let entries = EntryLayout(
      ids: (chronology.events + undated).map(\.id),
      labels: outline.compactMap(\.label) + undated.map { TimeWording.insideDay($0.time) },
      width: width,
      painter: painter,
      sources: SourceIndex(chronology.sources),
      showsSentences: style == .full
    )
    var lines = outline.flatMap { self.lines(for: $0, entries) }
    lines += undatedLines(chronology.undated, entries, isFirst: lines.isEmpty)
    lines += SourceList(
      sources: sources(named: chronology.events + undated, of: chronology),
      width: width,
      painter: painter
    )
    .lines()
    return lines
  }

  private var width: Int { min(columns, Self.widest) }

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
      return space + count(ofUndated: events)
    }
    return space + [painter.text("Undated", .bold)]
      + events.flatMap {
        entries.lines(for: $0, label: TimeWording.insideDay($0.time), hidesYearFlag: true)
      }
  }

  private func count(ofUndated events: [Event]) -> [String] {
    let statements = events.count == 1 ? "1 statement" : "\(events.count) statements"
    var text = StyledText()
    text.append("Undated: \(statements)")
    text.append(unbroken: "(tl show --undated)")
    return text.lines(width: width).map(painter.line)
  }
}

extension TimelineFormat where Self == TerminalFormat {
  /// The timeline for a reader at a terminal of 80 columns, in plain text.
  public static var terminal: Self { TerminalFormat() }
}
