import Foundation
import GRDB
public import Temporal
public import Timeline

/// A source as a list of sources shows it.
public struct SourceSummary: Hashable, Sendable, Identifiable {
  /// What a reader of a timeline is told about it.
  public var description: SourceDescription
  /// What it is.
  public var kind: SourceKind
  /// Its normalised URL or absolute path.
  public var locator: String { description.url }
  /// The number of the feed or sitemap that gave it.
  public var origin: Int64?
  /// When it was added, in UTC as ISO 8601 writes it.
  public var addedAt: String
  /// When it was last asked for, where that is known.
  public var checkedAt: String?
  /// When it was last found changed, where that is known.
  public var changedAt: String?
  /// When it was found to be gone for good, if it is.
  public var goneAt: String?
  /// How often in a row it could not be read since.
  public var failures: Int
  /// The user's tags, sorted.
  public var tags: [String]
  /// How many statements were found in it.
  public var mentionCount: Int
  /// How many articles a feed or a sitemap gave.
  public var articleCount: Int
  /// How many snapshots are kept.
  public var snapshotCount: Int

  /// The number of the source.
  public var id: Int64 { description.id }
}

extension EventStore {
  /// Returns all sources, by number.
  public func sources() throws -> [SourceSummary] {
    try database.read { database in
      let tags = try Self.tags(database)
      let rows = try Row.fetchAll(database, sql: Self.sourceQuery + " ORDER BY source.id")
      return rows.map { Self.summary(from: $0, tags: tags[$0["id"]] ?? []) }
    }
  }

  /// Returns the number of the source with that number, address or path.
  ///
  /// - Throws: ``StoreError/noSource(_:)``.
  public func sourceID(of name: String, locator: String, identity: String? = nil) throws -> Int64 {
    let id = try database.read { database in
      try Int64.fetchOne(
        database,
        sql: "SELECT id FROM source WHERE id = ? OR locator = ?",
        arguments: [Int64(name), name]
      ) ?? KnownSource(locator, [identity].compactMap(\.self), in: database)?.id
    }
    guard let id else { throw StoreError.noSource(name) }
    return id
  }

  /// Returns the numbers of the sources of a publication; a part of its name is enough, capitals aside.
  public func sourceIDs(ofSite name: String) throws -> [Int64] {
    try database.read { database in
      try Int64.fetchAll(
        database,
        sql:
          "SELECT sourceID FROM article WHERE instr(lower(site), lower(?)) > 0 ORDER BY sourceID",
        arguments: [name]
      )
    }
  }

  /// Returns the speakers that a name stands for, as the store has them: "zelensky" is also "Zelenskyy".
  public func speakers(named name: String) throws -> [String] {
    let known = try speakers()
    let wanted = Set([name.lowercased()] + SearchSpelling.others(of: name))
    return known.filter { speaker in
      !wanted.isDisjoint(with: [speaker.lowercased()] + SearchSpelling.others(of: speaker))
    }
  }

  /// Returns what a source is, if it is in the store.
  ///
  /// - Parameters:
  ///   - locator: Its normalised URL or absolute path.
  ///   - identity: What its address has in common with others of the same page.
  /// - Returns: The kind; `nil` for an unknown source.
  /// - Throws: `DatabaseError`.
  public func kind(ofLocator locator: String, identity: String? = nil) throws -> SourceKind? {
    let id = try database.read { database in
      try KnownSource(locator, [identity].compactMap(\.self), in: database)?.id
    }
    return try id.flatMap(kind)
  }

  /// Returns what the source of a number is; `nil` where there is none.
  public func kind(of id: Int64) throws -> SourceKind? {
    let name = try database.read { database in
      try String.fetchOne(database, sql: "SELECT kind FROM source WHERE id = ?", arguments: [id])
    }
    return name.flatMap(SourceKind.init)
  }

