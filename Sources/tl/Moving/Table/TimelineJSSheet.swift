import Foundation
import Render

/// The JSON of TimelineJS as the sheet that says the same, which tables of events are read as.
///
/// - SeeAlso: <https://timeline.knightlab.com/docs/json-format.html>.
struct TimelineJSSheet {
  /// The sheet as CSV.
  let csv: String

  private static let columns = [
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Headline",
    "Text", "Media",
    "Type", "Group",
  ]

  /// Reads a document; `nil` where it is none of TimelineJS.
  init?(_ data: Data) {
    // What is no JSON is no document.
    guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let events = object["events"] as? [[String: Any]],
      events.contains(where: { $0["start_date"] is [String: Any] })
    else { return nil }
    let title = (object["title"] as? [String: Any]).map { Self.cells(of: $0, type: "title") }
    let rows =
      [Self.columns] + [title].compactMap(\.self) + events.map { Self.cells(of: $0, type: "") }
    csv = rows.map { $0.map(CSVCell.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func cells(of slide: [String: Any], type: String) -> [String] {
    let text = slide["text"] as? [String: Any] ?? [:]
    let media = slide["media"] as? [String: Any] ?? [:]
    return date(slide["start_date"]) + date(slide["end_date"])
      + [
        word(text["headline"]), word(text["text"]), word(media["url"]), type, word(slide["group"]),
      ]
  }

  /// Year, month, day and time of a date.
  private static func date(_ value: Any?) -> [String] {
    let parts = value as? [String: Any] ?? [:]
    let (hour, minute) = (word(parts["hour"]), word(parts["minute"]))
    let time = hour.isEmpty ? "" : "\(hour):\(minute.isEmpty ? "00" : minute)"
    return ["year", "month", "day"].map { word(parts[$0]) } + [time]
  }

  /// A text, or a number as it is written; empty where it is neither.
  private static func word(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}
