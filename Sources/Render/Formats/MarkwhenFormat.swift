import Temporal
public import Timeline

/// A document of Markwhen, a calendar in the manner of Markdown.
///
/// An event is a line with its days and its tags, lines with its properties below (among them its date
/// in EDTF and in words), and its sources as a list. Markwhen has no escapes: `#` in a text is written
/// as `＃`, and pointed and square brackets as their likes.
///
/// - SeeAlso: <https://docs.markwhen.com>.
public struct MarkwhenFormat: TimelineFormat {
  private let title: String

  /// Creates the format.
  ///
  /// - Parameter title: What the timeline is called.
  public init(title: String = "Timeline") {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "markwhen" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["mw", "markwhen"] }

  /// Returns the format with the title of the options.
  public func configured(by options: RenderingOptions) -> MarkwhenFormat {
    options.title.map(MarkwhenFormat.init) ?? self
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    let chosen = CalendarEntries(chronology, years: Self.years)
    let header = "title: \(Self.quoted(title))\ntimezone: UTC\n"
    let shortened = chosen.entries.count { $0.span.first.year <= 0 && !$0.span.isOneYear }
    let dates = shortened == 1 ? "1 date" : "\(shortened) dates"
    return Rendering(
      text: ([header] + chosen.entries.map(Self.text)).joined(separator: "\n"),
      omissions: chosen.omissions
        + (shortened == 0 ? [] : ["\(dates) before Christ cut down to the first year"])
    )
  }

  /// The years it can write, those before Christ by counting down.
  private static let years = -999_999...9999
}

extension MarkwhenFormat {
  private static func text(of entry: CalendarEntries.Entry) -> String {
    let wording = entry.wording
    let tags = entry.event.tags.map { " #\(tag($0))" }.joined()
    let lines =
      ["\(date(entry.span)): \(safe(wording.qualifiedHeadline))\(tags)"]
      + properties(of: entry).map { "\($0.0): \(quoted($0.1))" } + [""]
      + wording.sources.map(source)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func properties(of entry: CalendarEntries.Entry) -> [(String, String)] {
    let value = entry.event.time.value?.description ?? ""
    return [
      ("id", entry.event.id), ("edtf", value), ("when", entry.wording.date),
      ("sentence", entry.wording.sentence), ("remark", entry.wording.remark),
    ]
    .filter { !$0.1.isEmpty }
  }

  private static func source(_ source: SourceWording) -> String {
    let name = safe(source.name)
    // A bracket would end the address.
    let link = source.address.map {
      "[\(name)](\($0.replacing("(", with: "%28").replacing(")", with: "%29")))"
    }
    return "- \(link ?? name) · \(source.day)"
  }

  private static func date(_ span: CalendarSpan) -> String {
    if let moment = span.moment { return "\(moment.day)T\(moment.clock)Z" }
    guard span.first.year > 0 else { return "\(1 - span.first.year) BCE" }
    let first = text(of: span.first, span.grain)
    return span.isOneUnit ? first : "\(first)/\(text(of: span.last, span.grain))"
  }

  private static func text(of day: CivilDate, _ grain: CalendarSpan.Grain) -> String {
    let digits = (year: 4, month: 7)
    return switch grain {
    case .year: String(day.description.prefix(digits.year))
    case .month: String(day.description.prefix(digits.month))
    case .day: day.description
    }
  }

  /// A value in double quotes, as YAML and JSON have them; a `#` needs none of its meaning there.
  private static func quoted(_ text: String) -> String {
    JSONWriter.line(of: .string(TerminalText.safe(text)))
  }

  private static func safe(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        TerminalText.safe(text).unicodeScalars.map { substitutes[$0] ?? $0 }
      )
    )
  }

  /// A tag as one word.
  private static func tag(_ text: String) -> String {
    String(
      TerminalText.safe(text).map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }
    )
  }

  private static let substitutes: [Unicode.Scalar: Unicode.Scalar] = [
    "#": "＃", "<": "‹", ">": "›", "[": "⟦", "]": "⟧",
  ]
}

extension CalendarSpan {
  /// Whether it is exactly one whole year.
  fileprivate var isOneYear: Bool { grain == .year && isOneUnit }
}

extension TimelineFormat where Self == MarkwhenFormat {
  /// A document of Markwhen.
  public static var markwhen: Self { MarkwhenFormat() }
}
