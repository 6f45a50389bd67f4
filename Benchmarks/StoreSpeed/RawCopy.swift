import BenchmarkArticles
import Foundation
import GRDB
import GRDBSQLite

/// Copies what saving writes from one store into another, with nothing but prepared statements.
///
/// It is the least that any program has to do to fill the same tables, with their indexes and the full-text
/// search: what saving takes more is its own.
struct RawCopy {
  private let origin: DatabaseQueue
  private let copy: DatabaseQueue

  /// The tables that saving fills, those they refer to first.
  private static let tables = [
    (name: "source", source: "id"), (name: "sourceIdentity", source: "sourceID"),
    (name: "sourceTag", source: "sourceID"), (name: "snapshot", source: "sourceID"),
    (name: "article", source: "sourceID"), (name: "mention", source: "sourceID"),
  ]
  /// How many sources are held in memory at a time.
  private static let sourcesAtOnce = 500

  /// Takes a store before it was matched, and an empty one.
  init(from origin: String, to copy: String) throws {
    self.origin = try DatabaseQueue(path: origin)
    self.copy = try DatabaseQueue(path: copy)
  }

  /// Copies all sources, a transaction each, as saving does.
  ///
  /// - Returns: The processor time of the inserting, in seconds; reading is not counted.
  func run() throws -> Double {
    let last = try origin.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM source") ?? 0 }
    var seconds = 0.0
    for first in stride(from: Int64(1), through: last, by: Self.sourcesAtOnce) {
      let sources = try (first..<first + Int64(Self.sourcesAtOnce)).map(rows)
      let start = processorTime()
      try copy.writeWithoutTransaction { try Self.insert(sources, $0) }
      seconds += processorTime() - start
    }
    return seconds
  }

  /// The rows of a source, table by table.
  private func rows(ofSource id: Int64) throws -> [[[DatabaseValue]]] {
    try origin.read { database in
      try Self.tables.map { table in
        try Row.fetchAll(
          database.cachedStatement(sql: "SELECT * FROM \(table.name) WHERE \(table.source) = ?"),
          arguments: [id]
        )
        .map { Array($0.databaseValues) }
      }
    }
  }

  private static func insert(_ sources: [[[[DatabaseValue]]]], _ database: Database) throws {
    let connection = database.sqliteConnection
    let statements = try tables.map { table in
      let count = try database.columns(in: table.name).count
      let marks = Array(repeating: "?", count: count).joined(separator: ", ")
      var statement: OpaquePointer?
      sqlite3_prepare_v2(
        connection,
        "INSERT INTO \(table.name) VALUES (\(marks))",
        -1,
        &statement,
        nil
      )
      return statement
    }
    defer { for statement in statements { sqlite3_finalize(statement) } }
    for source in sources {
      sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil)
      for (statement, rows) in zip(statements, source) {
        for row in rows { try insert(row, statement) }
      }
      sqlite3_exec(connection, "COMMIT", nil, nil, nil)
    }
  }

  private static func insert(_ row: [DatabaseValue], _ statement: OpaquePointer?) throws {
    for (index, value) in row.enumerated() { bind(value, Int32(index + 1), statement) }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    sqlite3_reset(statement)
  }

  private static func bind(_ value: DatabaseValue, _ index: Int32, _ statement: OpaquePointer?) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value.storage {
    case .null: sqlite3_bind_null(statement, index)
    case .int64(let number): sqlite3_bind_int64(statement, index, number)
    case .double(let number): sqlite3_bind_double(statement, index, number)
    case .string(let text): sqlite3_bind_text(statement, index, text, -1, transient)
    case .blob(let data):
      data.withUnsafeBytes { bytes in
        _ = sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), transient)
      }
    }
  }
}