  /// Returns the day a source was published as the feed or sitemap said that gave it.
  public func listedDay(ofLocator locator: String, identity: String?) throws -> CivilDate? {
    let text = try database.read { database in
      let known = try KnownSource(locator, [identity].compactMap(\.self), in: database)
      return try String.fetchOne(
        database,
        sql: "SELECT listedOn FROM source WHERE id = ?",
        arguments: [known?.id]
      )
    }
    return text.flatMap { EDTFValue($0)?.civilDate }
  }

  /// Returns the publication date the user gave a source before, if any.
  public func publishedOverride(
    ofLocator locator: String,
    identity: String? = nil
  ) throws -> CivilDate? {
    let text = try database.read { database in
      try KnownSource(locator, [identity].compactMap(\.self), in: database)?.publishedOverride
    }
    return text.flatMap { EDTFValue($0)?.civilDate }
  }

  /// Returns the sources that report some events or contradict their dates, by number.
  static func sources(of events: [Event], _ database: Database) throws -> [SourceDescription] {
    let disagreeing = events.compactMap(\.account).flatMap(\.disagreements).flatMap(\.versions)
    let ids = Set(events.flatMap { $0.sources + $0.rivals.flatMap(\.sources) })
      .union(disagreeing.flatMap(\.sources))
    return try ids.sorted().compactMap { try description(of: $0, database) }
  }

  /// What readers are told of a source; `nil` where there is none of that number.
  static func description(of id: Int64, _ database: Database) throws -> SourceDescription? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(descriptionColumns) \(sourceTables) WHERE source.id = ?"
    )
    return try Row.fetchOne(statement, arguments: [id]).map(description)
  }

  /// What ``description(from:)`` reads, in its order; what the user wrote has no digest of a page.
  private static let descriptionColumns = """
    source.id, source.locator, snapshot.url, coalesce(article.title, source.title, ''), article.site,
    article.published, coalesce(snapshot.fetchedAt, source.checkedAt, source.addedAt),
    coalesce(
      article.toldDigest, CASE WHEN source.locator LIKE '\(HandwrittenSource.prefix)%' THEN '' END,
      snapshot.digest, ''
    ), nullif(article.publishedPlace, ''),
    nullif(article.publishedWords, ''), snapshot.archive
    """

  private static let sourceQuery = """
    SELECT \(descriptionColumns), source.kind, source.origin, source.addedAt, source.checkedAt,
      source.changedAt, source.goneAt, source.failures,
      (SELECT count(*) FROM mention WHERE mention.sourceID = source.id) AS mentionCount,
      (SELECT count(*) FROM source AS given WHERE given.origin = source.id) AS articleCount,
      (SELECT count(*) FROM snapshot WHERE snapshot.sourceID = source.id) AS snapshotCount
    \(sourceTables)
    """

  private static let sourceTables = """
    FROM source
    LEFT JOIN article ON article.sourceID = source.id
    LEFT JOIN snapshot ON snapshot.id = article.snapshotID
    """

  /// What readers are told as the address of a source: of what the user wrote, where it is from.
  private static func address(of locator: String, from url: String?) -> String {
    guard locator.hasPrefix(HandwrittenSource.prefix) else { return locator }
    return url.flatMap { $0.isEmpty ? nil : $0 } ?? locator
  }

  private static func description(from row: Row) -> SourceDescription {
    SourceDescription(
      id: row[0],
      url: address(of: row[1], from: row[2]),
      title: row[3],
      site: row[4],
      published: (row[5] as String?).flatMap { EDTFValue($0)?.civilDate },
      captured: row[6],
      digest: row[7],
      publishedPlace: row[8],
      publishedWords: row[9],
      archive: row[10]
    )
  }

  private static func summary(from row: Row, tags: [String]) -> SourceSummary {
    SourceSummary(
      description: description(from: row),
      kind: SourceKind(rawValue: row["kind"]) ?? .article,
      origin: row["origin"],
      addedAt: row["addedAt"],
      checkedAt: row["checkedAt"],
      changedAt: row["changedAt"],
      goneAt: row["goneAt"],
      failures: row["failures"],
      tags: tags,
      mentionCount: row["mentionCount"],
      articleCount: row["articleCount"],
      snapshotCount: row["snapshotCount"]
    )
  }
}
