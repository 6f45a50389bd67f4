import Temporal
import Timeline

/// What a mention says, as JSON: the keys and their order are those of `docs/schema/timeline-1.json`.
enum MentionJSON {
  /// The sentence, where it stands, and when it says that things happened.
  static func members(_ mention: EventMention) -> [JSONValue.Member] {
    JSONValue.members([
      "sentence": .string(mention.sentence),
      "expression": .optional(mention.dating.evidence?.words),
      "rule": .optional(mention.dating.evidence?.rule),
      "start": .number(Int64(mention.range.lowerBound)),
      "end": .number(Int64(mention.range.upperBound)),
      "paragraph": .number(Int64(mention.paragraph)),
      "page": mention.pageRange.map(value) ?? .null,
      "headline": .string(mention.headline),
      "speaker": .optional(mention.speaker),
      "date": .optional(mention.time.value?.description),
      "time": .optional(TimeWording.timeOfDay(mention.time)),
      "order": .optional(mention.time.order),
      "dating": value(mention.dating),
    ])
  }

  /// Whether it is told as a fact, and the words that show it.
  static func status(_ mention: EventMention) -> [JSONValue.Member] {
    JSONValue.members([
      "status": .string(mention.factuality.status.rawValue),
      "statusWords": .optional(mention.factuality.words),
    ])
  }

  private static func value(_ range: Range<Int>) -> JSONValue {
    [
      "start": .number(Int64(range.lowerBound)),
      "end": .number(Int64(range.upperBound)),
    ]
  }

  private static func value(_ dating: Dating) -> JSONValue {
    let (kind, anchor): (String, String?) =
      switch dating {
      case .stated: ("stated", nil)
      case .continued(_, let sentence): ("continued", sentence)
      case .undated: ("undated", nil)
      }
    return [
      "kind": .string(kind),
      "expression": .optional(dating.evidence?.words),
      "type": .optional(dating.evidence?.type.rawValue),
      "value": .optional(dating.evidence?.value),
      "rule": .optional(dating.evidence?.rule),
      "reference": dating.evidence.map { value($0.reference) } ?? .null,
      "continues": .optional(anchor),
    ]
  }

  private static func value(_ reference: TimeReference) -> JSONValue {
    let kind =
      switch reference {
      case .none: "none"
      case .publication: "publication"
      case .text: "text"
      }
    return ["kind": .string(kind), "date": .optional(reference.date?.description)]
  }
}
