import Foundation
import GRDB

extension EventStore {
  /// Returns what was received for a source, the oldest first.
  ///
  /// - Parameter id: The number of the source.
  /// - Returns: The snapshots, their bodies unpacked.
  /// - Throws: `DatabaseError`, or what unpacking a damaged body throws.
  public func snapshots(of id: Int64) throws -> [SnapshotRecord] {
    try database.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM snapshot WHERE sourceID = ? ORDER BY fetchedAt, id",
        arguments: [id]
      )
      return try rows.map(SnapshotRecord.init)
    }
  }
}

extension SnapshotRecord {
  /// Reads a row that has all columns of the table.
  init(_ row: Row) throws {
    let headers = Data((row["headers"] as String).utf8)
    self.init(
      digest: row["digest"],
      contentDigest: row["contentDigest"],
      fetchedAt: row["fetchedAt"],
      url: row["url"],
      archive: row["archive"],
      status: row["status"],
      headers: try JSONDecoder().decode([Header].self, from: headers),
      mediaType: row["mediaType"],
      charset: row["charset"],
      body: try StoredBody.unpacked([UInt8](row["body"] as Data), length: row["bodyLength"])
    )
  }
}
