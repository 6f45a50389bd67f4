import Foundation
import Store
import Temporal
import Timeline

/// What somebody wants, as the API takes it.
protocol SiteWish: Decodable {
  /// The keys that it knows.
  static var keys: [String] { get }
}

/// A wish in which nothing stands that would be passed over.
struct WholeWish<Wish: SiteWish>: Decodable {
  let wish: Wish

  init(from decoder: any Decoder) throws {
    try SiteParameters.checkKeys(of: decoder, against: Wish.keys)
    wish = try Wish(from: decoder)
  }
}

/// A decision about an event, as the API takes it.
struct DecisionRequest: SiteWish {
  static let keys = ["action", "value"]

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
struct DecisionsRequest: SiteWish {
  static let keys = ["decisions"] + DecisionRequest.keys

  let decisions: [DecisionRequest]

  private enum Key: CodingKey {
    case decisions
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    // One beside a list would be passed over.
    if fields.contains(.decisions) {
      try SiteParameters.checkKeys(of: decoder, against: ["decisions"])
    }
    decisions =
      try fields.decodeIfPresent([WholeWish<DecisionRequest>].self, forKey: .decisions)?
      .map(\.wish)
      ?? [DecisionRequest(from: decoder)]
  }
}

/// Events that are one, the one to be kept first.
struct MergeRequest: SiteWish {
  static let keys = ["events"]

  var events: [String]
}

/// Statements of an event that tell of another one, by their places among its reports, from 1.
struct SplitRequest: SiteWish {
  static let keys = ["statements", "sentences"]

  var statements: [Int]
  /// Their sentences as they were shown, in step; where others stand there by now, nothing is split.
  var sentences: [String]?

  /// Whether the event has these sentences at these places, by their letters and numbers.
  func isAbout(_ event: Event) -> Bool {
    guard let sentences else { return true }
    return sentences.count == statements.count
      && zip(statements, sentences)
        .allSatisfy { number, sentence in
          1 <= number && number <= event.reports.count
            && Self.signs(of: event.reports[number - 1].mention.sentence)
              == Self.signs(of: sentence)
        }
  }

  private static func signs(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      )
    )
  }
}

/// Which decision is to be undone; the last without.
struct UndoRequest: SiteWish {
  static let keys = ["number"]

  var number: Int64?
}

/// That what is due is to be looked at again.
struct UpdateRequest: SiteWish {
  static let keys = ["force"]

  /// Whether also what is not due yet is looked at.
  var force: Bool?
}

/// What no longer holds, as the API shows it.
struct UndoneJSON: Encodable {
  /// The decisions.
  var decisions: [DecisionJSON]
  /// What is so again, a sentence a decision.
  var undone: [String]
  /// The events that it was about, as far as they are there.
  var events: [String]
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
