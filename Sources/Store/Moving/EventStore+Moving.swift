import Foundation
import GRDB

extension EventStore {
  /// Hands on all that is in the store and cannot be made from the rest, row by row, as it is at one instant.
  ///
  /// - Parameter write: Is given each record; those it belongs to come before it.
  /// - Throws: `DatabaseError`, what unpacking a damaged body throws, and what `write` throws.
  public func moveOut(_ write: (MovedRecord) throws -> Void) throws {
    try matchEvents()
    try database.read { database in
      for table in MovedTable.all {
        let rows = try Row.fetchCursor(
          database,
          sql: "SELECT * FROM \(table.name) ORDER BY \(table.order)"
        )
        while let row = try rows.next() { try write(table.record(of: row)) }
      }
    }
  }

  /// Takes in what another store handed on, all of it or nothing, and matches its events.
  ///
  /// Numbers of sources and decisions and the ids of events stay what they were.
  ///
  /// - Parameter next: Gives each record; `nil` at the end.
  /// - Returns: How many sources and decisions came.
  /// - Throws: ``MovingFault``, `DatabaseError`, and what `next` throws.
  @discardableResult
  public func moveIn(_ next: () throws -> MovedRecord?) throws -> (sources: Int, decisions: Int) {
    let counts = try database.write { database in
      guard try Self.isEmpty(database) else { throw MovingFault.notEmpty }
      // A record may belong to one that comes later: an article to a feed that was added after it.
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      while let record = try next() { try Self.insert(record, database) }
      guard try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else {
        throw MovingFault.incomplete
      }
      try MentionRow.renumber(database)
      try DaySources.countAll(database)
      try Self.markBehind(database)
      return (
        sources: try Self.count("source", database), decisions: try Self.count("decision", database)
      )
    }
    try matchEvents()
    return counts
  }

  /// Whether nothing was added or decided yet.
  public func isEmpty() throws -> Bool { try database.read(Self.isEmpty) }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try count("source", database) + count("decision", database) == 0
  }

  static func count(_ table: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  static func insert(_ record: MovedRecord, _ database: Database) throws {
    guard let table = MovedTable.all.first(where: { $0.kind == record.kind }) else {
      throw MovingFault.unknownKind(record.kind)
    }
    let fields = MovedFields(record)
    try table.check(fields)
    let values = try table.columns.flatMap { try fields.stored($0) }
    do {
      try database.cachedStatement(sql: table.insertion)
        .execute(arguments: StatementArguments(values))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw MovingFault.repeated
    }
  }
}

extension MovedTable {
  /// Reads a row of the table.
  func record(of row: Row) throws -> MovedRecord {
    let fields = try columns.map { column in
      MovedRecord.Field(column.key, try column.value(in: row))
    }
    return MovedRecord(kind: kind, fields: fields)
  }

  /// The statement that writes a row of the table.
  fileprivate var insertion: String {
    let names = columns.flatMap { $0.kind == .body ? [$0.name, "\($0.name)Length"] : [$0.name] }
    let places = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(name) (\(names.joined(separator: ", "))) VALUES (\(places))"
  }
}

extension MovedTable.Column {
  fileprivate func value(in row: Row) throws -> MovedRecord.Value {
    guard kind != .body else {
      guard let packed = Data.fromDatabaseValue(row[name]),
        let length = Int.fromDatabaseValue(row["\(name)Length"])
      else { return .null }
      let body = try StoredBody.unpacked([UInt8](packed), length: length)
      return .text(Data(body).base64EncodedString())
    }
    return switch (row[name] as DatabaseValue).storage {
    case .null, .blob: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    }
  }
}
