import Temporal
public import Timeline

/// A calendar that calendar programs subscribe to or take in.
///
/// Whole days, which take nobody's time; a clock time where one was said. What was said of the date
/// stands in the description, in words and in EDTF.
///
/// - SeeAlso: RFC 5545; RFC 7986 (`NAME`).
public struct ICalendarFormat: TimelineFormat {
  private let title: String

  /// Creates the format.
  ///
  /// - Parameter title: The name of the calendar.
  public init(title: String = "Timeline") {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "icalendar" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["ics"] }

  /// Returns the format with the title of the options.
  public func configured(by options: RenderingOptions) -> ICalendarFormat {
    options.title.map(ICalendarFormat.init) ?? self
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    let chosen = CalendarEntries(chronology, years: Self.years)
    let name = ICalendarText.escaped(title)
    let lines =
      [
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//tl//timeline//EN"),
        ("CALSCALE", "GREGORIAN"), ("NAME", name), ("X-WR-CALNAME", name),
      ] + chosen.entries.flatMap(Self.properties) + [("END", "VCALENDAR")]
    return Rendering(
      text: lines.map { ICalendarText.line($0.0, $0.1) }.joined(),
      omissions: chosen.omissions
    )
  }

  /// The years that its dates can be written in, of which the last has a day after every day.
  private static let years = 1...9998
}

extension ICalendarFormat {
  private static func properties(of entry: CalendarEntries.Entry) -> [(String, String)] {
    let wording = entry.wording
    let tags = entry.event.tags.map(ICalendarText.escaped).joined(separator: ",")
    return [
      ("BEGIN", "VEVENT"),
      ("UID", "\(ICalendarText.escaped(entry.event.id))@tl.invalid"),
      ("DTSTAMP", stamp(wording.captured)),
    ] + times(entry.span) + [
      ("SUMMARY", ICalendarText.escaped(wording.qualifiedHeadline)),
      ("DESCRIPTION", ICalendarText.escaped(lines: description(of: entry))),
    ] + (wording.addresses.first.map { [("URL", $0)] } ?? [])
      + (tags.isEmpty ? [] : [("CATEGORIES", tags)]) + [
        ("TRANSP", "TRANSPARENT"),
        ("END", "VEVENT"),
      ]
  }

  private static func description(of entry: CalendarEntries.Entry) -> [String] {
    let wording = entry.wording
    let value = entry.event.time.value?.description ?? ""
    return [wording.sentence, "\(wording.date) (EDTF \(value))", wording.remark]
      .filter { !$0.isEmpty }
      + wording.sources.map { "[\($0.id)] \($0.name) · \($0.day) \($0.locator)" }
  }

  private static func times(_ span: CalendarSpan) -> [(String, String)] {
    if let moment = span.moment {
      let clock = moment.clock.filter { $0 != ":" }
      return [("DTSTART", "\(compact(moment.day))T\(clock)\(moment.isUTC ? "Z" : "")")]
    }
    return [
      ("DTSTART;VALUE=DATE", compact(span.first)),
      ("DTEND;VALUE=DATE", compact(span.last.adding(days: 1))),
    ]
  }

  private static func compact(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

  /// The moment of capture; the beginning of time where it is none, since there must be one.
  private static func stamp(_ captured: String?) -> String {
    guard let date = captured.flatMap({ EDTFDate($0) }), let day = date.civilDate,
      let time = date.time
    else { return "19700101T000000Z" }
    let moment = CalendarSpan.Moment(day, time)
    return "\(compact(moment.day))T\(moment.clock.filter { $0 != ":" })Z"
  }
}

extension TimelineFormat where Self == ICalendarFormat {
  /// A calendar.
  public static var iCalendar: Self { ICalendarFormat() }
}
