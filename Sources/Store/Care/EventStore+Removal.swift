import Foundation
import GRDB

extension EventStore {
  /// Closes a store and takes its file away, where nothing is in it and nobody else uses it.
  ///
  /// Who does not know that it is empty leaves it: only one that can be had alone, which SQLite tells by leaving WAL
  /// mode, is taken away.
  ///
  /// - SeeAlso: <https://sqlite.org/pragma.html#pragma_journal_mode>.
  public func removeIfEmpty() {
    let path = database.path
    // Where any of it fails, the file stays; that does no harm.
    guard (try? isEmpty()) == true, (try? database.close()) != nil,
      let alone = try? DatabaseQueue(path: path)
    else { return }
    try? alone.inDatabase { database in
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      guard mode == "delete" else { return }
      try database.inTransaction(.exclusive) {
        if try Self.holdsNothing(database) { try FileManager.default.removeItem(atPath: path) }
        return .rollback
      }
    }
  }

  /// Whether there is neither a source nor a decision, nor a server that wants to be left alone.
  private static func holdsNothing(_ database: Database) throws -> Bool {
    try ["source", "decision", "pause"].allSatisfy { try count($0, database) == 0 }
  }
}
