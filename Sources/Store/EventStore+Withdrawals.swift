import Extract
import GRDB
import Timeline

extension EventStore {
  /// The statements of a source that its new version no longer makes.
  ///
  /// What was once said is not lost: it stays with the version that said it last. A sentence that comes back
  /// is a statement of the new version again, and one that was only rewritten stands there already.
  static func withdrawnMentions(
    of source: Int64,
    by record: SourceRecord,
    _ database: Database
  ) throws -> [EventMention] {
    let latest = try Row.fetchOne(
      database,
      sql: "SELECT fetchedAt, digest FROM snapshot WHERE sourceID = ? \(KnownSource.latest)",
      arguments: [source]
    )
    guard let latest else { return [] }
    let said = try MentionRow.numberedReports(of: source, database).map(\.report.mention)
    return record.withdrawn(from: said, captured: latest["fetchedAt"], digest: latest["digest"])
  }
}

extension SourceRecord {
  /// Those of the statements of an earlier version that this one no longer makes.
  ///
  /// - Parameters:
  ///   - said: What was said before.
  ///   - captured: When the version was taken that said it.
  ///   - digest: The digest of that version.
  /// - Returns: The statements, with how they left the article.
  func withdrawn(
    from said: [EventMention],
    captured: String,
    digest: String
  ) -> [EventMention] {
    let withdrawal = Withdrawal(
      captured: captured,
      digest: digest,
      noticed: snapshot.fetchedAt
    )
    let text = article.paragraphs.map(\.text).joined(separator: "\n")
    return said.filter { !text.contains($0.sentence) && !$0.isMade(in: mentions) }
      .map { mention in
        var mention = mention
        mention.withdrawal = mention.withdrawal ?? withdrawal
        return mention
      }
  }
}

extension EventMention {
  /// The share of words that a sentence keeps when it is rewritten, and does not have in common with another one
  /// about the same day.
  private static let rewrittenShare = 0.6

  /// Whether one of these makes the statement, in the same words or in most of them, of the same time.
  fileprivate func isMade(in mentions: [EventMention]) -> Bool {
    let words = Set(terms)
    return mentions.contains { other in
      guard other.sentence != sentence else { return true }
      let all = words.union(other.terms)
      let shared = words.intersection(other.terms)
      return other.time.value == time.value && !all.isEmpty
        && Double(shared.count) >= Self.rewrittenShare * Double(all.count)
    }
  }
}
