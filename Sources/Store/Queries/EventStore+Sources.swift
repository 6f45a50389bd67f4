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
        sql: "SELECT id FROM source WHERE id = ? OR locator IN (?, ?)",
        arguments: [Int64(name), name, locator]
      )
    }
    guard let id else { throw StoreError.noSource(name) }
    return id
  }

  /// Returns the numbers of the sources with that number, address or path, or of that publication.
  ///
  /// - Parameters:
  ///   - name: What the user calls it; of the name of a publication a part is enough, capitals aside.
  ///   - locator: The name as a locator.
  /// - Returns: One or more numbers, ascending.
  /// - Throws: ``StoreError/noSource(_:)``.
  public func sourceIDs(of name: String, locator: String) throws -> [Int64] {
    if let id = try? sourceID(of: name, locator: locator) { return [id] }
    let ids = try database.read { database in
      try Int64.fetchAll(
        database,
        sql:
          "SELECT sourceID FROM article WHERE instr(lower(site), lower(?)) > 0 ORDER BY sourceID",
        arguments: [name]
      )
    }
    guard !ids.isEmpty else { throw StoreError.noSource(name) }
    return ids
  }

  /// Returns the speakers that a name stands for, as the store has them: "zelensky" is also "Zelenskyy".
  public func speakers(named name: String) throws -> [String] {
    let known = try database.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT speaker FROM mention WHERE speaker IS NOT NULL ORDER BY speaker"
      )
    }
    let wanted = Set([name.lowercased()] + SearchSpelling.others(of: name))
    return known.filter { speaker in
      !wanted.isDisjoint(with: [speaker.lowercased()] + SearchSpelling.others(of: speaker))
    }
  }

  /// Returns the publication date the user gave a source before, if any.
  public func publishedOverride(ofLocator locator: String) throws -> CivilDate? {
    let text = try database.read { database in
      try String.fetchOne(
        database,
        sql: "SELECT publishedOverride FROM source WHERE locator = ?",
        arguments: [locator]
      )
    }
    return text.flatMap { EDTFValue($0)?.civilDate }
  }

  /// Returns the sources that report some events or contradict their dates, by number.
  static func sources(of events: [Event], _ database: Database) throws -> [SourceDescription] {
    let ids = Set(events.flatMap { $0.sources + $0.rivals.flatMap(\.sources) })
    let rows = try Row.fetchAll(database, sql: sourceQuery + " ORDER BY source.id")
    return rows.filter { ids.contains($0["id"]) }.map { summary(from: $0, tags: []).description }
  }

  private static let sourceQuery = """
    SELECT source.id, source.locator, snapshot.url, article.title, article.site, article.published,
      article.publishedPlace, article.publishedWords, snapshot.fetchedAt, snapshot.digest,
      (SELECT count(*) FROM mention WHERE mention.sourceID = source.id) AS mentionCount,
      (SELECT count(*) FROM snapshot WHERE snapshot.sourceID = source.id) AS snapshotCount
    FROM source
    JOIN article ON article.sourceID = source.id
    JOIN snapshot ON snapshot.id = article.snapshotID
    """

  /// What readers are told as the address of a source: of what the user wrote, where it is from.
  private static func address(of row: Row) -> String {
    let locator: String = row["locator"]
    guard locator.hasPrefix(HandwrittenSource.prefix) else { return locator }
    let url: String = row["url"]
    return url.isEmpty ? locator : url
  }

  private static func summary(from row: Row, tags: [String]) -> SourceSummary {
    SourceSummary(
      description: SourceDescription(
        id: row["id"],
        url: address(of: row),
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
