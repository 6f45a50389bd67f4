/// What a source is.
public enum SourceKind: String, Hashable, Sendable, CaseIterable {
  /// One article.
  case article
  /// A feed, which gives articles.
  case feed
  /// A sitemap or an index of sitemaps, which gives articles.
  case sitemap
  /// A web archive (WARC), which gave articles.
  case archive
}

/// A feed, a sitemap or an archive, on its way into the store.
///
/// What it lists is stored as sources of their own. Of its bytes only the newest are kept, so that its server
/// can be asked whether they have changed.
public struct ListingRecord: Hashable, Sendable {
  /// The normalised URL or the absolute path.
  public var locator: String
  /// The addresses it goes by, without what tells no page apart.
  public var identities: [String]
  /// What it is.
  public var kind: SourceKind
  /// Its title; empty where it has none.
  public var title: String
  /// The user's tags, which its articles get as well.
  public var tags: [String]
  /// When it was read, in UTC as ISO 8601 writes it.
  public var checkedAt: String
  /// What was received, where it came from a server.
  public var snapshot: SnapshotRecord?
  /// What the server said, where it said that nothing has changed.
  public var confirmation: PageConfirmation?

  /// Creates a record.
  public init(
    locator: String,
    identities: [String] = [],
    kind: SourceKind,
    title: String,
    tags: [String] = [],
    checkedAt: String,
    snapshot: SnapshotRecord? = nil,
    confirmation: PageConfirmation? = nil
  ) {
    self.locator = locator
    self.identities = identities
    self.kind = kind
    self.title = title
    self.tags = tags
    self.checkedAt = checkedAt
    self.snapshot = snapshot
    self.confirmation = confirmation
  }
}
