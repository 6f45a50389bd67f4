import Fetch
import Foundation
import Render
import Store
import Timeline

/// Takes the rows of a table into a store as events of the user's own.
struct TableImport {
  /// A row that is to become an event.
  struct Row {
    /// Its number, as a spreadsheet counts.
    let number: Int
    /// All of it as it stands in the file, which is kept as what was received.
    let text: String
    /// The event, or why it is none.
    let event: Result<TableEvent, RowFault>
  }

  /// The rows.
  let rows: [Row]
  /// The names of the columns that say nothing of an event, or nobody knows what.
  let unread: [String]

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
    let table = Table(bytes)
    guard let header = table.rows.first else {
      throw Failure("cannot import \(name): it is empty.", exitCode: .badData)
    }
    guard table.rows.count > 1 else {
      throw Failure(
        "cannot import \(name): it names columns (\(header.cells.joined(separator: ", "))) and has no row.",
        exitCode: .badData
      )
    }
    if let row = table.openRow {
      throw Failure(
        "cannot import \(name): in row \(row) a quotation mark is not closed, so what follows cannot be told from it.",
        exitCode: .badData
      )
    }
    let file = SnapshotRecord.digest(of: bytes)
    let columns = try TableColumns(header.cells, mapping: mapping, name: name)
    let exported = mapping.isEmpty ? ExportedColumns(header.cells) : nil
    unread = exported == nil ? columns.unread : []
    rows = table.rows.dropFirst()
      .map { row in
        Row(
          number: row.number,
          text: row.cells.map(CSVCell.quoted).joined(separator: ","),
          event: Result { () throws(RowFault) in
            if let event = try exported?.event(in: row, of: file) { return event }
            try columns.expectNoMore(in: row)
            return try columns.event(in: row)
          }
        )
      }
  }

  /// Adds the events that are not there yet; the rows that are none are reported.
  ///
  /// - Parameters:
  ///   - store: Where they go.
  ///   - tags: Tags for all of them.
  ///   - isEditing: Whether rows change the events of the timeline that they are about.
  ///   - moment: When.
  /// - Returns: What was done.
  /// - Throws: What the store throws.
  func run(
    into store: EventStore,
    tags: [String],
    editing isEditing: Bool,
    at moment: Date
  ) throws -> TableReport {
    var report = TableReport(unread: unread)
    var known = try KnownEvents(in: store)
    var telling = TableTelling(tags: tags, at: moment)
    var wishes: [EventWish] = []
    var seen: Set<String> = []
    for row in rows {
      do throws(RowFault) {
        let told = try row.event.get()
        if let changes = RowChanges(told, in: store) {
          if told.event.date == nil, changes.event.time.value != nil { throw .noDateAnyMore }
          if isEditing, !seen.insert(changes.event.id).inserted {
            throw .repeatedEvent(changes.event.id)
          }
          if !report.note(changes, row: row.number, isEdit: isEditing) { continue }
          wishes.append(EventWish(changes.actions, about: changes.event.id))
        } else if known.insert(told) {
          telling.add(told, row: row.text)
        } else {
          report.unchanged += 1
        }
      } catch .title {
        report.titles.append(row.number)
      } catch {
        report.refused.append(.init(row: row.number, reason: Messages.reason(of: error)))
      }
    }
    report.added = telling.events.count
    try store.add(
      telling.events,
      from: telling.sources,
      deciding: wishes,
      at: SnapshotRecord.text(of: moment)
    )
    report.events = try store.eventCount()
    return report
  }
}
