import Render
import Temporal
import Testing
import Timeline

@Suite struct UndoneWordingTests {
  @Test(
    arguments: [
      (.hide, "“A” is shown again."), (.unhide, "“A” is hidden again."),
      (.pin, "“A” is no longer pinned."), (.unpin, "“A” is pinned again."),
      (.headline("B"), "“A” no longer has your headline, “B”."),
      (.note("Ask."), "“A” no longer has your note, “Ask.”."),
      (.tag("talks"), "“A” no longer has the tag “talks”."),
      (.untag("talks"), "“A” has the tag “talks” again."),
      (.split, "What was split off is part of “A” again."),
      (.merge, "“A” is merged no longer."),
      (
        .add(HandwrittenEvent(date: nil, text: "The bridge opens")),
        "“The bridge opens” is taken out again."
      ),
    ] as [(Decision.Action, String)]
  )
  func `what is undone is said of its event`(action: Decision.Action, words: String) {
    #expect(UndoneWording.words(for: action, about: ["A"]) == words)
  }

  @Test func `a date that is undone is named`() throws {
    let date = try #require(EDTFValue("2025-02-24"))
    #expect(
      UndoneWording.words(for: .date(EventTime(value: date)), about: ["A"])
        == "“A” no longer has your date, 24 February 2025."
    )
  }

  @Test func `events that were merged are named, and a statement that has gone is not`() {
    #expect(
      UndoneWording.words(for: .merge, about: ["A", "B"]) == "“A” and “B” are apart again."
    )
    #expect(UndoneWording.words(for: .hide, about: []) == "It is shown again.")
  }
}
