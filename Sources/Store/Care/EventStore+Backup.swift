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
}
