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
        "cannot import \(name): it is no JSON that tl show writes (docs/schema/timeline-1.json).",
        exitCode: .badData
      )
    }
    rows = objects.enumerated()
      .map { place, object in
        let text = Self.text(of: object)
        let event = Result { () throws(RowFault) in try JSONEvent(text).event() }
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

/// As much of an event as an event of the user's own can have.
private struct JSONEvent: Decodable {
  struct Source: Decodable {
    let url: String
  }

  var date: String?
  var phase: String?
  var time: String?
  var order: String?
  var headline: String?
  var tags: [String]?
  var note: String?
  var pinned: Bool?
  var sources: [Source]?

  init(_ text: String) throws(RowFault) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    } catch {
      throw .noEvent
    }
  }

  func event() throws(RowFault) -> TableEvent {
    guard let headline = headline.flatMap(TableText.bare) else { throw .noText }
    guard let date = date.flatMap(TableText.bare) else { throw .noDate }
    guard let value = EventDateArgument(argument: date)?.value else { throw .noSuchDate(date) }
    return TableEvent(
      event: HandwrittenEvent(
        date: value,
        text: headline.split(whereSeparator: \.isNewline).joined(separator: " "),
        url: sources?.first.flatMap { TableEvent.address($0.url) },
        phase: phase.flatMap(TIMEX3Modifier.init),
        partOfDay: time.flatMap(PartOfDay.init(word:)),
        order: order
      ),
      tags: (tags ?? []).flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) },
      note: note.flatMap(TableText.bare),
      isPinned: pinned ?? false,
      hasFurtherSources: (sources?.count ?? 0) > 1
    )
  }
}
