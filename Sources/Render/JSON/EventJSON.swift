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
    let source = JSONValue.Member(key: "source", value: .number(report.source))
    return .object(
      [source] + MentionJSON.members(mention) + [
        JSONValue.Member(key: "inferred", value: report.inferred.map(value) ?? .null)
      ] + MentionJSON.status(mention) + [
        JSONValue.Member(key: "withdrawn", value: .optional(mention.withdrawal?.noticed))
      ]
    )
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

  private static func value(_ inferred: InferredDate) -> JSONValue {
    [
      "date": .string(inferred.value.description),
      "sources": .array(inferred.sources.map(JSONValue.number)),
    ]
  }
}
