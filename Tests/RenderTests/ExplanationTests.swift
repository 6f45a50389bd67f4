import Foundation
import Render
import Temporal
import TestSupport
import Testing
import Timeline

struct ExplanationTests {
  @Test func `every kind of evidence is explained`() throws {
    let text = EventExplanation(event: event, sources: sources).text(width: 80)
    try expectSnapshot(text, named: "explanation.txt")
  }

  @Test func `colour, links and width are the terminal's`() throws {
    let explanation = EventExplanation(event: event, sources: sources)
    let text = explanation.text(width: 50, usesColor: true, usesLinks: true)
    try expectSnapshot(text, named: "explanation.color.txt")
  }

  @Test func `the explanation is there as JSON`() throws {
    try expectSnapshot(
      EventExplanation(event: event, sources: sources).json,
      named: "explanation.json"
    )
  }

  @Test func `an event without a date and without known sources is explained`() {
    let event = Fixtures.event("undd", nil, "The Kremlin is open to business", sources: [9])
    let expected = """
      undd   no date · 1 source
        The Kremlin is open to business

        [9] source not known
            “The Kremlin is open to business, source 9 reported.”
            read       this statement gives no date

      """
    #expect(EventExplanation(event: event, sources: []).text(width: 80) == expected)
  }

  private var sources: [SourceDescription] {
    var sources = (1...5).map { Fixtures.source($0, published: $0 == 1 ? nil : "2025-02-25") }
    sources[2].publishedPlace = "article:published_time"
    sources[2].publishedWords = "2025-02-25T10:11:12Z"
    sources[3].publishedPlace = "the user"
    sources[3].publishedWords = nil
    return sources
  }

  private var event: Event {
    let day = EDTFValue("2025-02-24")
    let dayWithoutYear = EDTFValue("XXXX-02-24")
    let evening = EventTime(value: day, partOfDay: .evening)
    let anchor = "Putin spoke to state television on Monday evening."
    let text = CivilDate(year: 2025, month: 2, day: 24).map(TimeReference.text) ?? .none
    var event = Fixtures.event(
      "k3f9",
      "2025-02-24",
      "Putin on state TV: ready to offer American partners joint rare-earth projects",
      part: .evening,
      flags: [.yearInferred],
      sources: [1, 2, 3, 4, 5],
      isPinned: true
    )
    event.reports[0].mention.time = EventTime(value: dayWithoutYear)
    event.reports[0].mention.dating = .stated(
      Fixtures.evidence(
        "XXXX-02-24",
        words: "Feb. 24",
        rule: "month + day",
        reference: TimeReference.none
      )
    )
    event.reports[0].inferred = day.map { InferredDate(value: $0, sources: [2, 3, 4]) }
    event.reports[1].mention.time = evening
    event.reports[1].mention.dating = .stated(Fixtures.evidence("2025-02-24TEV"))
    event.reports[1].mention.speaker = "Putin"
    event.reports[1].mention.sentence = "“We have more resources,” Putin said."
    event.reports[2].mention.dating = .continued(
      Fixtures.evidence("2025-02-24TEV"),
      sentence: anchor
    )
    event.reports[2].mention.pageRange = nil
    event.reports[3].mention.time.order = "within two hours"
    event.reports[3].mention.dating = .stated(
      Fixtures.evidence(
        "2025-02-24",
        words: "24 February 2025",
        rule: "day + month",
        reference: TimeReference.none
      )
    )
    event.reports[4].mention.time = EventTime()
    event.reports[4].mention.dating = .stated(
      Fixtures.evidence("2025-02-24", words: "that day", rule: "deictic day", reference: text)
    )
    event.reports[4].inferred = day.map { InferredDate(value: $0, sources: [2]) }
    return event
  }
}
