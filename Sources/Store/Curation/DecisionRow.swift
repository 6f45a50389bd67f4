import Foundation
import GRDB
import Temporal
public import Timeline

/// The table `decision`: what the user decided, in the order in which it was decided.
enum DecisionRow {
  /// Writes a decision down.
  ///
  /// - Parameters:
  ///   - decision: What was decided.
  ///   - command: The number of the first decision of the same command, for those behind it.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  ///   - database: Where it is written.
  /// - Returns: Its number.
  /// - Throws: `DatabaseError`.
  static func insert(
    _ decision: Decision,
    of command: Int64? = nil,
    at moment: String,
    _ database: Database
  ) throws -> Int64 {
    let (action, value) = try text(of: decision.action)
    try database.execute(
      sql: "INSERT INTO decision (madeAt, event, action, value, command) VALUES (?, ?, ?, ?, ?)",
      arguments: [moment, decision.event, action, value, command]
    )
    return database.lastInsertedRowID
  }

  /// Reads a decision from a row that has all columns of the table.
  static func decision(from row: Row) throws -> RecordedDecision {
    let number: Int64 = row["id"]
    guard let action = action(row["action"], row["value"]) else {
      throw StoreError.damagedRow(table: "decision", id: String(number))
    }
    return RecordedDecision(
      number: number,
      decision: Decision(action, event: row["event"]),
      madeAt: row["madeAt"],
      undoneAt: row["undoneAt"],
      command: row["command"] ?? number
    )
  }

  private static func text(of action: Decision.Action) throws -> (name: String, value: String?) {
    switch action {
    case .merge: ("merge", nil)
    case .split: ("split", nil)
    case .date(let time): ("date", DecidedTime.text(of: time))
    case .headline(let text): ("headline", text)
    case .note(let text): ("note", text)
    case .hide: ("hide", nil)
    case .unhide: ("unhide", nil)
    case .pin: ("pin", nil)
    case .unpin: ("unpin", nil)
    case .tag(let tag): ("tag", tag)
    case .untag(let tag): ("untag", tag)
    case .add(let event): ("add", try HandwrittenText(event).json)
    }
  }

  /// Whether the list of tags of an event can hold it, which has a line for each.
  private static func isTag(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains(UInt8(ascii: "\n"))
  }

  /// Reads what was decided; `nil` where it is nothing this version knows.
  static func action(_ name: String, _ value: String?) -> Decision.Action? {
    switch (name, value) {
    case ("merge", _): .merge
    case ("split", _): .split
    case ("date", let text?): DecidedTime.time(in: text).map(Decision.Action.date)
    case ("headline", let text?): .headline(text)
    case ("note", let text?): .note(text)
    case ("hide", _): .hide
    case ("unhide", _): .unhide
    case ("pin", _): .pin
    case ("unpin", _): .unpin
    case ("tag", let tag?) where isTag(tag): .tag(tag)
    case ("untag", let tag?) where isTag(tag): .untag(tag)
    case ("add", let text?): HandwrittenText(json: text)?.event.map(Decision.Action.add)
    default: nil
    }
  }
}

/// A decision as it was written down.
public struct RecordedDecision: Hashable, Sendable, Identifiable {
  /// Its number, ascending in the order in which decisions were made.
  public var number: Int64
  /// What was decided.
  public var decision: Decision
  /// When, in UTC as ISO 8601 writes it.
  public var madeAt: String
  /// When it was undone; `nil` where it holds.
  public var undoneAt: String?
  /// The number of the first decision of the command that made it, which may be its own.
  public var command: Int64

  /// The number.
  public var id: Int64 { number }
}

/// The time that was decided, as the table keeps it: EDTF, and what it has no place for: `2022 START`, `2025-02-24 EV`.
private enum DecidedTime {
  static func text(of time: EventTime) -> String {
    [time.value?.description, time.phase?.rawValue, time.partOfDay?.rawValue]
      .compactMap(\.self).joined(separator: " ")
  }

  /// Reads a time; `nil` where it is none that this version knows.
  static func time(in text: String) -> EventTime? {
    let parts = text.split(separator: " ").map(String.init)
    guard let value = parts.first.flatMap(EDTFValue.init) else { return nil }
    var time = EventTime(value: value)
    for part in parts.dropFirst() {
      if let phase = TIMEX3Modifier(rawValue: part) {
        time.phase = phase
      } else if let partOfDay = PartOfDay(rawValue: part) {
        time.partOfDay = partOfDay
      } else {
        return nil
      }
    }
    return time
  }
}

/// An event of the user as the table keeps it.
private struct HandwrittenText: Codable {
  let date: String?
  let text: String
  let url: String?
  let phase: String?
  let partOfDay: String?
  let order: String?
  let account: EventAccount?

  init(_ event: HandwrittenEvent) {
    date = event.date?.description
    text = event.text
    url = event.url
    phase = event.phase?.rawValue
    partOfDay = event.partOfDay?.rawValue
    order = event.order
    account = event.account
  }

  init?(json: String) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = read
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  var event: HandwrittenEvent? {
    let value = date.flatMap(EDTFValue.init)
    guard date == nil || value != nil else { return nil }
    return HandwrittenEvent(
      date: value,
      text: text,
      url: url,
      phase: phase.flatMap(TIMEX3Modifier.init),
      partOfDay: partOfDay.flatMap(PartOfDay.init),
      order: order,
      account: account
    )
  }
}
