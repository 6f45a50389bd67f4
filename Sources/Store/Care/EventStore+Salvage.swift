import Foundation
import GRDB

/// What could be read of a damaged store.
public struct Salvage: Hashable, Sendable {
  /// How many sources are there.
  public var sources = 0
  /// How many of the user's decisions are there.
  public var decisions = 0
}

extension EventStore {
  /// Saves what can be read of a damaged store to a new one; the damaged file stays as it is.
  ///
  /// Of each table the rows before the first page that cannot be read are taken, and those behind the last.
  ///
  /// - Parameters:
  ///   - path: The file of the damaged store.
  ///   - new: The file to write; it must not be there.
  /// - Returns: What was saved; nothing where not even the names of the tables can be read.
  /// - Throws: ``StoreError``.
  public static func salvage(_ path: String, to new: String) throws -> Salvage {
    guard !FileManager.default.fileExists(atPath: new) else { throw StoreError.exists(path: new) }
    do {
      let damaged = try reader(ofDamaged: path)
      let store = try EventStore(path: new)
      let salvage = try store.database.write { database in
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for table in MovedTable.all {
          for isReversed in [false, true] {
            try table.records(in: damaged, isReversed: isReversed) { record in
              // A row that makes no sense is one that cannot be read.
              do { try insert(record, database) } catch MovingFault.repeated {
                return false
              } catch is MovingFault {}
              return true
            }
          }
        }
        try dropOrphans(database)
        try MentionRow.renumber(database)
        for source in try Int64.fetchAll(database, sql: "SELECT id FROM source ORDER BY id") {
          try SubjectRow.resolve(source: source, database)
        }
        try DaySources.countAll(database)
        try markBehind(database)
        return Salvage(
          sources: try count("source", database),
          decisions: try count("decision", database)
        )
      }
      try store.matchEvents()
      return salvage
    } catch let error as DatabaseError where error.isDamage {
      // Not even the names of the tables can be read.
      return Salvage()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Opens a file that may be shorter than it says.
  ///
  /// - Throws: `DatabaseError`, also where the names of its tables cannot be read.
  private static func reader(ofDamaged path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    let damaged = try DatabaseQueue(path: path, configuration: configuration)
    // GRDB takes it for granted that the names of the tables can be read.
    let isNamed = try damaged.read { database in
      try Bool.fetchOne(
        database,
        sql: "SELECT count(*) = count(type) AND count(*) = count(name) FROM sqlite_schema"
      )
    }
    guard isNamed == true else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return damaged
  }

  /// Takes out the rows that belong to one that could not be read.
  private static func dropOrphans(_ database: Database) throws {
    let ofSources = ["sourceTag", "sourceIdentity", "formerLocator", "snapshot", "article"]
    for table in ofSources {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE sourceID NOT IN (SELECT id FROM source)"
      )
    }
    try database.execute(
      sql: """
        UPDATE source SET origin = NULL WHERE origin NOT IN (SELECT id FROM source);
        DELETE FROM article WHERE snapshotID NOT IN (SELECT id FROM snapshot);
        DELETE FROM mention WHERE sourceID NOT IN (SELECT sourceID FROM article);
        DELETE FROM subject WHERE decisionID NOT IN (SELECT id FROM decision);
        UPDATE subject SET mentionID = NULL WHERE mentionID NOT IN (SELECT id FROM mention);
        """
    )
  }
}

extension MovedTable {
  /// Hands on the records of a damaged table from one of its ends, up to the first that cannot be read.
  ///
  /// - Parameters:
  ///   - damaged: The store of the table.
  ///   - isReversed: Whether to begin at the end.
  ///   - write: Is given each record; returns whether it wants more.
  /// - Throws: `DatabaseError`, and what `write` throws.
  fileprivate func records(
    in damaged: DatabaseQueue,
    isReversed: Bool,
    _ write: (MovedRecord) throws -> Bool
  ) throws {
    do {
      try damaged.read { database in
        let keys = try database.primaryKey(name).columns
          .map { "\($0.quotedDatabaseIdentifier) \(isReversed ? "DESC" : "ASC")" }
        let rows = try Row.fetchCursor(
          database,
          sql: "SELECT * FROM \(name) ORDER BY \(keys.joined(separator: ", "))"
        )
        while let row = try rows.next() {
          guard let record = try? record(of: row) else { continue }
          guard try write(record) else { return }
        }
      }
    } catch let error as DatabaseError where error.isDamage {
      return
    }
  }
}

extension DatabaseError {
  /// Whether it says that a part of a file cannot be read.
  var isDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_IOERR }
}
