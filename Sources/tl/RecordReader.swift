import Extract
import Fetch
import Foundation
import Store
import Temporal
import Timeline

/// Reads what was fetched: the article in a snapshot, and what it states.
struct RecordReader: Sendable {
  private let reader = ArticleReader()
  private let builder = TimelineBuilder()

  /// Feeds date their entries by the day they were put up, which now and then is a later one.
  private static let listingConfidence = 0.8

  /// Reads the article in a snapshot.
  ///
  /// - Parameters:
  ///   - request: The source.
  ///   - snapshot: What was fetched or archived of it.
  ///   - published: The day the user says it was published.
  /// - Returns: The article, on its way into the store.
  /// - Throws: A `Failure` where there is none.
  func record(
    of request: SourceRequest,
    _ snapshot: Snapshot,
    published: CivilDate?
  ) throws(Failure) -> SourceRecord {
    let name = request.name
    var article = try article(in: snapshot, of: name)
    if let published {
      article.publicationDate = PublicationDate(
        given: published,
        place: "--published",
        besides: article.publicationDate
      )
    } else if article.publicationDate == nil {
      article.publicationDate = request.listedOn.map(Self.dateListed)
    }
    var record = SourceRecord(
      locator: name == .standardInput ? "stdin:\(snapshot.digest.prefix(12))" : name.locator,
      identities: name.identities(of: snapshot, links: article.links),
      origin: request.origin,
      tags: request.tags,
      publishedOverride: published?.description,
      snapshot: SnapshotRecord(snapshot),
      article: article,
      mentions: builder.mentions(in: article),
      movedTo: Self.newLocator(of: name, snapshot)
    )
    record.listedOn = request.listedOn?.description
    return record
  }

  private func article(in snapshot: Snapshot, of name: SourceName) throws(Failure) -> Article {
    var article: Article
    do throws(ArticleError) {
      article = try reader.article(in: Page(snapshot))
    } catch {
      let hint = Messages.feeds(of: PageLinks(of: Page(snapshot)), in: snapshot)
      throw Failure(Messages.text(for: error, in: name.text) + hint, exitCode: .failed)
    }
    if let reason = Messages.refusal(of: article, in: name.text) {
      let hint = Messages.feeds(of: article.links, in: snapshot)
      throw Failure(reason + hint, exitCode: .failed)
    }
    return article
  }

  /// The date a feed or a sitemap gives, for a page that says none itself.
  private static func dateListed(_ day: CivilDate) -> PublicationDate {
    let evidence = DateEvidence(
      kind: .listing,
      place: "the feed",
      words: day.description,
      confidence: listingConfidence
    )
    return PublicationDate(day: day, evidence: evidence)
  }

  /// The locator a page has moved to for good, where it has.
  private static func newLocator(of name: SourceName, _ snapshot: Snapshot) -> String? {
    guard case .web = name, !snapshot.redirects.isEmpty else { return nil }
    let locator = SourceName.web(snapshot.permanentURL).locator
    return locator == name.locator ? nil : locator
  }
}

extension RecordReader {
  /// Reads a version of a source that a store keeps, with the rules of this program.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - kept: What was received of it.
  /// - Returns: The article, on its way into a store.
  /// - Throws: A `Failure` where it cannot be read any more.
  func record(of source: KeptSource, _ kept: SnapshotRecord) throws(Failure) -> SourceRecord {
    let request = SourceRequest(
      name: SourceName(source.locator),
      tags: source.tags,
      origin: source.origin,
      listedOn: source.listedOn
    )
    let snapshot: Snapshot
    do throws(FetchError) {
      snapshot = try Snapshot(kept)
    } catch {
      throw Failure(Messages.text(for: error), exitCode: .failed)
    }
    var record = try record(of: request, snapshot, published: source.publishedOverride)
    record.locator = source.locator
    record.snapshot = kept
    return record
  }
}

extension Snapshot {
  /// Creates the snapshot of what a store keeps.
  ///
  /// - Parameters:
  ///   - kept: What is kept.
  ///   - options: The limits for unpacking it.
  /// - Throws: `FetchError` where the body cannot be unpacked.
  init(_ kept: SnapshotRecord, options: FetchOptions = FetchOptions()) throws(FetchError) {
    try self.init(
      keptBody: kept.body,
      headerFields: kept.headers.map { HeaderField(name: $0.name, value: $0.value) },
      status: kept.status,
      url: kept.url,
      mediaType: kept.mediaType,
      charset: kept.charset,
      options: options,
      fetchedAt: Date(iso8601: kept.fetchedAt) ?? Date(timeIntervalSince1970: 0)
    )
  }
}
