import Fetch
import Foundation
import Render
import Store
import Timeline

/// Takes the rows of a table into a store as events of the user's own.
struct TableImport {
  /// The table.
  let table: Table
  /// What its columns hold.
  let columns: TableColumns

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - mapping: Which columns the user says hold what.
  ///   - name: What errors call the file.
  /// - Throws: A `Failure` where it is no table of events.
  init(_ bytes: [UInt8], mapping: [TableColumns.Field: String], name: String) throws {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure(
        "cannot import \(name): it is no text in UTF-8. Save the table as “CSV UTF-8”.",
        exitCode: .badData
      )
    }
    table = Table(bytes)
    guard let header = table.rows.first else {
      throw Failure("cannot import \(name): it is empty.", exitCode: .badData)
    }
    columns = try TableColumns(header.cells, mapping: mapping, name: name)
  }

  /// Adds the events that are not there yet; the rows that are none are reported.
  ///
  /// - Parameters:
  ///   - store: Where they go.
  ///   - tags: Tags for all of them.
  ///   - moment: When.
  /// - Returns: What was done.
  /// - Throws: What the store throws.
  func run(into store: EventStore, tags: [String], at moment: Date) throws -> TableReport {
    var report = TableReport()
    var known = Set(try store.decisions().compactMap(\.ownEvent))
    var events: [OwnEvent] = []
    for row in table.rows.dropFirst() {
      do throws(RowFault) {
        let told = try columns.event(in: row)
        guard known.insert(told.event).inserted else {
          report.unchanged += 1
          continue
        }
        events.append(OwnEvent(told, tags: tags, at: moment))
      } catch .title {
        report.titles.append(row.number)
      } catch {
        report.refused.append(.init(row: row.number, reason: Messages.reason(of: error)))
      }
    }
    report.added = try store.add(events).count
    report.events = try store.eventCount()
    return report
  }
}

extension RecordedDecision {
  /// The event that the user tells, where he has not taken it back.
  fileprivate var ownEvent: HandwrittenEvent? {
    guard undoneAt == nil, case .add(let event) = decision.action else { return nil }
    return event
  }
}

extension OwnEvent {
  fileprivate init(_ told: TableEvent, tags: [String], at moment: Date) {
    self.init(
      told.event,
      tags: (tags + told.tags).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      note: told.note,
      isPinned: told.isPinned,
      snapshot: SnapshotRecord(typed: told.event, at: moment)
    )
  }
}

extension SnapshotRecord {
  /// What a user typed to tell an event.
  init(typed event: HandwrittenEvent, at moment: Date) {
    let text = "\(event.date) \(event.text)\n"
    self.init(Snapshot(bytes: Array(text.utf8), fetchedAt: moment))
    url = event.url ?? ""
  }
}

/// What the import of a table did.
struct TableReport: Encodable {
  /// A row that is no event.
  struct Refused: Encodable {
    /// Its number, as a spreadsheet counts.
    var row: Int
    var reason: String
  }

  var schema = 1
  var added = 0
  var unchanged = 0
  var refused: [Refused] = []
  /// The numbers of the rows that are the title of a TimelineJS sheet, and no event.
  var titles: [Int] = []
  var events = 0

  /// The rows that were refused, a line each.
  var remarks: String {
    titles.map { "left out   row \($0): it is the title of the sheet\n" }.joined()
      + refused.map { "refused    row \($0.row): \(TerminalText.safe($0.reason))\n" }.joined()
  }

  /// The line at the end.
  var summary: String {
    let refusals = refused.isEmpty ? "" : ", \(refused.count) refused"
    let known = unchanged == 0 ? "" : ", \(unchanged) here already"
    return "\(AdditionReport.count(added, "event")) added\(known)\(refusals); "
      + "\(AdditionReport.count(events, "event")) in all.\n"
  }
}
