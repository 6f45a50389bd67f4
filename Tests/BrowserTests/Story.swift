import Foundation
import Render
import Temporal
import TestSupport
import Timeline

/// Timelines to be looked at in a browser.
enum Story {
  /// Writes a timeline as a page and returns its address.
  static func page(_ chronology: Chronology, in scratch: Scratch) throws -> String {
    "file://" + (try scratch.write(HTMLFormat().render(chronology).text, to: "story.html"))
  }

  /// Four events of three sources, a tag, and a statement without a date.
  static let small = Chronology(
    events: [
      event("early", "2022", "The mine is surveyed", sources: [1]),
      event(
        "draft",
        "2025-02-10",
        "The first draft is rejected",
        sources: [1, 2],
        tags: ["metals"]
      ),
      event("offer", "2025-02-24", "Rare earths are offered on television", sources: [1, 2, 3]),
      event(
        "talks",
        "2025-02-25/..",
        "The talks go on in Zürich",
        sources: [3],
        tags: ["talks"],
        speaker: "Zelenskyy"
      ),
    ],
    undated: [event("never", nil, "The ministry has always been open to business", sources: [2])],
    sources: [source(1), source(2), source(3)]
  )

  /// As many events as a year of a newsroom's work has, three reports each.
  static func large(_ count: Int) -> Chronology {
    let sources = (1...200).map { source(Int64($0)) }
    let start = 18_262
    let events = (0..<count)
      .map { place in
        let day = CivilDate(dayNumber: start + place / 3)
        let first = Int64(place % 198)
        return event(
          "e\(place)",
          day.description,
          "Report \(place) on the \(place % 7 == 0 ? "harbour" : "quarry") and what the council of it said",
          sources: [first + 1, first + 2, first + 3],
          tags: ["tag \(place % 12)"]
        )
      }
    return Chronology(events: events, sources: sources)
  }

  static func event(
    _ id: String,
    _ date: String?,
    _ headline: String,
    sources: [Int64],
    tags: [String] = [],
    speaker: String? = nil
  ) -> Event {
    let time = EventTime(value: date.flatMap { EDTFValue($0) })
    let reports = sources.enumerated()
      .map { place, source in
        var mention = mention(headline, time, source: source)
        mention.speaker = speaker
        return Report(source: source, position: place, mention: mention)
      }
    return Event(id: id, time: time, headline: headline, tags: tags, reports: reports)
  }

  private static func mention(_ headline: String, _ time: EventTime, source: Int64) -> EventMention
  {
    EventMention(
      sentence: "\(headline) on Monday, as source \(source) reported from the scene.",
      paragraph: 0,
      range: 0..<80,
      pageRange: 812..<900,
      headline: headline,
      time: time,
      dating: time.value.map { .stated(evidence($0)) } ?? .undated,
      terms: []
    )
  }

  private static func evidence(_ value: EDTFValue) -> DatingEvidence {
    DatingEvidence(
      words: "Monday",
      type: .date,
      value: value.description,
      rule: "weekday",
      reference: CivilDate(year: 2025, month: 2, day: 25).map(TimeReference.publication) ?? .none
    )
  }

  static func source(_ id: Int64) -> SourceDescription {
    SourceDescription(
      id: id,
      url: "https://news.example/articles/\(id)?from=front&page=2",
      title: "Article \(id)",
      site: "Paper \(id)",
      published: CivilDate(year: 2025, month: 2, day: 25),
      captured: "2026-11-20T20:31:00Z",
      digest: "7c1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6"
    )
  }
}
