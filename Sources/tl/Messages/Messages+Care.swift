import Store

extension Messages {
  /// That a timeline which the user named is not there.
  static func noStore(_ path: String) -> String {
    "there is no timeline at \(path). Look at its name, or begin one there: tl add-source --db \(path) URL|FILE."
  }

  /// The words for something that is wrong with a store.
  static func text(for fault: StoreFault) -> String {
    switch fault.kind {
    case .damage(let words): "the file is damaged: \(words)."
    case .tableIndex(let words): "an index is wrong: \(words)."
    case .orphan(let table, let row):
      "row \(row) of the table \(table) belongs to none that is there."
    case .searchIndex: "the index of words does not agree with the sentences."
    case .emptyEvent(let id): "event \(id) has no statement."
    case .homelessStatements(let count): "\(count) statements are in no event."
    case .snapshot(let source, let snapshot):
      "snapshot \(snapshot) of source \(source) cannot be unpacked."
    }
  }
}
