public import Timeline

/// The JSON that TimelineJS reads; `docs/schema/timelinejs.json` describes it.
///
/// - SeeAlso: <https://timeline.knightlab.com/docs/json-format.html>.
public struct TimelineJSJSONFormat: TimelineFormat {
  private let title: String?

  /// Creates the format.
  ///
  /// - Parameter title: What the slide in front says; without one there is none.
  public init(title: String? = nil) {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "timelinejs-json" }

  /// How the names of its files end.
  public var fileNameEndings: [String] { ["timelinejs.json"] }

  /// Returns the format with the title of the options.
  public func configured(by options: RenderingOptions) -> TimelineJSJSONFormat {
    TimelineJSJSONFormat(title: options.title ?? title)
  }

  /// Writes a chronology.
  public func render(_ chronology: Chronology) -> Rendering {
    let chosen = CalendarEntries(chronology, years: TimelineJSSlide.years)
    var members: [JSONValue.Member] = []
    if let title {
      let text: JSONValue = ["headline": .string(MarkupText.escaped(title)), "text": .string("")]
      members.append(.init(key: "title", value: ["text": text, "unique_id": .string("title")]))
    }
    let slides = chosen.entries.map { Self.value(TimelineJSSlide($0)) }
    members.append(.init(key: "events", value: .array(slides)))
    return Rendering(
      text: JSONWriter.text(of: .object(members)),
      omissions: chosen.omissions + TagOmission.remarks(on: chosen.entries.map(\.event), keeping: 1)
    )
  }

  private static func value(_ slide: TimelineJSSlide) -> JSONValue {
    let members: [(String, JSONValue?)] = [
      ("unique_id", .string(slide.id)),
      ("start_date", value(slide.start)),
      ("end_date", slide.end.map(value)),
      ("display_date", slide.displayDate.map(JSONValue.string)),
      ("text", ["headline": .string(slide.headline), "text": .string(slide.text)]),
      ("group", slide.group.map(JSONValue.string)),
    ]
    return .object(members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
  }

  private static func value(_ date: TimelineJSSlide.Date) -> JSONValue {
    let parts = [
      ("year", date.year), ("month", date.month), ("day", date.day), ("hour", date.hour),
      ("minute", date.minute),
    ]
    return .object(
      parts.compactMap { key, number in
        number.map { .init(key: key, value: .number(Int64($0))) }
      }
    )
  }
}

extension TimelineFormat where Self == TimelineJSJSONFormat {
  /// The JSON of TimelineJS.
  public static var timelineJSJSON: Self { TimelineJSJSONFormat() }
}
