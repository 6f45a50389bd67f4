import Foundation
import Store
import Temporal
import Timeline

extension TableImport {
  /// Reads events as `tl show` writes them with `--format json` or, a line each, `jsonl`.
  ///
  /// - Parameters:
  ///   - json: What the file holds.
  ///   - name: What errors call the file.
  /// - Throws: A `Failure` where it is neither.
  init(json: Data, name: String) throws {
    guard let objects = Self.document(json) ?? Self.lines(json) else {
      throw Failure(
        "cannot import \(name): it is no JSON that tl show writes (docs/schema/timeline-1.json), and none of TimelineJS.",
        exitCode: .badData,
        hint: "What comes back in of tl export: csv, json, jsonl, timelinejs-csv, timelinejs-json."
      )
    }
    let file = SnapshotRecord.digest(of: [UInt8](json))
    unread = []
    rows = objects.enumerated()
      .map { place, object in
        let text = Self.text(of: object)
        let event = Result { () throws(RowFault) in
          try JSONEvent(text).event(of: file, row: place + 1)
        }
        return Row(number: place + 1, text: text, event: event)
      }
  }

  /// The events of a document, the undated behind the dated.
  private static func document(_ data: Data) -> [[String: Any]]? {
    // What is no document may be lines.
    guard let document = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let events = document["events"] as? [[String: Any]]
    else { return nil }
    return events + (document["undated"] as? [[String: Any]] ?? [])
  }

  /// The events of lines; `nil` where a line is no object.
  private static func lines(_ data: Data) -> [[String: Any]]? {
    var objects: [[String: Any]] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        return nil  // the caller says so
      }
      objects.append(object)
    }
    return objects
  }

  /// An object as it is kept: on one line, its keys in order.
  private static func text(of object: [String: Any]) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    // It was read as JSON, so it can be written.
    let data = (try? JSONSerialization.data(withJSONObject: object, options: options)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
