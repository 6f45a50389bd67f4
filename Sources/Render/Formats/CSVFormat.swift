import Temporal
public import Timeline

/// Comma-separated values for a spreadsheet, which can be read back.
///
/// RFC 4180: UTF-8, a header, CRLF, quotes where they are needed. One row an event, the undated
/// last. A cell that holds several things holds one a line: flags, tags, and line by line in step
/// the numbers, addresses, titles, sites and publication days of the sources. `sentences` has every
/// report as `[source] sentence`, `disagreements` what ``DisagreementCell`` writes.
///
/// A cell that a spreadsheet might run as a formula is guarded with an apostrophe; see ``CSVCell``.
/// Control characters are replaced as ``TerminalText`` says.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc4180>.
public struct CSVFormat: TimelineFormat {
  private let byteOrderMark: Bool

  /// Creates the format.
  ///
  /// - Parameter byteOrderMark: Whether the text begins with U+FEFF, which Excel needs to take it
  ///   for UTF-8. Default: no, because everything else is better off without.
  public init(byteOrderMark: Bool = false) {
    self.byteOrderMark = byteOrderMark
  }

  /// The name by which a user asks for it.
  public var name: String { "csv" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["csv"] }

  /// Returns the format with or without the byte order mark.
  public func configured(by options: RenderingOptions) -> CSVFormat {
    CSVFormat(byteOrderMark: options.byteOrderMark)
  }

  /// Writes a chronology, one row an event.
  public func render(_ chronology: Chronology) -> Rendering {
    let sources = SourceIndex(chronology.sources)
    var text = byteOrderMark ? "\u{FEFF}" : ""
    text += Self.row(Self.columns.map(\.name))
    for event in chronology.events + chronology.undated {
      text += Self.row(Self.columns.map { $0.cell(event, sources.of(event)) })
    }
    return Rendering(text: text)
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(CSVCell.written).joined(separator: ",") + "\r\n"
  }
}

extension CSVFormat {
  /// A column and how its cells are filled.
  private struct Column: Sendable {
    let name: String
    let cell: @Sendable (Event, [SourceDescription]) -> String

    init(_ name: String, _ cell: @escaping @Sendable (Event, [SourceDescription]) -> String) {
      self.name = name
      self.cell = cell
    }
  }

  private static let columns = [
    Column("id") { event, _ in one(event.id) },
    Column("date") { event, _ in one(event.time.value?.description) },
    Column("earliest") { event, _ in one(event.time.value?.earliest?.description) },
    Column("latest") { event, _ in one(event.time.value?.latest?.description) },
    Column("time") { event, _ in one(TimeWording.timeOfDay(event.time)) },
    Column("order") { event, _ in one(event.time.order) },
    Column("headline") { event, _ in one(event.headline) },
    Column("flags") { event, _ in lines(event.flags.map(\.rawValue)) },
    Column("tags") { event, _ in lines(event.tags) },
    // "true" would come out of LibreOffice as TRUE.
    Column("pinned") { event, _ in event.isPinned ? "yes" : "no" },
    Column("source_count") { event, _ in "\(event.sources.count)" },
    Column("source_ids") { event, _ in lines(event.sources.map(String.init)) },
    Column("sources") { _, sources in lines(sources.map(\.url)) },
    Column("source_titles") { _, sources in lines(sources.map(\.title)) },
    Column("source_sites") { _, sources in lines(sources.map { $0.site ?? "" }) },
    Column("source_published") { _, sources in
      lines(sources.map { $0.published?.description ?? "" })
    },
    Column("disagreements") { event, _ in lines(event.disagreements.map(DisagreementCell.written))
    },
    Column("sentences") { event, _ in
      lines(event.reports.map { "[\($0.source)] \($0.mention.sentence)" })
    },
    Column("note") { event, _ in
      lines(
        (event.note ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      )
    },
    Column("phase") { event, _ in one(event.time.phase?.rawValue) },
    Column("hidden") { event, _ in event.isHidden ? "yes" : "no" },
  ]

  private static func one(_ text: String?) -> String {
    text.map(TerminalText.safe) ?? ""
  }

  private static func lines(_ items: [String]) -> String {
    items.map(TerminalText.safe).joined(separator: "\n")
  }
}

extension TimelineFormat where Self == CSVFormat {
  /// Comma-separated values, RFC 4180.
  public static var csv: Self { CSVFormat() }
}
