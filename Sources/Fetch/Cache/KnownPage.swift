public import Foundation

/// A page that was fetched before, as far as it matters for fetching it again.
public struct KnownPage: Hashable, Sendable {
  /// The URL its body came from, after redirects.
  public let url: String
  /// What may be done with it.
  public let policy: CachePolicy

  /// Describes a page.
  ///
  /// - Parameters:
  ///   - url: The URL its body came from, after redirects.
  ///   - status: The status of its answer.
  ///   - fields: The fields of its answer, those of later confirmations put in.
  ///   - checkedAt: When it came or was confirmed last.
  public init(url: String, status: Int, fields: [HeaderField], checkedAt: Date) {
    self.url = url
    var options = CachePolicy.Options()
    // Articles are corrected: one whose server sets no lifetime is always asked about.
    options.heuristicFraction = 0
    policy = CachePolicy(
      CachePolicy.Request(url: url),
      status: status,
      fields: fields,
      receivedAt: checkedAt,
      options: options
    )
  }
}

/// What came of fetching a page that may be known.
public enum Visit: Hashable, Sendable {
  /// A page: new, or no longer what it was.
  case page(Snapshot)
  /// The server says that nothing has changed. The fields are those that hold from then on.
  case confirmed(fields: [HeaderField], at: Date)
  /// The known page is fresh by what the server said before; nothing was asked.
  case fresh
}
