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
      guard let known = try KnownSource(locator: record.locator, in: database) else {
        let id = try Self.insertSource(record, database)
        try Self.insertContent(of: record, body, source: id, database)
        try Self.noteVisit(record, source: id, database)
        return (.added, id)
      }
      let isUnchanged = try known.isUnchanged(by: record, in: database)
      if !isUnchanged {
        try Self.update(known, with: record, database)
        try Self.insertContent(of: record, body, source: known.id, database)
      }
      try Self.noteVisit(record, source: known.id, database)
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

  private static func insertSource(_ record: SourceRecord, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO source (locator, addedAt, publishedOverride) VALUES (?, ?, ?)",
      arguments: [record.locator, record.snapshot.fetchedAt, record.publishedOverride]
    )
    let id = database.lastInsertedRowID
    try insertTags(record.tags, source: id, database)
    return id
  }

  private static func insertTags(_ tags: [String], source: Int64, _ database: Database) throws {
    for tag in tags {
      try database.execute(
        sql: "INSERT OR IGNORE INTO sourceTag (sourceID, tag) VALUES (?, ?)",
        arguments: [source, tag]
      )
    }
  }

  private static func update(
    _ known: KnownSource,
    with record: SourceRecord,
    _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE source SET publishedOverride = coalesce(?, publishedOverride) WHERE id = ?",
      arguments: [record.publishedOverride, known.id]
    )
    try insertTags(record.tags, source: known.id, database)
    try deleteMentions(of: known.id, database)
    try database.execute(sql: "DELETE FROM article WHERE sourceID = ?", arguments: [known.id])
  }

  private static func insertContent(
    of record: SourceRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws {
    let snapshot = try insertSnapshot(record.snapshot, body, source: source, database)
    try insertArticle(record.article, snapshot: snapshot, source: source, database)
    for (position, mention) in record.mentions.enumerated() {
      try MentionRow.insert(mention, position: position, source: source, database)
    }
    try markBehind(database)
  }

  /// Inserts a snapshot, unless the latest one of the source has the same content.
  private static func insertSnapshot(
    _ snapshot: SnapshotRecord,
    _ body: [UInt8],
    source: Int64,
    _ database: Database
  ) throws -> Int64 {
    let latest = try Row.fetchOne(
      database,
      sql: "SELECT id, contentDigest FROM snapshot WHERE sourceID = ? ORDER BY id DESC LIMIT 1",
      arguments: [source]
    )
    if let latest, latest["contentDigest"] as String == snapshot.contentDigest {
      return latest["id"]
    }
    let headers = try text(of: snapshot.headers)
    try database.execute(
      sql: """
        INSERT INTO snapshot (
          sourceID, digest, contentDigest, fetchedAt, url, status, headers, mediaType, charset,
          body, bodyLength
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source, snapshot.digest, snapshot.contentDigest, snapshot.fetchedAt, snapshot.url,
        snapshot.status, headers,
        snapshot.mediaType, snapshot.charset, Data(body), snapshot.body.count,
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
    _ article: Article,
    snapshot: Int64,
    source: Int64,
    _ database: Database
  ) throws {
    let authors = try text(of: article.authors)
    let date = article.publicationDate
    try database.execute(
      sql: """
        INSERT INTO article (
          sourceID, snapshotID, title, authors, site, language, published, publishedValue,
          publishedKind, publishedPlace, publishedWords, publishedConfidence
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        source, snapshot, article.displayTitle, authors, article.siteName, article.language,
        date?.day.description, date?.value.description, date?.evidence.kind.rawValue,
        date?.evidence.place, date?.evidence.words, date?.evidence.confidence,
      ]
    )
  }
}

/// A source that is in the store already.
private struct KnownSource {
  let id: Int64
  private let publishedOverride: String?

  init?(locator: String, in database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT id, publishedOverride FROM source WHERE id = ?",
      arguments: [try EventStore.sourceID(ofLocator: locator, database)]
    )
    guard let row else { return nil }
    id = row["id"]
    publishedOverride = row["publishedOverride"]
  }

  /// Whether a record says nothing that is not in the store.
  func isUnchanged(by record: SourceRecord, in database: Database) throws -> Bool {
    let digest = try String.fetchOne(
      database,
      sql: "SELECT contentDigest FROM snapshot WHERE sourceID = ? ORDER BY id DESC LIMIT 1",
      arguments: [id]
    )
    let tags = try Set(
      String.fetchAll(
        database,
        sql: "SELECT tag FROM sourceTag WHERE sourceID = ?",
        arguments: [id]
      )
    )
    let givesNewDate =
      record.publishedOverride != nil && record.publishedOverride != publishedOverride
    return digest == record.snapshot.contentDigest && !givesNewDate
      && tags.isSuperset(of: record.tags)
  }
}
