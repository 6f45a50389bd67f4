import Store

/// The words for every error: what failed, on what, why, and what to do.
///
/// One file for each family of errors; the errors themselves hold facts only.
enum Messages {
  /// The words for a query that cannot be read.
  static func text(for fault: QueryFault) -> String {
    switch fault {
    case .empty(let key): "\(key): wants something behind it, without a space."
    case .unclosed(let text):
      "\(text) has a quotation mark that is never closed. Words in a row stand between two: '\"rare earths\"'."
    case .date(let text): "date:\(text) is no date; type it as 2025-02-24, 2025-02 or 2022/2024."
    }
  }

  /// The words for an error of the store.
  static func text(for error: StoreError) -> String {
    switch error {
    case .cannotCreate(let path):
      "cannot make or open \(path). Look at the permissions of its folder, or choose another place "
        + "with --db or TL_DB."
    case .busy(let path):
      "\(path) is in use by another program. Try again in a moment."
    case .full(let path):
      "there is no room left on the disk of \(path). What was written before is kept; make room and try again."
    case .readOnly(let path):
      "\(path) may be read but not written. Look at the permissions of the file and of its folder."
    case .notAStore(let path):
      "\(path) is no timeline: it is another kind of file. Nothing was changed; choose another place with --db or "
        + "TL_DB."
    case .damaged(let path):
      "\(path) is damaged: a part of it cannot be read. Nothing was changed. Take the last copy that tl backup made, "
        + "or save what can be read to another file: tl check --repair."
    case .newer(let path):
      "\(path) was made by a newer tl. Nothing was changed; use that version."
    case .unavailable(let path, let reason):
      "cannot use \(path): \(reason)."
    case .exists(let path):
      "\(path) is there already. Nothing was written; name another file."
    case .noSource(let name):
      "there is no source \(name). tl sources lists those there are."
    case .noSpeaker(let name):
      "nobody called \(name) says anything in the sources."
    case .noEvent(""):
      "the id of an event is empty. tl show lists those there are, their ids first."
    case .noEvent(let id):
      "there is no event \(id). tl show lists those there are, their ids first."
    case .ambiguousEvent(let id, let ids):
      "\(id) is the beginning of several ids: \(ids.joined(separator: ", ")). Type one more letter."
    case .oneEvent(let id):
      "\(id) is one event already: name two or more. tl show lists them, their ids first."
    case .noStatement(let number, let event):
      "\(event) has no statement \(number). tl why \(event) numbers those it has."
    case .allStatements(let event):
      "a split leaves one statement behind at least; \(event) has no more than you named."
    case .noDecision(let number?):
      "there is no decision \(number) to undo. tl log lists those that hold."
    case .noDecision(nil):
      "there is no decision to undo."
    case .tooManyStatements(let source):
      "\(source) makes more than a million statements, which is more than tl keeps of one source. "
        + "Cut it into several."
    case .damagedRow(let table, let id):
      "row \(id) of the table \(table) says something this version does not understand."
    }
  }
}
