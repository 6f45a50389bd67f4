import Foundation
import GRDB

extension EventStore {
  /// Writes a copy of the store, whole at one instant, while others go on reading and writing.
  ///
  /// - Parameter path: The file to write; it must not be there.
  /// - Throws: ``StoreError/exists(path:)``, or another ``StoreError`` of that path.
  public func backUp(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
    let unfinished = path + ".part"
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
      }
      try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    } catch let error as DatabaseError {
      try? FileManager.default.removeItem(atPath: unfinished)
      throw StoreError(error, path: path)
    } catch let error as CocoaError {
      throw StoreError.unavailable(path: path, reason: error.localizedDescription)
    }
  }

  /// Copies a store that another program may be using, as it is: one of an older version stays what it is.
  ///
  /// - Parameters:
  ///   - path: The file of the store.
  ///   - copy: The file to write.
  /// - Throws: ``StoreError``.
  public static func copy(_ path: String, to copy: String) throws {
    do {
      let original = try DatabaseQueue(path: path)
      let isStore = try original.read { database in
        try ["source", "snapshot", "mention"].allSatisfy { try database.tableExists($0) }
      }
      guard isStore else { throw StoreError.notAStore(path: path) }
      try original.backup(to: DatabaseQueue(path: copy))
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}
