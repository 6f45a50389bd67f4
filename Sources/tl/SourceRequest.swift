import Store
import Temporal

/// A source to be read, and what it is stored with.
struct SourceRequest {
  /// What the user named, or a feed.
  var name: SourceName
  /// The tags it gets.
  var tags: [String] = []
  /// The number of the feed or sitemap that gave it.
  var origin: Int64?
  /// The day it was published as the feed or sitemap says.
  var listedOn: CivilDate?
  /// What it was when it was read before.
  var knownKind: SourceKind?
}
