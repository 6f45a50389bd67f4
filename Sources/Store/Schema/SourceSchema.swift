/// The SQL of what the schema came to know of sources.
enum SourceSchema {
  /// A source is an article, or a feed or a sitemap that gave others, which is their origin.
  ///
  /// Its listing may say on which day it was published (`listedOn`). The identities are all addresses it goes by, without what tells no page apart; when it was asked for, when it changed, and how often in a
  /// row it failed say when to ask again. A snapshot may have been taken from a web archive.
  static let kindsAndChecks = """
    ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT 'article';
    ALTER TABLE source ADD COLUMN title TEXT;
    ALTER TABLE source ADD COLUMN origin INTEGER REFERENCES source(id) ON DELETE SET NULL;
    ALTER TABLE source ADD COLUMN listedOn TEXT;
    ALTER TABLE source ADD COLUMN checkedAt TEXT;
    ALTER TABLE source ADD COLUMN changedAt TEXT;
    ALTER TABLE source ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE snapshot ADD COLUMN archive TEXT;
    CREATE INDEX sourceOfOrigin ON source(origin);

    CREATE TABLE sourceIdentity (
      identity TEXT PRIMARY KEY,
      sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX identityOfSource ON sourceIdentity(sourceID);
    """

  /// Articles that a listing names and that could not be read: how often in a row, and when last.
  static let failedListings = """
    CREATE TABLE failedListing (
      identity TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      failedAt TEXT NOT NULL
    ) WITHOUT ROWID;
    """

  /// A statement whose sentence the newest version no longer has stays, with the version that had it last and the
  /// moment of the first that had not.
  static let withdrawals = """
    ALTER TABLE mention ADD COLUMN withdrawnAt TEXT;
    ALTER TABLE mention ADD COLUMN lastCaptured TEXT;
    ALTER TABLE mention ADD COLUMN lastDigest TEXT;
    """

  /// When a page was last found as it is kept, and what held from then on; pages that are gone for
  /// good; and the addresses that sources had before.
  static let pagesOfServers = """
    ALTER TABLE snapshot ADD COLUMN checkedAt TEXT;
    ALTER TABLE snapshot ADD COLUMN checkedHeaders TEXT;
    ALTER TABLE source ADD COLUMN goneAt TEXT;
    CREATE TABLE formerLocator (
      locator TEXT PRIMARY KEY,
      sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    """

  /// The moments before which servers and pages are not to be asked, because they said so.
  static let pauses = """
    CREATE TABLE pause (subject TEXT PRIMARY KEY, until TEXT NOT NULL) WITHOUT ROWID;
    """
}
