import Foundation
import Store
import Temporal
import Timeline

/// An event as `docs/schema/timeline-1.json` has it; what is not there is not known.
struct JSONEvent: Decodable {
  struct Source: Decodable {
    let id: Int64?
    let url: String
    let title: String?
    let site: String?
    let published: String?
    let publishedPlace: String?
    let publishedWords: String?
    let captured: String?
    let digest: String?
    let archive: String?
  }

  struct Version: Decodable {
    let value: String
    let sources: [Int64]
  }

  struct Difference: Decodable {
    let kind: String
    let subject: String?
    let versions: [Version]
  }

  let id: String?
  let date: String?
  let phase: String?
  let time: String?
  let order: String?
  let headline: String?
  let flags: [String]?
  let disagreements: [Difference]?
  let tags: [String]?
  let note: String?
  let pinned: Bool?
  let hidden: Bool?
  let sources: [Source]?
  let mentions: [JSONMention]?
  let voices: [[Int64]]?

  /// Reads an event.
  ///
  /// - Parameter text: An object in JSON.
  /// - Throws: ``RowFault/noEvent``.
  init(_ text: String) throws(RowFault) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    } catch {
      throw .noEvent
    }
  }
}

extension JSONEvent {
  /// The event as one that the user tells.
  ///
  /// - Parameters:
  ///   - file: The digest of the file.
  ///   - row: Its number in the file.
  /// - Returns: The event.
  /// - Throws: A ``RowFault``.
  func event(of file: String, row: Int) throws(RowFault) -> TableEvent {
    guard let headline, TableText.bare(headline) != nil else { throw .noText }
    let given = date.flatMap { EventDateArgument(argument: $0)?.time }
    if let date, given == nil { throw .noSuchDate(date) }
    let event = HandwrittenEvent(
      date: given?.value,
      text: headline,
      url: sources?.first?.url,
      phase: given?.phase ?? phase.flatMap(TIMEX3Modifier.init),
      partOfDay: given?.partOfDay ?? time.flatMap(PartOfDay.init(word:)),
      order: order
    )
    let described = try (sources ?? []).map(Self.description)
    let said = (mentions ?? [])
      .compactMap { mention in
        described.first { $0.id == mention.source && $0.id > 0 }
          .map { TableEvent.Statement(source: $0, mention: mention.mention) }
      }
    var told = TableEvent(event, from: described)
    if let flags, !said.isEmpty, said.count == mentions?.count {
      told.statements = said
      told.event.account = account(of: file, row: row, flags: flags)
    }
    told.id = id
    told.tags = (tags ?? []).flatMap { $0.split(separator: "\n").map(String.init) }
    told.note = note
    told.isPinned = pinned ?? false
    told.isHidden = hidden ?? false
    told.isPhaseTyped = given?.phase != nil
    told.unsaid = unsaid
    return told
  }

  /// What is missing, or null, says nothing; an empty note says that there is none.
  private var unsaid: Set<TableEvent.Unsaid> {
    let isThere: [(TableEvent.Unsaid, Bool)] = [
      (.time, time != nil), (.phase, phase != nil), (.tags, tags != nil), (.note, note != nil),
      (.pinned, pinned != nil), (.hidden, hidden != nil),
    ]
    return Set(isThere.filter { !$0.1 }.map(\.0))
  }

  private static func description(of source: Source) throws(RowFault) -> SourceDescription {
    guard SourceAddress.isHarmless(source.url) else { throw .noSuchSource(source.url) }
    return SourceDescription(
      id: max(0, source.id ?? 0),
      url: source.url,
      title: source.title ?? HandwrittenSource.title,
      site: source.site,
      published: source.published.flatMap { EDTFValue($0)?.civilDate },
      captured: source.captured ?? "",
      digest: source.digest ?? "",
      publishedPlace: source.publishedPlace,
      publishedWords: source.publishedWords,
      archive: source.archive
    )
  }

  private func account(of file: String, row: Int, flags: [String]) -> EventAccount {
    EventAccount(
      flags: flags.compactMap(Event.Flag.init),
      disagreements: (disagreements ?? []).compactMap(Self.disagreement),
      voices: voices,
      inferred: (mentions ?? []).enumerated()
        .compactMap { place, mention in
          mention.inferred.map {
            EventAccount.Inferred(statement: place, date: $0.date, sources: $0.sources)
          }
        },
      statements: mentions?.count ?? 0,
      file: file,
      row: row
    )
  }

  private static func disagreement(_ difference: Difference) -> Disagreement? {
    Disagreement.Kind(rawValue: difference.kind)
      .map { kind in
        Disagreement(
          kind: kind,
          subject: difference.subject,
          versions: difference.versions.map { .init(value: $0.value, sources: $0.sources) }
        )
      }
  }
}
