internal import Temporal
public import Timeline

/// A page and what was found in it, as lines of JSON that stand by themselves.
///
/// Each mention is a line, with what is known of its page; a page without any is one line with the
/// reason. `docs/schema/mentions-1.json` describes them.
public struct ExtractedPage: Sendable {
  /// What it is called by whoever gave it.
  public var id: String?
  /// Where it was found.
  public var url: String?
  /// When it was taken, in ISO 8601, where that was said.
  public var captured: String?
  /// The SHA-256 digest of the bytes that were given, in hexadecimal; `nil` where there were none.
  public var digest: String?
  /// The headline of its article.
  public var title: String?
  /// The publication.
  public var site: String?
  /// Its language as a BCP 47 tag, where the page says it.
  public var language: String?
  /// When it was published, in EDTF.
  public var published: String?

  /// Creates a page of which nothing is known.
  public init() {}

  /// Returns a line for each mention.
  public func lines(of mentions: [EventMention]) -> String {
    mentions.map { line(members + Self.members($0)) }.joined()
  }

  /// Returns the line of a page in which nothing was found.
  ///
  /// - Parameter reason: Why.
  /// - Returns: The line with its end.
  public func line(reason: String) -> String {
    line(members + JSONValue.members(["reason": .string(reason)]))
  }

  private var members: [JSONValue.Member] {
    JSONValue.members([
      "id": .optional(id),
      "url": .optional(url),
      "captured": .optional(captured),
      "digest": .optional(digest),
      "title": .optional(title),
      "site": .optional(site),
      "language": .optional(language),
      "published": .optional(published),
    ])
  }

  private static func members(_ mention: EventMention) -> [JSONValue.Member] {
    MentionJSON.members(mention)
      + JSONValue.members([
        "earliest": .optional(mention.time.value?.earliest?.description),
        "latest": .optional(mention.time.value?.latest?.description),
      ]) + MentionJSON.status(mention)
  }

  private func line(_ members: [JSONValue.Member]) -> String {
    JSONWriter.line(of: .object(members)) + "\n"
  }
}
