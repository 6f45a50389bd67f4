/// When a source is looked at again: often while it is young or changes, rarely once it is old.
///
///     CheckSchedule(kind: .article, since: published, checked: now).next  // in a third of its age
///
/// News is changed in its first hours, and hardly ever after weeks: what has stood for a day will stand for
/// a third of a day more. The time to the next look is therefore a share of the age, between bounds;
/// with each failure in a row it doubles.
///
/// All moments are seconds since 1970.
public struct CheckSchedule: Hashable, Sendable {
  /// Whether one article is looked at, or a list of them.
  public enum Kind: Hashable, Sendable {
    /// One article.
    case article
    /// A feed or a sitemap.
    case listing
  }

  private let kind: Kind
  /// When it was published, or last found changed; for a list, when it last had something new.
  private let since: Int
  /// When it was last looked at.
  private let checked: Int
  /// How often in a row it could not be read.
  private let failures: Int

  /// Creates a schedule.
  public init(kind: Kind, since: Int, checked: Int, failures: Int = 0) {
    self.kind = kind
    self.since = since
    self.checked = checked
    self.failures = failures
  }

  private static let minute = 60
  private static let day = 86_400

  /// When it is due.
  public var next: Int {
    let age = max(0, checked - since)
    let (part, shortest, longest) =
      switch kind {
      case .article: (3, 30 * Self.minute, 60 * Self.day)
      case .listing: (4, 15 * Self.minute, Self.day)
      }
    let pause = min(max(age / part, shortest), longest)
    let doublings = min(max(failures, 0), 12)
    return checked + min(pause << doublings, 60 * Self.day)
  }
}
