import Extract
import Fetch
import Store
import Temporal

extension Ingest {
  /// The listing in a feed; `nil` where it cannot be read as one after all.
  func listing(inFeed visit: PageVisit, _ request: SourceRequest) -> Listing? {
    let snapshot = visit.snapshot
    let feed = FeedReader.feed(
      in: snapshot.body,
      url: snapshot.status == nil ? nil : snapshot.finalURL,
      charset: snapshot.charset
    )
    guard let feed else { return nil }
    var listing = Listing(record(of: request, visit, kind: .feed, title: feed.title))
    for item in feed.items { add(item.link, item.published, item.updated, to: &listing) }
    return listing.complete
  }

  /// The listing in a sitemap and in those it names; one of these that cannot be read is passed over and told.
  func listing(inSitemap visit: PageVisit, _ request: SourceRequest) async -> Listing {
    let snapshot = visit.snapshot
    var walk = SitemapWalk(from: snapshot.finalURL)
    var listing = Listing(record(of: request, visit, kind: .sitemap, title: ""))
    while let url = walk.next() {
      do throws(FetchError) {
        let found = url == snapshot.finalURL ? snapshot : try await fetcher.snapshot(of: url)
        walk.read(found.body, of: url, from: found.finalURL, charset: found.charset) { page in
          add(page.url, page.published, page.updated, to: &listing)
        }
        if DocumentKind(of: found.body) == .trap {
          listing.failures.append(Failure(Messages.trap(url), exitCode: .failed))
        }
      } catch {
        listing.failures.append(Failure(Messages.text(for: error), exitCode: .failed))
      }
    }
    return listing.complete
  }

  private func add(
    _ link: String?,
    _ published: FeedDate?,
    _ updated: FeedDate?,
    to listing: inout Listing
  ) {
    // What cannot be fetched is no article.
    guard let link, let url = try? FetchURL(link) else { return }
    listing.add(
      ListedArticle(
        url: url.text,
        moment: (published ?? updated)?.secondsSince1970,
        isPublished: published != nil
      ),
      identity: url.identity
    )
  }

  private func record(
    of request: SourceRequest,
    _ visit: PageVisit,
    kind: SourceKind,
    title: String
  ) -> ListingRecord {
    ListingRecord(
      locator: request.name.locator,
      identities: request.name.identities(of: visit.snapshot, links: PageLinks()),
      kind: kind,
      title: title,
      tags: request.tags,
      checkedAt: SnapshotRecord.text(of: Surroundings.now()),
      snapshot: visit.snapshot.status == nil ? nil : SnapshotRecord(visit.snapshot),
      confirmation: visit.confirmation
    )
  }
}

extension SourceName {
  /// The addresses a page goes by, that which was asked for first; none for what is not on the web.
  ///
  /// Where redirects led to the home page, the article is gone, and the home page is none of its names.
  func identities(of snapshot: Snapshot, links: PageLinks) -> [String] {
    guard case .web(let text) = self, let asked = try? FetchURL(text),
      let final = try? FetchURL(snapshot.finalURL)
    else { return [] }
    let base = links.base.flatMap { try? FetchURL($0, relativeTo: final) } ?? final
    let canonical = links.canonical.flatMap { try? FetchURL($0, relativeTo: base) }
      .flatMap { final.canonical($0.text) }
    let reached = final.isHomePage && !asked.isHomePage ? nil : final
    var seen: Set<String> = []
    return [asked, canonical, reached].compactMap { $0?.identity }
      .filter { seen.insert($0).inserted }
  }
}
