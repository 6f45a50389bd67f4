import Temporal
import Timeline

/// A statement as `docs/schema/timeline-1.json` has it.
struct JSONMention: Decodable {
  struct Place: Decodable {
    let start: Int
    let end: Int

    /// The bytes; `nil` where they are none.
    var range: Range<Int>? { JSONMention.range(start, end) }
  }

  struct Reference: Decodable {
    let kind: String
    let date: String?
  }

  struct How: Decodable {
    let kind: String
    let expression: String?
    let type: String?
    let value: String?
    let rule: String?
    let reference: Reference?
    let continues: String?
  }

  struct Inferred: Decodable {
    let date: String
    let sources: [Int64]
  }

  let source: Int64
  let sentence: String
  let start: Int?
  let end: Int?
  let paragraph: Int?
  let page: Place?
  let headline: String?
  let speaker: String?
  let date: String?
  let time: String?
  let order: String?
  let dating: How?
  let inferred: Inferred?
  let status: String?
  let statusWords: String?
  let withdrawn: String?

  private static func range(_ start: Int, _ end: Int) -> Range<Int>? {
    0 <= start && start <= end ? start..<end : nil
  }
}

extension JSONMention {
  /// The statement.
  var mention: EventMention {
    var mention = EventMention(
      sentence: sentence,
      paragraph: max(0, paragraph ?? 0),
      range: Self.range(start ?? 0, end ?? sentence.utf8.count) ?? 0..<sentence.utf8.count,
      pageRange: page?.range,
      headline: headline ?? sentence,
      speaker: speaker,
      time: EventTime(
        value: date.flatMap(EDTFValue.init),
        partOfDay: time.flatMap(PartOfDay.init(word:)),
        order: order
      ),
      dating: dating?.dating ?? .undated,
      factuality: Factuality(
        status.flatMap(Factuality.Status.init) ?? .happened,
        words: statusWords
      ),
      terms: []
    )
    mention.withdrawal = withdrawn.map { Withdrawal(captured: "", digest: "", noticed: $0) }
    return mention
  }
}

extension JSONMention.How {
  /// How the time is known; as not known where something of it is missing.
  fileprivate var dating: Dating {
    guard kind != "undated", let expression, let value, let rule,
      let type = type.flatMap(TIMEX3Type.init)
    else { return .undated }
    let evidence = DatingEvidence(
      words: expression,
      type: type,
      value: value,
      rule: rule,
      reference: reference?.reference ?? .none
    )
    return kind == "continued" ? .continued(evidence, sentence: continues ?? "") : .stated(evidence)
  }
}

extension JSONMention.Reference {
  fileprivate var reference: TimeReference {
    guard let day = date.flatMap({ EDTFValue($0)?.civilDate }) else { return .none }
    return kind == "text" ? .text(day) : .publication(day)
  }
}
