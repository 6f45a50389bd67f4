import Fetch
import Store
import Temporal

/// What was read in a source.
enum SourceReading {
  /// An article.
  case article(SourceRecord)
  /// A feed or a sitemap.
  case listing(Listing)
  /// A web archive, to be read record by record.
  case archive(ArchiveSource)
}

/// A feed or a sitemap with what it lists.
struct Listing {
  /// What is stored of it.
  let record: ListingRecord
  /// The articles, in the order in which they were added; each page once.
  private(set) var articles = ListedArticles()
  /// Why parts of it could not be read.
  var failures: [Failure] = []
  private var pages = PageSet()

  /// Creates one that lists nothing yet.
  init(_ record: ListingRecord) {
    self.record = record
  }

  /// The same, to which nothing is added any more: what told its articles apart is forgotten.
  var complete: Listing {
    var whole = self
    whole.pages = PageSet()
    return whole
  }

  /// Adds an article, unless its page is listed already.
  mutating func add(_ article: ListedArticle, identity: String) {
    if pages.insert(identity) { articles.append(article) }
  }
}
