import Temporal
import Testing
import Timeline

@Suite struct StatementTests {
  /// The statements of an article published on Tuesday, 25 February 2025.
  private func statements(_ text: String) -> [String] {
    Stories.mentions(text).map(\.statement)
  }

  @Test(arguments: [
    ("The bridge was closed on 3 February 2025.", "The bridge was closed."),
    ("On 3 February 2025, the council closed the bridge.", "The council closed the bridge."),
    ("The council, on Monday, closed the bridge.", "The council closed the bridge."),
    ("The council voted on Monday to close the bridge.", "The council voted to close the bridge."),
    ("The council voted early on Monday.", "The council voted."),
  ])
  func `a statement leaves out the day that stands beside it`(sentence: String, statement: String) {
    #expect(statements(sentence) == [statement])
  }

  @Test(arguments: [
    "The bridge has been shut since 3 February 2025.",
    "Monday's vote closed the bridge.",
    "Monday was the last day of the ferry.",
    "The 3 February 2025 collapse of the bridge killed nobody.",
    "The bridge was closed in 2023.",
    "The bridge was shut on Monday and on Friday.",
  ])
  func `a statement keeps a time that it needs, or that is no single day`(sentence: String) {
    #expect(statements(sentence).first == sentence)
  }
}

@Suite struct SentenceHeadTests {
  /// The sentences of the mentions of an article published on Tuesday, 25 February 2025.
  private func sentences(_ text: String) -> [String] {
    Stories.mentions(text).map(\.sentence)
  }

  @Test(arguments: [
    "LINDEN, Feb 25 (Reuters) - ",
    "LINDEN (AP) — ",
    "Council closes the bridge of Linden LINDEN (Reuters) - ",
    "LINDEN — ",
  ])
  func `the place and the day that open a report are not told`(dateline: String) {
    #expect(
      sentences(dateline + "The council closed the bridge on Monday.")
        == ["The council closed the bridge on Monday."]
    )
  }

  @Test(arguments: [
    "The ferry (Aurora) - built in 1961 - sank on Monday.",
    "Linden is shut - the bridge collapsed on Monday.",
  ])
  func `a parenthesis or a dash alone is no dateline`(sentence: String) {
    #expect(sentences(sentence).first == sentence)
  }

  @Test(arguments: [
    "Council closes bridge Thursday 13 February 2025 03.10 GMT ",
    "(Update 8:51 p.m. in Linden, 2:51 p.m. ET) ",
    "[Posted at 3:15 a.m. ET] ",
  ])
  func `the moment of publication is not told`(stamp: String) {
    #expect(
      sentences(stamp + "The council closed the bridge on Monday.")
        == ["The council closed the bridge on Monday."]
    )
  }

  @Test func `a moment that a word joins to its sentence is told`() {
    let sentence = "The quake struck on 13 February 2025 at 03:10 GMT Sunday papers said."
    #expect(sentences(sentence).first == sentence)
  }
}

@Suite struct RelativeClauseTests {
  /// Lines and dates of an article published on Tuesday, 25 February 2025.
  private func told(_ text: String) -> [String] {
    Stories.mentions(text).map { "\($0.time.value?.description ?? "-") \($0.headline)" }
  }

  @Test func `a relative clause is told of what it stands behind`() {
    #expect(
      told("The council wants to clean up the spill, which began on 20 April 2023.")
        .contains("2023-04-20 The spill began on 20 April 2023")
    )
  }

  @Test func `a name that a noun phrase explains is what the clause is told of`() {
    #expect(
      told("Olaf Lund, a former mayor who was arrested on Monday, denied everything.")
        .contains("2025-02-24 Olaf Lund was arrested")
    )
  }

  @Test func `a clause with whose is told of what its noun belongs to`() {
    #expect(
      told("Berg praised Olaf Lund, whose death shocked the town in 2019.")
        .contains("2019 Olaf Lund\u{2019}s death shocked the town in 2019")
    )
  }

  @Test func `a clause with a pronoun is told of the subject of its sentence`() {
    #expect(
      told("Lund ran the harbour until 2019, when he resigned.").contains("2019 Lund resigned")
    )
  }

  @Test func `a clause that could be of either of two nouns is not told`() {
    let lines = told("Merchants in Ashby who opened a shop in 2019 were angry.")
    #expect(!lines.contains { $0.hasPrefix("2019 Ashby") })
  }

  @Test func `a noun with a clause of its own keeps it where another verb follows`() {
    #expect(
      told("On Monday in Linden, the troops that took Ashby in 2019 have left the town.") == [
        "2025-02-24 The troops that took Ashby in 2019 have left the town",
        "2019 The troops took Ashby in 2019",
      ]
    )
  }

  @Test func `a noun with a clause of its own is told as a clause`() {
    #expect(
      told("Lund spoke of the ferry trade on Monday, a trade that ended in 2019.")
        .contains("2019 A trade ended in 2019")
    )
  }
}
