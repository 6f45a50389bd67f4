import Render
import Timeline

/// What the import of a table did.
struct TableReport: Encodable {
  /// A row that is no event.
  struct Refused: Encodable {
    /// Its number, as a spreadsheet counts.
    var row: Int
    var reason: String
  }

  /// A row that is about an event of the timeline and says something else.
  struct Change: Encodable {
    /// Its number, as a spreadsheet counts.
    var row: Int
    var event: String
    /// What it says, as `tl log` writes it.
    var changes: [String]
  }

  var schema = 1
  var added = 0
  /// The rows that changed events.
  var changed: [Change] = []
  /// The rows that would have.
  var differing: [Change] = []
  var unchanged = 0
  var refused: [Refused] = []
  /// The numbers of the rows that are the title of a TimelineJS sheet, and no event.
  var titles: [Int] = []
  /// The names of the columns that were not read.
  var unread: [String] = []
  var events = 0

  /// The rows that were refused, a line each.
  var remarks: String {
    (unread.isEmpty ? "" : "not read   \(unreadColumns)\n")
      + changed.map { line("changed", $0) }.joined()
      + differing.map { line("differs", $0) }.joined()
      + titles.map { "left out   row \($0): it is the title of the sheet\n" }.joined()
      + refused.map { "refused    row \($0.row): \(TerminalText.safe($0.reason))\n" }.joined()
  }

  private var unreadColumns: String {
    let names = unread.map { TerminalText.fitted($0, to: 40) }.joined(separator: ", ")
    return
      "\(unread.count == 1 ? "column" : "columns") \(names): --column source=NAME says what one holds"
  }

  /// The line at the end.
  var summary: String {
    let refusals = refused.isEmpty ? "" : ", \(refused.count) refused"
    let changes =
      (changed.isEmpty ? "" : ", \(changed.count) changed")
      + (differing.isEmpty ? "" : ", \(differing.count) told otherwise here")
    let known = unchanged == 0 ? "" : ", \(unchanged) here already"
    return "\(AdditionReport.count(added, "event")) added\(changes)\(known)\(refusals); "
      + "\(AdditionReport.count(events, "event")) in all.\n"
  }

  /// Takes note of a row that is about an event of the timeline.
  ///
  /// - Parameters:
  ///   - changes: What it says otherwise.
  ///   - row: Its number.
  ///   - isEdit: Whether it changes the event.
  /// - Returns: Whether there is something to be changed.
  mutating func note(_ changes: RowChanges, row: Int, isEdit: Bool) -> Bool {
    guard !changes.actions.isEmpty else {
      unchanged += 1
      return false
    }
    let words = changes.actions.map(DecisionWording.words)
    let change = Change(row: row, event: changes.event.id, changes: words)
    if isEdit { changed.append(change) } else { differing.append(change) }
    return isEdit
  }

  private func line(_ word: String, _ change: Change) -> String {
    let words = "row \(change.row): \(change.event)  \(change.changes.joined(separator: ", "))"
    return TerminalText.padded(word, to: 11) + TerminalText.safe(words) + "\n"
  }
}
