import Compression
import Extract
import Foundation
import GRDB
import Temporal
import Timeline

extension EventStore {
  /// Saves a source with its snapshot, article and mentions, all at once or not at all.
  ///
  /// Saving the same bytes again changes no event. Call ``matchEvents()`` once after the last of
  /// several.
  ///
  /// - Returns: What was done, and the number of the source.
  public func save(_ record: SourceRecord) throws -> (outcome: SaveOutcome, id: Int64) {
    let body = StoredBody.packed(record.snapshot.body)
    return try database.write { database in
      guard let known = try KnownSource(record.locator, record.identities, in: database) else {
        let id = try Self.insertSource(record, database)
        try Self.insertContent(of: record, body, source: id, database)
        try Self.noteVisit(record.confirmation, movedTo: record.movedTo, source: id, database)
        return (.added, id)
      }
      try Self.insertIdentities(record.identities, source: known.id, database)
      if try known.isNewer(than: record.snapshot, in: database) {
        try Self.insertEarlier(record.snapshot, body, source: known.id, database)
        return (.earlier, known.id)
      }
      let isUnchanged = try known.isUnchanged(by: record, in: database)
      if !isUnchanged {
        var record = record
        record.mentions += try Self.withdrawnMentions(of: known.id, by: record, database)
        try Self.replace(known, by: record, body, database)
      }
      try Self.noteCheck(of: known.id, at: record.visitedAt, isChange: !isUnchanged, database)
      try Self.noteVisit(
        record.confirmation,
        movedTo: record.movedTo,
        source: known.id,
        database
      )
      return (isUnchanged ? .unchanged : .changed, known.id)
    }
  }

  /// Takes a source out, with its snapshots and mentions, and matches the events of what remains.
  ///
  /// - Parameter id: The number of the source.
  /// - Throws: `DatabaseError`.
  public func removeSource(_ id: Int64) throws {
    try database.write { database in
      try Self.deleteMentions(of: id, database)
      try database.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
    }
    try matchEvents()
  }

  /// Inserts a source with its names.
  ///
  /// - Parameters:
  ///   - record: The source.
  ///   - number: Its number, which must be free; `nil` for the next.
  ///   - database: Where it goes.
  /// - Returns: Its number.
  /// - Throws: `DatabaseError`.
  static func insertSource(
    _ record: SourceRecord,
    as number: Int64? = nil,
    _ database: Database
  ) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO source (
          id, locator, addedAt, publishedOverride, origin, listedOn, checkedAt, changedAt
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, record.locator, record.visitedAt, record.publishedOverride, record.origin,
        record.listedOn, record.visitedAt, record.visitedAt,
      ]
    )
    let id = database.lastInsertedRowID
    try insertIdentities(record.identities, source: id, database)
    try insertTags(record.tags, source: id, database)
    return id
  }

  static func insertTags(_ tags: [String], source: Int64, _ database: Database) throws {
    for tag in tags {
      try database.execute(
        sql: "INSERT OR IGNORE INTO sourceTag (sourceID, tag) VALUES (?, ?)",
        arguments: [source, tag]
      )
    }
  }

  /// Puts a new reading of a source in the place of the one that is there; what it still says stays in the event
  /// it was in, as far as names go.
  static func replace(
    _ known: KnownSource,
    by record: SourceRecord,
    _ body: [UInt8],
    _ database: Database
  ) throws {
    let names = try EventNames(source: known.id, database)
    try database.execute(
      sql: "UPDATE source SET publishedOverride = coalesce(?, publishedOverride) WHERE id = ?",
      arguments: [record.publishedOverride, known.id]
    )
    try insertTags(record.tags, source: known.id, database)
    try deleteMentions(of: known.id, database)
    try database.execute(sql: "DELETE FROM article WHERE sourceID = ?", arguments: [known.id])
    try insertContent(of: record, body, source: known.id, database)
    try names.restore(database)
  }

  static func insertContent(
    of record: SourceRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws {
    guard record.mentions.count <= MentionRow.mostOfSource else {
      throw StoreError.tooManyStatements(source: record.locator)
    }
    let snapshot = try insertSnapshot(record.snapshot, body, source: source, database)
    try insertArticle(of: record, snapshot: snapshot, source: source, database)
    for (position, mention) in record.mentions.enumerated() {
      try MentionRow.insert(mention, position: position, source: source, database)
    }
    try SubjectRow.resolve(source: source, database)
    try markBehind(database)
  }

  /// Inserts a snapshot of the past, unless it is there.
  private static func insertEarlier(
    _ snapshot: SnapshotRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws {
    let isKnown = try Bool.fetchOne(
      database,
      sql: "SELECT 1 FROM snapshot WHERE sourceID = ? AND fetchedAt = ? AND contentDigest = ?",
      arguments: [source, snapshot.fetchedAt, snapshot.contentDigest]
    )
    if isKnown == nil { _ = try insert(snapshot, body, source: source, database) }
  }

  /// Inserts a snapshot, unless the latest one of the source has the same content.
  static func insertSnapshot(
    _ snapshot: SnapshotRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws -> Int64 {
    let latest = try Row.fetchOne(
      database,
      sql: "SELECT id, contentDigest FROM snapshot WHERE sourceID = ? \(KnownSource.latest)",
      arguments: [source]
    )
    if let latest, latest["contentDigest"] as String == snapshot.contentDigest {
      return latest["id"]
    }
    return try insert(snapshot, body, source: source, database)
  }

  private static func insert(
    _ snapshot: SnapshotRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws -> Int64 {
    let headers = try text(of: snapshot.headers)
    try database.execute(
      sql: """
        INSERT INTO snapshot (
          sourceID, digest, contentDigest, fetchedAt, url, status, headers, mediaType, charset,
          body, bodyLength, archive
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source, snapshot.digest, snapshot.contentDigest, snapshot.fetchedAt, snapshot.url,
        snapshot.status, headers,
        snapshot.mediaType, snapshot.charset, Data(body), snapshot.body.count,
        snapshot.archive,
      ]
    )
    return database.lastInsertedRowID
  }

  /// A value as JSON, its keys in order, so that the same value is the same text.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func insertArticle(
    of record: SourceRecord,
    snapshot: Int64,
    source: Int64,
    _ database: Database
  ) throws {
    let article = record.article
    let authors = try text(of: article.authors)
    let date = article.publicationDate
    try database.execute(
      sql: """
        INSERT INTO article (
          sourceID, snapshotID, title, authors, site, language, published, publishedValue,
          publishedKind, publishedPlace, publishedWords, publishedConfidence, opens, toldDigest
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source, snapshot, article.displayTitle, authors, article.siteName, article.language,
        date?.day.description, date?.value.description, date?.evidence.kind.rawValue,
        date?.evidence.place, date?.evidence.words, date?.evidence.confidence,
        record.mentions.contains { $0.paragraph < Telling.lead }, record.toldDigest,
      ]
    )
  }
}
