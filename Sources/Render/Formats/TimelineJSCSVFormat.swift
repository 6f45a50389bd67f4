public import Timeline

/// The sheet that TimelineJS reads from Google Sheets.
///
/// No cell is run as a formula: texts are HTML, in which a first `=` is a reference, and numbers have
/// no more than a minus.
///
/// - SeeAlso: <https://timeline.knightlab.com/docs/using-spreadsheets.html>; RFC 4180.
public struct TimelineJSCSVFormat: TimelineFormat {
  private let title: String?

  /// Creates the format.
  ///
  /// - Parameter title: What the slide in front says; without one there is none.
  public init(title: String? = nil) {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "timelinejs-csv" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["timelinejs.csv"] }

  /// Returns the format with the title of the options.
  public func configured(by options: RenderingOptions) -> TimelineJSCSVFormat {
    TimelineJSCSVFormat(title: options.title ?? title)
  }

  /// Writes a chronology, one row an event.
  public func render(_ chronology: Chronology) -> Rendering {
    let chosen = CalendarEntries(chronology, years: TimelineJSSlide.years)
    var rows = [Self.columns]
    if let title {
      rows.append(Self.row(["Headline": MarkupText.escaped(title), "Type": "title"]))
    }
    rows += chosen.entries.map { Self.row(TimelineJSSlide($0)) }
    let lines = rows.map { $0.map(CSVCell.quoted).joined(separator: ",") + "\r\n" }
    return Rendering(
      text: lines.joined(),
      omissions: chosen.omissions + TagOmission.remarks(on: chosen.entries.map(\.event), keeping: 1)
    )
  }

  private static func row(_ slide: TimelineJSSlide) -> [String] {
    let clock = slide.start.hour.map { "\(twoDigits($0)):\(twoDigits(slide.start.minute ?? 0))" }
    return row([
      "Year": "\(slide.start.year)",
      "Month": number(slide.start.month),
      "Day": number(slide.start.day),
      "Time": clock ?? "",
      "End Year": number(slide.end?.year),
      "End Month": number(slide.end?.month),
      "End Day": number(slide.end?.day),
      "Display Date": slide.displayDate ?? "",
      "Headline": slide.headline,
      "Text": slide.text,
      "Group": slide.group ?? "",
    ])
  }

  private static func row(_ cells: [String: String]) -> [String] {
    columns.map { cells[$0] ?? "" }
  }

  private static func number(_ number: Int?) -> String { number.map(String.init) ?? "" }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let columns = [
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text",
    "Type", "Group", "Background",
  ]
}

extension TimelineFormat where Self == TimelineJSCSVFormat {
  /// The sheet of TimelineJS.
  public static var timelineJSCSV: Self { TimelineJSCSVFormat() }
}
