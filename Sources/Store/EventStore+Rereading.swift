import GRDB
public import Temporal
import Timeline

/// A source as it is read anew.
public struct KeptSource: Hashable, Sendable, Identifiable {
  /// Its number.
  public var id: Int64
  /// Its normalised URL or absolute path.
  public var locator: String
  /// What it is.
  public var kind: SourceKind
  /// Its title, where it is no article.
  public var title: String?
  /// The number of the feed or sitemap that gave it.
  public var origin: Int64?
  /// The addresses it goes by, without what tells no page apart.
  public var identities: [String]
  /// The user's tags, sorted.
  public var tags: [String]
  /// The publication date the user gave.
  public var publishedOverride: CivilDate?
  /// The day it was published as its feed or sitemap says.
  public var listedOn: CivilDate?
  /// When it was last asked for, or added, in UTC as ISO 8601 writes it.
  public var checkedAt: String

  /// Whether it is an event of the user's own.
  public var isHandwritten: Bool { locator.hasPrefix(HandwrittenSource.prefix) }
}

extension EventStore {
  /// Returns all sources with what is needed to read them anew, by number.
  public func keptSources() throws -> [KeptSource] {
    try database.read { database in
      let tags = try Self.tags(database)
      let identities = try database.cachedStatement(
        sql: "SELECT identity FROM sourceIdentity WHERE sourceID = ? ORDER BY identity"
      )
      return try Row.fetchAll(database, sql: "SELECT * FROM source ORDER BY id")
        .map { row in
          let id: Int64 = row["id"]
          return KeptSource(
            row,
            identities: try String.fetchAll(identities, arguments: [id]),
            tags: tags[id] ?? []
          )
        }
    }
  }

  /// Lets all events be matched anew, by whoever asks for them next: call it before the first of all sources is
  /// read anew, so that stopping halfway leaves no other events than finishing would.
  public func beginRereading() throws { try database.write(Self.forgetMatching) }

  /// Puts what is read in a source now in place of what was read in it; no page is fetched.
  ///
  /// Statements that are made again keep their events until ``rematch()`` is called, once after the last source. A
  /// source that has got a newer version or another date meanwhile was read for that, and stays as it is.
  ///
  /// - Parameter versions: The source as it is read in each of its snapshots, the oldest first.
  /// - Returns: Whether other statements were read.
  /// - Throws: ``StoreError/noSource(_:)`` where it is not in the store.
  @discardableResult
  public func reread(_ versions: [SourceRecord]) throws -> Bool {
    guard var record = versions.last else { return false }
    record.mentions = Self.mentions(ofVersions: versions)
    let body = StoredBody.packed(record.snapshot.body)
    return try database.write { [record] database in
      guard let known = try KnownSource(record.locator, record.identities, in: database) else {
        throw StoreError.noSource(record.locator)
      }
      guard try known.isStill(record, in: database) else { return false }
      let read = try MentionRow.numberedReports(of: known.id, database).map(\.report.mention)
      let isOther = read != record.mentions
      // The title and the date may be read otherwise where no statement is.
      try Self.replace(known, by: record, body, database)
      return isOther
    }
  }

  /// The statements of an article in its last version, and those of earlier ones that it no longer makes.
  private static func mentions(ofVersions versions: [SourceRecord]) -> [EventMention] {
    var said: [EventMention] = []
    var last: SnapshotRecord?
    for version in versions {
      let gone = last.map {
        version.withdrawn(from: said, captured: $0.fetchedAt, digest: $0.digest)
      }
      said = version.mentions + (gone ?? [])
      last = version.snapshot
    }
    return said
  }
}

extension KeptSource {
  fileprivate init(_ row: Row, identities: [String], tags: [String]) {
    self.init(
      id: row["id"],
      locator: row["locator"],
      kind: SourceKind(rawValue: row["kind"]) ?? .article,
      title: row["title"],
      origin: row["origin"],
      identities: identities,
      tags: tags,
      publishedOverride: (row["publishedOverride"] as String?).flatMap { EDTFValue($0)?.civilDate },
      listedOn: (row["listedOn"] as String?).flatMap { EDTFValue($0)?.civilDate },
      checkedAt: row["checkedAt"] ?? row["addedAt"]
    )
  }
}
