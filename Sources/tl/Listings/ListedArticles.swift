import Fetch
import Temporal

/// An article that a feed or a sitemap lists.
struct ListedArticle: Hashable {
  /// Its page, as it is fetched.
  var url: String
  /// When it was published or changed, in seconds since 1970, where that is said.
  var moment: Int?
  /// Whether that is when it was published.
  var isPublished: Bool

  /// What its page has in common with other addresses of it.
  var identity: String { SourceName.web(url).identity ?? url }

  /// The day it was published, where that is said.
  var published: CivilDate? {
    guard isPublished, let moment else { return nil }
    return CivilDate(
      dayNumber: FeedDate(secondsSince1970: moment, hasTime: true).dayNumber
    )
  }
}

/// Articles that are listed, in an order; small, for a sitemap has fifty thousand, and a site many sitemaps.
struct ListedArticles: RandomAccessCollection {
  private struct Mark {
    var moment: Int?
    var isPublished: Bool
  }

  private var urls = PackedTexts()
  private var marks: [Mark] = []

  var startIndex: Int { 0 }
  var endIndex: Int { marks.count }

  subscript(place: Int) -> ListedArticle {
    let mark = marks[place]
    return ListedArticle(url: urls[place], moment: mark.moment, isPublished: mark.isPublished)
  }

  /// Adds an article at the end.
  mutating func append(_ article: ListedArticle) {
    urls.append(article.url)
    marks.append(Mark(moment: article.moment, isPublished: article.isPublished))
  }

  /// The places of all, those of the newest first where dates are known, and else in their order.
  var newestFirst: [Int] {
    indices.sorted { one, two in
      let (first, second) = (marks[one].moment ?? .min, marks[two].moment ?? .min)
      return first == second ? one < two : first > second
    }
  }
}

/// The pages that were met, by hashes of their identities: a hundred thousand take 2 MB, and that two of them have
/// one hash is less likely than one in a thousand million.
struct PageSet {
  private var hashes: Set<Int> = []

  /// Adds a page; `false` where it was met before.
  mutating func insert(_ identity: String) -> Bool { hashes.insert(identity.hashValue).inserted }
}
