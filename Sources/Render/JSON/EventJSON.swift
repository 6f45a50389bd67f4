import Temporal
import Timeline

/// Events as JSON: the keys and their order are those of `docs/schema/timeline-1.json`.
enum EventJSON {
  /// Returns an event with its sources and mentions.
  static func value(_ event: Event, _ sources: SourceIndex) -> JSONValue {
    let voices = event.voices
    let independent = Set(voices.compactMap(\.first))
    return [
      "id": .string(event.id),
      "date": .optional(event.time.value?.description),
      "earliest": .optional(event.time.value?.earliest?.description),
      "latest": .optional(event.time.value?.latest?.description),
      "time": .optional(TimeWording.timeOfDay(event.time)),
      "order": .optional(event.time.order),
      "phase": .optional(event.time.phase?.rawValue),
      "headline": .string(event.headline),
      "statement": .optional(event.leadingReport?.mention.statement),
      "flags": .strings(event.flags.map(\.rawValue)),
      "disagreements": .array(event.disagreements.map(value)),
      "tags": .strings(event.tags),
      "pinned": .bool(event.isPinned),
      "hidden": .bool(event.isHidden),
      "note": .optional(event.note),
      "sources": .array(
        sources.of(event).map { value($0, isIndependent: independent.contains($0.id)) }
      ),
      "mentions": .array(event.reports.map(value)),
      "voices": .array(voices.map { .array($0.map(JSONValue.number)) }),
    ]
  }

  private static func value(_ source: SourceDescription, isIndependent: Bool) -> JSONValue {
    [
      "id": .number(source.id),
      "url": .string(source.url),
      "title": .string(source.title),
      "site": .optional(source.site),
      "published": .optional(source.published?.description),
      "publishedPlace": .optional(source.publishedPlace),
      "publishedWords": .optional(source.publishedWords),
      "independent": .bool(isIndependent),
      "captured": .string(source.captured),
      "digest": .string(source.digest),
      "archive": .optional(source.archive),
    ]
  }

  private static func value(_ report: Report) -> JSONValue {
    let mention = report.mention
    return [
      "source": .number(report.source),
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
      "inferred": report.inferred.map(value) ?? .null,
      "status": .string(mention.factuality.status.rawValue),
      "statusWords": .optional(mention.factuality.words),
      "withdrawn": .optional(mention.withdrawal?.noticed),
    ]
  }

  private static func value(_ disagreement: Disagreement) -> JSONValue {
    [
      "kind": .string(disagreement.kind.rawValue),
      "subject": .optional(disagreement.subject),
      "versions": .array(
        disagreement.versions.map { version in
          [
            "value": .string(version.value),
            "sources": .array(version.sources.map(JSONValue.number)),
          ]
        }
      ),
    ]
  }

  private static func value(_ range: Range<Int>) -> JSONValue {
    [
      "start": .number(Int64(range.lowerBound)),
      "end": .number(Int64(range.upperBound)),
    ]
  }

  private static func value(_ inferred: InferredDate) -> JSONValue {
    [
      "date": .string(inferred.value.description),
      "sources": .array(inferred.sources.map(JSONValue.number)),
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
