import Fetch

/// Articles that listings gave and that are to be read, as requests that are made when they are asked for.
struct FoundArticles: RandomAccessCollection {
  /// A listing, and how many articles there were when its own ended.
  private struct Listing {
    var tags: [String]
    var origin: Int64?
    var end: Int
  }

  private var articles = ListedArticles()
  private var listings: [Listing] = []
  /// What tells them apart: several feeds of a site list the same.
  private var pages = PageSet()

  var startIndex: Int { 0 }
  var endIndex: Int { articles.count }

  subscript(place: Int) -> SourceRequest {
    let article = articles[place]
    let listing = listings.first { place < $0.end }
    return SourceRequest(
      name: .web(article.url),
      tags: listing?.tags ?? [],
      origin: listing?.origin,
      listedOn: article.published
    )
  }

  /// The same, of which no more are found: what told them apart is forgotten.
  var complete: FoundArticles {
    var all = self
    all.pages = PageSet()
    return all
  }

  /// Begins with what a listing gives.
  ///
  /// - Parameters:
  ///   - request: The listing.
  ///   - id: Its number in the store.
  mutating func begin(_ request: SourceRequest, id: Int64?) {
    listings.append(Listing(tags: request.tags, origin: id, end: endIndex))
  }

  /// Adds an article of the listing that was begun last, unless it is there already or there are enough.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - identity: What its page has in common with other addresses of it.
  ///   - limit: How many there may be.
  /// - Returns: Whether it was left out because there are enough.
  mutating func add(_ article: ListedArticle, identity: String, limit: Int) -> Bool {
    guard pages.insert(identity) else { return false }
    guard endIndex < limit else { return true }
    articles.append(article)
    listings[listings.count - 1].end = endIndex
    return false
  }
}
