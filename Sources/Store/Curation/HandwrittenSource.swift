import Extract
import Temporal
import Timeline

/// The source that an event of the user's own has: what was typed is its snapshot.
public enum HandwrittenSource {
  /// What the locators of such sources begin with.
  static let prefix = "tl:event/"

  /// Whether a locator is that of such a source.
  public static func isLocator(_ text: String) -> Bool { text.hasPrefix(prefix) }

  /// Makes a source of an event.
  ///
  /// - Parameters:
  ///   - event: What the user tells.
  ///   - locator: Its locator; begins with ``prefix``.
  ///   - snapshot: What was typed.
  /// - Returns: The source.
  static func record(
    _ event: HandwrittenEvent,
    locator: String,
    snapshot: SnapshotRecord
  ) -> SourceRecord {
    let evidence = DatingEvidence(
      words: event.date.description,
      type: .date,
      value: event.date.description,
      rule: "given by the user",
      reference: .none
    )
    // Without terms it is matched with nothing: only the user says what else tells of it.
    let mention = EventMention(
      sentence: event.text,
      paragraph: 0,
      range: 0..<event.text.utf8.count,
      headline: event.text,
      time: event.time,
      dating: .stated(evidence),
      terms: []
    )
    return SourceRecord(
      locator: locator,
      snapshot: snapshot,
      article: Article(title: "Added by hand", paragraphs: [Paragraph(text: event.text)]),
      mentions: [mention]
    )
  }
}
