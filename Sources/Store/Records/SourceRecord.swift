public import Extract
public import Timeline

/// A source with what was fetched and read, on its way into the store.
public struct SourceRecord: Sendable {
  /// The normalised URL or the absolute path.
  public var locator: String
  /// The addresses it goes by, without what tells no page apart, the surest first; none for a file.
  public var identities: [String]
  /// The number of the feed or sitemap that gave it.
  public var origin: Int64?
  /// The day it was published as its feed or sitemap says, as `YYYY-MM-DD`.
  public var listedOn: String?
  /// The user's tags.
  public var tags: [String]
  /// The publication date the user gave, as `YYYY-MM-DD`.
  public var publishedOverride: String?
  /// What was fetched.
  public var snapshot: SnapshotRecord
  /// What was read in it.
  public var article: Article
  /// The statements found in the article.
  public var mentions: [EventMention]
  /// When it was asked for, in UTC as ISO 8601 writes it; `nil` where that is when it was received.
  public var checkedAt: String?
  /// What the server said, where it said that nothing has changed.
  public var confirmation: PageConfirmation?
  /// The locator it has moved to for good.
  public var movedTo: String?
  /// The digest of the page as a file gives it that tells of the source, where the page is not here.
  public var toldDigest: String?
  /// Whether the page itself is gone for good, and this is what an archive kept of it.
  public var isGone = false

  /// Creates a record.
  public init(
    locator: String,
    identities: [String] = [],
    origin: Int64? = nil,
    tags: [String] = [],
    publishedOverride: String? = nil,
    snapshot: SnapshotRecord,
    article: Article,
    mentions: [EventMention],
    confirmation: PageConfirmation? = nil,
    movedTo: String? = nil
  ) {
    self.locator = locator
    self.identities = identities
    self.origin = origin
    self.tags = tags
    self.publishedOverride = publishedOverride
    self.snapshot = snapshot
    self.article = article
    self.mentions = mentions
    self.confirmation = confirmation
    self.movedTo = movedTo
  }
}

extension SourceRecord {
  /// When it was asked for.
  var visitedAt: String { checkedAt ?? snapshot.fetchedAt }
}

/// That a page was found as it is kept.
public struct PageConfirmation: Hashable, Sendable {
  /// When, in UTC as ISO 8601 writes it.
  public var checkedAt: String
  /// The header fields that hold from then on.
  public var headers: [SnapshotRecord.Header]

  /// Creates a confirmation.
  public init(checkedAt: String, headers: [SnapshotRecord.Header]) {
    self.checkedAt = checkedAt
    self.headers = headers
  }
}

/// The bytes of a source at one moment.
public struct SnapshotRecord: Hashable, Sendable {
  /// A header field as received.
  public struct Header: Hashable, Sendable, Codable {
    /// The name as received.
    public var name: String
    /// The value as received.
    public var value: String

    /// Creates a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The SHA-256 digest of the bytes as received, in hexadecimal.
  public var digest: String
  /// The SHA-256 digest of the body without content codings, by which a page is recognised as
  /// unchanged: a server may compress the same page differently each time.
  public var contentDigest: String
  /// When they were received, in UTC as ISO 8601 writes it.
  public var fetchedAt: String
  /// The address they came from, after redirects.
  public var url: String
  /// Where a web archive keeps it, if it was taken from there.
  public var archive: String?
  /// The HTTP status, or `nil` for a file.
  public var status: Int?
  /// The header fields of the response.
  public var headers: [Header]
  /// The media type, in lower case.
  public var mediaType: String?
  /// The character encoding the server gave.
  public var charset: String?
  /// The body as received, content codings still on.
  public var body: [UInt8]

  /// Creates a record.
  public init(
    digest: String,
    contentDigest: String? = nil,
    fetchedAt: String,
    url: String,
    archive: String? = nil,
    status: Int? = nil,
    headers: [Header] = [],
    mediaType: String? = nil,
    charset: String? = nil,
    body: [UInt8]
  ) {
    self.digest = digest
    self.contentDigest = contentDigest ?? digest
    self.fetchedAt = fetchedAt
    self.url = url
    self.archive = archive
    self.status = status
    self.headers = headers
    self.mediaType = mediaType
    self.charset = charset
    self.body = body
  }
}

/// What saving a source did.
public enum SaveOutcome: String, Hashable, Sendable {
  /// The source is new.
  case added
  /// The bytes, the tags and the date given are what was there before; nothing was written.
  case unchanged
  /// It is a version of an earlier time than the one in the store, which stays the one that is read.
  case earlier
  /// There is a new snapshot, or the user gave another date.
  case changed
}
