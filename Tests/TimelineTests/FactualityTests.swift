import Temporal
import Testing
import Timeline

/// All articles are of Tuesday, 25 February 2025.
@Suite struct FactualityTests {
  private func facts(_ text: String) -> [String] {
    Stories.mentions(text)
      .map { mention in
        [
          mention.time.value?.description ?? "undated", mention.factuality.status.rawValue,
          mention.factuality.words,
        ]
        .compactMap(\.self).joined(separator: " ")
      }
  }

  @Test(arguments: [
    ("The law will take effect on 12 March.", "2025-03-12 announced will take"),
    ("The council is due to meet on Thursday.", "2025-02-27 announced is due to meet"),
    ("The council was scheduled to meet on Monday.", "2025-03-03 announced was scheduled to meet"),
    ("The council was to meet on Monday.", "2025-02-24 announced was to meet"),
    (
      "Mayor Anna Berg had hoped to meet Lund on Monday.",
      "2025-02-24 conditional had hoped to meet"
    ),
    ("The vote is scheduled for 3 March.", "2025-03-03 announced is scheduled for"),
    ("Mayor Anna Berg plans to open the bridge on 3 March.", "2025-03-03 announced plans to open"),
    ("The court ordered the mill to close by 3 March.", "2025-03-03 announced 3 March"),
    ("The fair opens on 3 March.", "2025-03-03 announced 3 March"),
    ("On 3 March the ferry will be closed.", "2025-03-03 announced will be closed"),
    ("The bridge could be open by June.", "2025-06 conditional could be open"),
    ("The bridge may open on 3 March.", "2025-03-03 conditional may open"),
    (
      "If the court agrees, the bridge will open on 3 March.",
      "2025-03-03 conditional if … will open"
    ),
    ("The bridge would have opened on Monday.", "2025-02-24 conditional would have opened"),
    ("Guards allegedly closed the bridge on Monday.", "2025-02-24 conditional allegedly"),
  ])
  func `what lies ahead is announced or possible`(sentence: String, fact: String) {
    #expect(facts(sentence) == [fact])
  }

  @Test(arguments: [
    ("The council did not meet on Monday.", "2025-02-24 denied did not meet"),
    ("The council didn't meet on Monday.", "2025-02-24 denied didn't meet"),
    ("No meeting took place on Monday.", "2025-02-24 denied took place"),
    ("Mayor Anna Berg could not attend the vote on Monday.", "2025-02-24 denied could not attend"),
    ("Berg denied that the council met on Monday.", "2025-02-24 denied denied"),
    ("Berg rejected claims that the council had met on Monday.", "2025-02-24 denied rejected"),
    ("The strike planned for last Friday did not take place.", "2025-02-21 denied did not take"),
    ("It is not true that Berg met Lund on Monday.", "2025-02-24 denied true"),
    ("The vote scheduled for last Monday was cancelled.", "2025-02-24 denied cancelled"),
  ])
  func `what did not happen is denied`(sentence: String, fact: String) {
    #expect(facts(sentence) == [fact])
  }

  @Test(arguments: [
    "The council closed the bridge on Monday.",
    "Berg said on Monday that the bridge would stay shut.",
    "On Monday Berg said that she will open the bridge.",
    "Berg denied on Monday that the bridge was unsafe.",
    "In the council no members voted for the bridge on Monday.",
    "It was not only the bridge that burned on Monday.",
    "Berg promised on Monday to open a ferry.",
    "The council met on Monday to vote on plans for the bridge.",
    "The proposed bridge was opened on Monday.",
    "Ms. Berg, who could retire soon, opened the bridge on Monday.",
  ])
  func `what is told happened`(sentence: String) {
    #expect(facts(sentence) == ["2025-02-24 happened"])
  }

  @Test func `history that looks ahead of its past tells what happened`() {
    #expect(
      facts("In 1951 the miller's son would become the mayor of Linden.") == ["1951 happened"]
    )
    #expect(facts("On 3 May 1951 he was to die in Linden.") == ["1951-05-03 happened"])
  }

  @Test func `a statement stands on its day and what it announces on its own`() {
    #expect(
      facts("Mayor Anna Berg said on Monday that the law will take effect on 12 March.") == [
        "2025-02-24 happened", "2025-03-12 announced will take",
      ]
    )
  }

  @Test func `an announced day dates no statement`() {
    let found = Stories.mentions(
      "Mayor Anna Berg said the bridge will open on 12 March.\nShe also promised a ferry."
    )
    #expect(found.map { $0.time.value?.description } == ["2025-03-12", nil])
  }

  @Test func `who announces it stays with it`() {
    let found = Stories.mentions("Mayor Anna Berg said the bridge will open on 12 March.")
    #expect(found.map(\.headline) == ["Mayor Anna Berg said the bridge will open on 12 March"])
    #expect(found.map(\.speaker) == ["Berg"])
  }

  @Test func `an event that is only announced says so`() {
    let events = TimelineBuilder()
      .events(
        from: Stories.reports(
          ("2025-02-25", "The new harbour of Linden will open on 12 March."),
          ("2025-02-26", "The new harbour of Linden is due to open on 12 March.")
        )
      )
    #expect(events.map(\.flags) == [[.announced]])
  }

  @Test func `a later source that tells that it happened settles it`() {
    let events = TimelineBuilder()
      .events(
        from: Stories.reports(
          ("2025-02-25", "The new harbour of Linden will open on 12 March."),
          ("2025-03-13", "The new harbour of Linden opened on Wednesday.")
        )
      )
    #expect(events.map(\.flags) == [[]])
    #expect(events.map(\.headline) == ["The new harbour of Linden opened"])
  }

  @Test func `what was called off did not happen`() {
    let events = TimelineBuilder()
      .events(
        from: Stories.reports(
          ("2025-02-25", "The summit of Linden is planned for 12 March."),
          ("2025-03-13", "The summit of Linden planned for 12 March was cancelled.")
        )
      )
    #expect(events.map(\.flags) == [[.denied]])
  }
}
