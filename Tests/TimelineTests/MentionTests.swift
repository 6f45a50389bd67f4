import Extract
import Temporal
import Testing
import Timeline

@Suite struct MentionTests {
  /// Tuesday, 25 February 2025.
  private func mentions(_ paragraphs: String..., undated: Bool = false) -> [EventMention] {
    let day = CivilDate(year: 2025, month: 2, day: 25)
    let evidence = DateEvidence(kind: .user, place: "test", words: "", confidence: 1)
    return TimelineBuilder()
      .mentions(
        in: Article(
          title: "",
          publicationDate: undated ? nil : day.map { PublicationDate(day: $0, evidence: evidence) },
          paragraphs: paragraphs.map { Paragraph(text: $0) }
        )
      )
  }

  private func dates(_ mentions: [EventMention]) -> [String?] {
    mentions.map { $0.time.value?.description }
  }

  @Test(arguments: [
    ("The bank took over its rival in Linden on Friday.", "The bank took over its rival in Linden"),
    (
      "Dockers in Linden ended a strike over pay on Friday.",
      "Dockers in Linden ended a strike over pay"
    ),
    ("Shares of Aurora fell over 3 percent on Friday.", "Shares of Aurora fell over 3 percent"),
    ("Rebels fled despite the truce on Friday.", "Rebels fled despite the truce"),
    ("The train was late because of rain on Friday.", "The train was late because of rain"),
  ])
  func `the day behind a noun phrase is that of the sentence`(sentence: String, line: String) {
    let found = mentions(sentence)
    #expect(found.map(\.headline) == [line])
    #expect(dates(found) == ["2025-02-21"])
  }

  @Test func `a dated sentence is a mention with its words and its rule`() throws {
    let mention = try #require(mentions("The council closed the bridge on Monday.").first)
    #expect(mention.headline == "The council closed the bridge")
    #expect(mention.time.value?.description == "2025-02-24")
    guard case .stated(let evidence) = mention.dating else {
      Issue.record("the date is not stated")
      return
    }
    #expect(evidence.words == "Monday" && evidence.rule == "weekday")
    #expect(
      evidence.reference == .publication(try #require(CivilDate(year: 2025, month: 2, day: 25)))
    )
  }

  @Test func `a part with a date of its own is read against it`() throws {
    let day = try #require(CivilDate(year: 2024, month: 5, day: 14))
    let article = Article(
      title: "",
      paragraphs: [
        Paragraph(
          kind: .post,
          text: "The council closed the bridge on Monday.",
          ownDate: .date(EDTFDate(day))
        ),
        Paragraph(text: "The council closed the ferry on Monday."),
      ]
    )
    #expect(dates(TimelineBuilder().mentions(in: article)).first == "2024-05-13")
  }

  @Test func `a statement goes on with the date it began with`() {
    let found = mentions(
      "Mayor Anna Berg said on Monday that the bridge would stay shut.",
      "She also promised a ferry for the time of the repairs."
    )
    #expect(dates(found) == ["2025-02-24", "2025-02-24"])
    #expect(found.map(\.speaker) == ["Berg", "Berg"])
    #expect(found.last?.headline == "Berg promised a ferry for the time of the repairs")
    guard case .continued(_, let sentence) = found.last?.dating else {
      Issue.record("the date is not continued")
      return
    }
    #expect(sentence == "Mayor Anna Berg said on Monday that the bridge would stay shut.")
  }

  @Test func `somebody else's statement does not`() {
    let found = mentions(
      "Mayor Anna Berg said on Monday that the bridge would stay shut.",
      "Governor Olaf Lund promised a ferry."
    )
    #expect(dates(found) == ["2025-02-24", nil])
  }

  @Test func `an earlier statement does not`() {
    let found = mentions(
      "Mayor Anna Berg said on Monday that the bridge would stay shut.",
      "Berg recently said that the bridge was safe."
    )
    #expect(dates(found) == ["2025-02-24", nil])
  }

  @Test func `a phrase tells of its own time`() {
    let found = mentions(
      "Before the state imposed the toll in 2019, lorries made up half the traffic."
    )
    #expect(dates(found).contains("2019"))
    #expect(found.contains { $0.headline == "The state imposed the toll in 2019" })
  }

