import Foundation
import GRDB
public import Temporal
public import Timeline

/// A source as a list of sources shows it.
public struct SourceSummary: Hashable, Sendable, Identifiable {
  /// What a reader of a timeline is told about it.
  public var description: SourceDescription
  /// The user's tags, sorted.
  public var tags: [String]
  /// How many statements were found in it.
  public var mentionCount: Int
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
  public func sourceID(of name: String, locator: String) throws -> Int64 {
    let id = try database.read { database in
      try Int64.fetchOne(
        database,
        sql: "SELECT id FROM source WHERE id = ? OR locator = ?",
        arguments: [Int64(name), name]
      ) ?? Self.sourceID(ofLocator: locator, database)
    }
    guard let id else { throw StoreError.noSource(name) }
    return id
  }

  /// Returns the publication date the user gave a source before, if any.
  public func publishedOverride(ofLocator locator: String) throws -> CivilDate? {
    let text = try database.read { database in
      try String.fetchOne(
        database,
        sql: "SELECT publishedOverride FROM source WHERE id = ?",
        arguments: [try Self.sourceID(ofLocator: locator, database)]
      )
    }
    return text.flatMap { EDTFValue($0)?.civilDate }
  }

  /// Returns the sources that report some events, by number.
  static func sources(of events: [Event], _ database: Database) throws -> [SourceDescription] {
    let ids = Set(events.flatMap(\.sources))
    let rows = try Row.fetchAll(database, sql: sourceQuery + " ORDER BY source.id")
    return rows.filter { ids.contains($0["id"]) }.map { summary(from: $0, tags: []).description }
  }

  private static let sourceQuery = """
    SELECT source.id, source.locator, article.title, article.site, article.published,
      article.publishedPlace, article.publishedWords, snapshot.fetchedAt, snapshot.digest,
      (SELECT count(*) FROM mention WHERE mention.sourceID = source.id) AS mentionCount,
      (SELECT count(*) FROM snapshot WHERE snapshot.sourceID = source.id) AS snapshotCount
    FROM source
    JOIN article ON article.sourceID = source.id
    JOIN snapshot ON snapshot.id = article.snapshotID
    """

  private static func summary(from row: Row, tags: [String]) -> SourceSummary {
    SourceSummary(
      description: SourceDescription(
        id: row["id"],
        url: row["locator"],
        title: row["title"],
        site: row["site"],
        published: (row["published"] as String?).flatMap { EDTFValue($0)?.civilDate },
        captured: row["fetchedAt"],
        digest: row["digest"],
        publishedPlace: row["publishedPlace"],
        publishedWords: row["publishedWords"]
      ),
      tags: tags,
      mentionCount: row["mentionCount"],
      snapshotCount: row["snapshotCount"]
    )
  }
}
