import Temporal
public import Timeline

/// A timeline diagram of Mermaid, which GitHub, GitLab and many editors draw.
///
/// A section a year, a line a period, the events behind it with the numbers of their sources; the
/// sources themselves are comments at the end, since the diagram has no links. Mermaid has no escapes:
/// what it would read as its own is written with likes of it.
///
/// - SeeAlso: <https://mermaid.js.org/syntax/timeline.html>.
public struct MermaidFormat: TimelineFormat {
  private let title: String

  /// Creates the format.
  ///
  /// - Parameter title: What stands above the diagram.
  public init(title: String = "Timeline") {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "mermaid" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["mmd", "mermaid"] }

  /// Returns the format with the title of the options.
  public func configured(by options: RenderingOptions) -> MermaidFormat {
    options.title.map(MermaidFormat.init) ?? self
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    let index = SourceIndex(chronology.sources)
    var lines = ["timeline", "    title \(Self.safe(title))"]
    var section: String?
    var period: String?
    for event in chronology.events + chronology.undated {
      let place = Self.place(of: event)
      if place.section != section {
        lines.append("    section \(place.section)")
        (section, period) = (place.section, nil)
      }
      let start = place.period == period ? "            " : "        \(place.period) "
      lines.append(start + ": " + Self.text(of: EntryWording(event, index)))
      period = place.period
    }
    let text = (lines + Self.comments(chronology)).map { $0 + "\n" }.joined()
    return Rendering(
      text: text,
      omissions: Self.remarks(on: text)
        + TagOmission.remarks(on: chronology.events + chronology.undated)
    )
  }

  /// What Mermaid draws unless `maxTextSize` is raised.
  private static let mostCharacters = 50_000

  private static func remarks(on text: String) -> [String] {
    let count = text.utf16.count
    return count <= mostCharacters
      ? []
      : [
        "\(count) characters: Mermaid draws \(mostCharacters) unless its maxTextSize is raised; "
          + "--top chooses"
      ]
  }
}

extension MermaidFormat {
  private static func place(of event: Event) -> (section: String, period: String) {
    let date = TimeWording.full(event.time)
    guard let value = event.time.value else { return ("Undated", safe(date.capitalizingFirst)) }
    let outer = Placement(event.time, at: value).headings.first ?? Placement.withoutYear
    return (safe(outer), safe(date))
  }

  private static func text(of wording: EntryWording) -> String {
    let marks = wording.sources.map { "[\($0.id)]" }.joined()
    return [safe(wording.remarkedHeadline), marks].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func comments(_ chronology: Chronology) -> [String] {
    chronology.sources.sorted { ($0.id, $0.url) < ($1.id, $1.url) }
      .map { source in
        let wording = SourceWording(source)
        // The part behind "#" names a place in the page, and no other page.
        let address = (wording.address ?? wording.locator).prefix { $0 != "#" }
        return "%% [\(source.id)] \(safe("\(wording.name) · \(wording.day)")) \(address)"
      }
  }

  /// A text that is neither a comment, a directive, an entity nor the end of an event.
  private static func safe(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in TerminalText.safe(text).unicodeScalars {
      // A percent sign alone is none of them; two begin a comment or a directive.
      if scalar == "%", safe.last == "%" { safe.append(" ") }
      safe.append(substitutes[scalar] ?? scalar)
    }
    return String(safe)
  }

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "#": "＃", ":": "∶", ";": ",", "<": "‹", ">": "›", "{": "(", "}": ")", "`": "'",
  ]
}

extension TimelineFormat where Self == MermaidFormat {
  /// A diagram of Mermaid.
  public static var mermaid: Self { MermaidFormat() }
}
