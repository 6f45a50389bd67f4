import Extract
import Temporal
public import Timeline

/// The sources of events that the user tells: what he typed, or the rows of a file, is their snapshot.
public enum HandwrittenSource {
  /// What the locators of such sources begin with.
  static let prefix = SourceDescription.ownAddress

  /// What they are called where nothing else is known.
  public static let title = "Added by hand"

  /// Whether a locator is that of such a source.
  public static func isLocator(_ text: String) -> Bool { text.hasPrefix(prefix) }
}

extension HandwrittenEvent {
  /// The event as the one statement of a source.
  public var statement: EventMention {
    let evidence = date.map {
      DatingEvidence(
        words: $0.description,
        type: .date,
        value: $0.description,
        rule: "given by the user",
        reference: .none
      )
    }
    // Without terms it is matched with nothing: only the user says what else tells of it.
    return EventMention(
      sentence: text,
      paragraph: 0,
      range: 0..<text.utf8.count,
      headline: text,
      time: time,
      dating: evidence.map(Dating.stated) ?? .undated,
      terms: []
    )
  }
}

/// A source of events that the user tells, as he or his file describes it.
public struct ToldSource: Hashable, Sendable {
  /// What readers are told of it.
  ///
  /// Its number and, where it is one of such sources, its address are kept where they are free; without an address it
  /// is known by its snapshot.
  public var description: SourceDescription
  /// What was typed, or the rows that name it.
  public var snapshot: SnapshotRecord

  /// Creates a source.
  public init(_ description: SourceDescription, snapshot: SnapshotRecord) {
    self.description = description
    self.snapshot = snapshot
  }

  /// What is stored of it.
  func record(locator: String, statements: [EventMention]) -> SourceRecord {
    var snapshot = snapshot
    snapshot.archive = description.archive
    snapshot.url = HandwrittenSource.isLocator(description.url) ? "" : description.url
    let toldAt = snapshot.fetchedAt
    if !description.captured.isEmpty { snapshot.fetchedAt = description.captured }
    var record = SourceRecord(
      locator: locator,
      snapshot: snapshot,
      article: Article(
        title: description.title,
        siteName: description.site,
        publicationDate: publicationDate,
        paragraphs: []
      ),
      mentions: statements
    )
    record.checkedAt = toldAt
    let isOwn = description.digest.isEmpty || description.digest == snapshot.digest
    record.toldDigest = isOwn ? nil : description.digest
    return record
  }

  private var publicationDate: PublicationDate? {
    description.published.map {
      PublicationDate(
        day: $0,
        evidence: DateEvidence(
          kind: .user,
          place: description.publishedPlace ?? "",
          words: description.publishedWords ?? "",
          confidence: 1
        )
      )
    }
  }
}
