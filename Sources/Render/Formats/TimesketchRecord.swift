import Temporal
import Timeline

/// An event as Timesketch takes it in: its two formats hold the same.
///
/// Timesketch wants a moment. A day, a month or a year is given by its first second, and
/// `timestamp_desc` says so; `edtf` and `date_words` have the date as it was said.
///
/// - SeeAlso: <https://timesketch.org/guides/user/import-from-json-csv/>.
struct TimesketchRecord {
  /// The years that its importer keeps.
  static let years = 1700...9999

  /// The values of a record under their names; all records have all of them.
  let members: [JSONValue.Member]

  /// Makes a record of an event.
  init(_ entry: CalendarEntries.Entry) {
    let wording = entry.wording
    members = [
      .init(key: "message", value: .string(wording.qualifiedHeadline)),
      .init(key: "datetime", value: .string(Self.moment(entry.span))),
      .init(key: "timestamp_desc", value: .string(Self.description(entry.span))),
      .init(key: "tag", value: .strings(entry.event.tags)),
      .init(key: "event_id", value: .string(entry.event.id)),
      .init(key: "edtf", value: .string(entry.event.time.value?.description ?? "")),
      .init(key: "date_words", value: .string(wording.date)),
      .init(key: "sentence", value: .string(wording.sentence)),
      .init(key: "remark", value: .string(wording.remark)),
      .init(key: "source", value: .string(Self.list(wording.sources.map(\.name)))),
      .init(key: "source_url", value: .string(Self.list(wording.sources.map(\.locator)))),
    ]
  }

  /// The names of the values.
  static let names = [
    "message", "datetime", "timestamp_desc", "tag", "event_id", "edtf", "date_words", "sentence",
    "remark", "source", "source_url",
  ]

  private static func moment(_ span: CalendarSpan) -> String {
    guard let moment = span.moment else { return "\(span.first)T00:00:00+00:00" }
    return "\(moment.day)T\(moment.clock)+00:00"
  }

  private static func description(_ span: CalendarSpan) -> String {
    if let moment = span.moment {
      return moment.isUTC ? "Time as reported" : "Time as reported, zone not known"
    }
    if span.isOpenBefore { return "Reported time without a beginning" }
    guard span.isOneUnit, !span.isOpenBehind else { return "First day of the reported time" }
    return switch span.grain {
    case .year: "First day of the reported year"
    case .month: "First day of the reported month"
    case .day: "Day as reported"
    }
  }

  private static func list(_ texts: [String]) -> String { texts.joined(separator: " | ") }
}