  @Test func `a distance in hours has the day of what it is counted from`() throws {
    let found = mentions(
      "Earlier on Monday, Governor Olaf Lund announced a ferry.",
      "Within two hours of the governor's announcement, the council held a meeting."
    )
    let meeting = try #require(found.last)
    #expect(meeting.time.value?.description == "2025-02-24")
    #expect(meeting.time.order == "within two hours")
    #expect(meeting.relation?.direction == .after)
    #expect(meeting.headline == "The council held a meeting")
  }

  @Test func `an undated article gives days without a year and no weekdays`() {
    let found = mentions(
      "Mayor Anna Berg said on Feb. 24 that the bridge would stay shut.",
      "The council voted on Monday.",
      undated: true
    )
    #expect(dates(found) == ["XXXX-02-24", nil])
  }

  @Test func `a label and a link are no part of the headline`() {
    let found = mentions("Details: Meanwhile, on 24 February, the council closed the bridge.")
    #expect(found.map(\.headline) == ["The council closed the bridge"])
  }

  @Test(arguments: [
    "12 March 2021 14:05: The council closed the bridge.",
    "12 March 2021 The council closed the bridge.",
    "2021 – The council closed the bridge.",
  ])
  func `a date at the head is no part of the headline`(sentence: String) {
    #expect(mentions(sentence).map(\.headline) == ["The council closed the bridge"])
  }

  @Test func `an aside between the subject and its verb is left out`() {
    let found = mentions(
      "Mr. Berg, during a visit by the governor to the bridge on Monday, told reporters that the "
        + "repairs would begin soon."
    )
    #expect(
      found.first?.headline == "Mr. Berg told reporters that the repairs would begin soon"
    )
  }

  @Test(arguments: [
    (
      "On Monday Berg met Lund in Linden, officials said.",
      "Berg met Lund in Linden, officials said"
    ),
    (
      "On February 3, 2025 the state raised the toll.",
      "On February 3, 2025 the state raised the toll"
    ),
    (
      "On Monday evening, in Linden, the state raised the toll.",
      "In Linden, the state raised the toll"
    ),
  ])
  func `what a headline drops tells nothing of its own`(sentence: String, headline: String) {
    #expect(mentions(sentence).map(\.headline) == [headline])
  }

  @Test func `two days later counts from what the text has told`() {
    let found = mentions(
      "The bridge was closed on 3 February.",
      "Two days later divers found a crack. The next day it was filled."
    )
    #expect(dates(found) == ["2025-02-03", "2025-02-05", "2025-02-06"])
  }

  @Test func `a clock time belongs to the day its sentence names`() {
    let found = mentions("The quake struck at 21:14 local time (12:14 GMT) on Sunday.")
    #expect(dates(found) == ["2025-02-23T21:14"])
  }

  @Test func `a day of the far side of the year is the last, not the next`() {
    #expect(dates(mentions("The parliament passed the act on July 3.")) == ["2024-07-03"])
  }

  @Test func `statements of an undated article that name yesterday are kept`() {
    let found = mentions("Yesterday, the council hired a company.", undated: true)
    #expect(dates(found) == [nil])
  }

  @Test func `two dates of one sentence are two mentions`() {
    let found = mentions("The bridge opened in 1961 and was last repaired in 2019.")
    #expect(dates(found) == ["1961", "2019"])
  }

  @Test func `an article in another language gives no mentions`() {
    let article = Article(
      title: "",
      language: "fr",
      paragraphs: [Paragraph(text: "Le pont a été fermé mercredi 13 mars 2024.")]
    )
    #expect(TimelineBuilder().mentions(in: article) == [])
  }

  @Test func `the part of a year that was said is kept`() {
    let found = mentions("The bridge was closed in late 2022.")
    #expect(dates(found) == ["2022"])
    #expect(found.first?.time.phase == .end)
  }

  @Test func `a heading is no statement`() {
    let found = TimelineBuilder()
      .mentions(
        in: Article(
          title: "",
          paragraphs: [Paragraph(kind: .heading, text: "Berg said so on 24 February 2025")]
        )
      )
    #expect(found == [])
  }
}
