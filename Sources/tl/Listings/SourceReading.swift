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
  /// An article that is listed.
  struct Entry {
    /// Its page.
    var url: FetchURL
    /// When it was published or changed, in seconds since 1970, where that is said.
    var moment: Int?
    /// The day it was published, where that is said.
    var published: CivilDate?
  }

  /// What is stored of it.
  var record: ListingRecord
  /// The articles, the newest first where their dates are known; each page once.
  var entries: [Entry]
  /// Why parts of it could not be read.
  var failures: [Failure] = []

  init(_ record: ListingRecord, entries: [Entry]) {
    self.record = record
    var seen: Set<String> = []
    self.entries = entries.filter { seen.insert($0.url.identity).inserted }.enumerated()
      .sorted { one, two in
        let (first, second) = (one.element.moment ?? .min, two.element.moment ?? .min)
        return first == second ? one.offset < two.offset : first > second
      }
      .map(\.element)
  }
}
