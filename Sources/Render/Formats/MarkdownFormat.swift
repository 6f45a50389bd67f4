import Temporal
public import Timeline

/// The timeline as a document to be read, edited and kept in Markdown.
///
/// Headings for years, months and days, a list item an event, each with the numbers of its sources as
/// links; the list of sources at the end. Text from the sources is text: it makes no mark, no link and
/// no HTML.
///
/// - SeeAlso: CommonMark, <https://spec.commonmark.org>.
public struct MarkdownFormat: TimelineFormat {
  private let title: String

  /// Creates the format.
  ///
  /// - Parameter title: What the timeline is called.
  public init(title: String = "Timeline") {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "markdown" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["md", "markdown"] }

  /// Returns the format with the title of the options.
  public func configured(by options: RenderingOptions) -> MarkdownFormat {
    options.title.map(MarkdownFormat.init) ?? self
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    let index = SourceIndex(chronology.sources)
    var blocks = ["# \(MarkdownText.escaped(title))"]
    if chronology.events.isEmpty, chronology.undated.isEmpty { blocks.append("No events.") }
    var items: [String] = []
    for item in Outline.items(chronology.events) {
      switch item {
      case .heading(let text, let level):
        blocks += Self.list(&items)
        blocks.append(Self.heading(text, level: level))
      case .entry(let event, let place):
        items.append(Self.item(event, label: place.label, index))
      }
    }
    blocks += Self.list(&items)
    if !chronology.undated.isEmpty {
      items = chronology.undated.map {
        Self.item($0, label: TimeWording.insideDay($0.time), index)
      }
      blocks += ["## Undated"] + Self.list(&items)
    }
    blocks += Self.sources(chronology)
    return Rendering(
      text: blocks.joined(separator: "\n\n") + "\n",
      omissions: TagOmission.remarks(on: chronology.events + chronology.undated)
    )
  }

  /// The deepest heading that Markdown has is the sixth.
  private static func heading(_ text: String, level: Int) -> String {
    String(repeating: "#", count: min(level + 2, 6)) + " " + MarkdownText.escaped(text)
  }

  /// The items so far as one list, and none any more.
  private static func list(_ items: inout [String]) -> [String] {
    defer { items = [] }
    return items.isEmpty ? [] : [items.joined(separator: "\n")]
  }

  private static func item(_ event: Event, label: String, _ index: SourceIndex) -> String {
    let wording = EntryWording(event, index)
    let remarks =
      wording.parenthesis.isEmpty ? "" : " *\(MarkdownText.escaped(wording.parenthesis))*"
    let marks = wording.sources.map { MarkdownText.link("[\($0.id)]", to: $0.address) }
    return "- " + (label.isEmpty ? "" : "**\(MarkdownText.escaped(label))** ")
      + MarkdownText.escaped(wording.headline) + remarks + " " + marks.joined()
  }

  private static func sources(_ chronology: Chronology) -> [String] {
    let own = chronology.sources.filter(\.isOwn).map(\.id)
    let sorted = chronology.sources.filter { !$0.isOwn }
      .sorted { ($0.id, $0.url) < ($1.id, $1.url) }
    let named = sorted.map { source in
      let wording = SourceWording(source)
      return "- \(MarkdownText.escaped("[\(source.id)]")) "
        + MarkdownText.link(wording.name, to: wording.address)
        + MarkdownText.escaped(
          " · \(wording.day) · "
            + (source.isCaptured
              ? "captured \(MomentWording.words(source.captured)), SHA-256 \(source.digest)"
              : "written down \(MomentWording.words(source.captured)), not captured")
        )
    }
    let told = MarkdownText.escaped("[\(NumberRuns.words(own))]") + " Added by hand"
    let lines = named + (own.isEmpty ? [] : ["- \(told)"])
    return lines.isEmpty ? [] : ["## Sources", lines.joined(separator: "\n")]
  }
}

extension TimelineFormat where Self == MarkdownFormat {
  /// A document in Markdown.
  public static var markdown: Self { MarkdownFormat() }
}
