import Foundation
import Store
import Temporal
import Timeline

/// A decision about an event, as the API takes it.
struct DecisionRequest: Decodable {
  /// What is to be done.
  enum Action: String, Decodable {
    case hide, unhide, pin, unpin, date, headline, note, tag, untag
  }

  var action: Action
  /// The date, the text or the tag.
  var value: String?

  /// Returns the decision.
  ///
  /// - Throws: A `Failure` where the value does not fit.
  func decision() throws -> Decision.Action {
    let text = value ?? ""
    switch action {
    case .hide: return .hide
    case .unhide: return .unhide
    case .pin: return .pin
    case .unpin: return .unpin
    case .note: return .note(text)
    case .date:
      guard let date = EventDateArgument(argument: text) else {
        throw Failure(
          "\(text) is no date; type it as 2025-02-24, 2025-02 or 2022~.",
          exitCode: .usage
        )
      }
      return .date(date.time)
    case .headline:
      guard !text.allSatisfy(\.isWhitespace) else {
        throw Failure("a headline needs a text; undo takes one back.", exitCode: .usage)
      }
      return .headline(text)
    case .tag, .untag:
      guard !text.isEmpty, !text.contains(where: \.isNewline) else {
        throw Failure("a tag is a word or a few, in one line.", exitCode: .usage)
      }
      return action == .tag ? .tag(text) : .untag(text)
    }
  }
}

/// Decisions about an event, all of them or none: one, or several in a list.
struct DecisionsRequest: Decodable {
  let decisions: [DecisionRequest]

  private enum Key: CodingKey {
    case decisions
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    decisions =
      try fields.decodeIfPresent([DecisionRequest].self, forKey: .decisions)
      ?? [DecisionRequest(from: decoder)]
  }
}

/// Events that are one, the one to be kept first.
struct MergeRequest: Decodable {
  var events: [String]
}

/// Which decision is to be undone; the last without.
struct UndoRequest: Decodable {
  var number: Int64?
}

/// That what is due is to be looked at again.
struct UpdateRequest: Decodable {
  /// Whether also what is not due yet is looked at.
  var force: Bool?
}

/// A source as the API shows it.
struct SourceJSON: Encodable {
  var id: Int64
  var url: String
  var title: String
  var site: String?
  var published: String?
  var kind: String
  var captured: String
  var tags: [String]
  var statements: Int

  init(_ source: SourceSummary) {
    id = source.id
    url = source.locator
    title = source.description.title
    site = source.description.site
    published = source.description.published?.description
    kind = source.kind.rawValue
    captured = source.description.captured
    tags = source.tags
    statements = source.mentionCount
  }
}
