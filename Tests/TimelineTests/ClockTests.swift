import Temporal
import Testing
import Timeline

/// Clock times, and the words around a day that belong to something else.
@Suite struct ClockTests {
  private func told(_ text: String) -> [String] {
    Stories.mentions(text)
      .map { "\($0.time.value?.description ?? "undated") \($0.headline)" }
  }

  @Test func `a clock time without a day is of the day told before`() {
    let mentions = Stories.mentions(
      "Mayor Anna Berg resigned on Sunday at 7 p.m.\nThe council met at 3 p.m."
    )
    #expect(
      mentions.map { $0.time.value?.description } == ["2025-02-23T19:00", "2025-02-23T15:00"]
    )
    guard case .continued(let evidence, _) = mentions[1].dating else {
      Issue.record("\(mentions[1].dating)")
      return
    }
    #expect(evidence.value == "2025-02-23T19:00")
  }

  @Test func `alone, a clock time is of the day of publication`() {
    #expect(told("The council met at 3 p.m.") == ["2025-02-25T15:00 The council met at 3 p.m"])
  }

  @Test(arguments: [
    (
      "The worst storm since 1987 hit Linden on Sunday.",
      "2025-02-23 The worst storm since 1987 hit Linden"
    ),
    (
      "The bridge over the Elbe collapsed on Sunday.",
      "2025-02-23 The bridge over the Elbe collapsed"
    ),
  ])
  func `a subject keeps what belongs to it`(sentence: String, line: String) {
    #expect(told(sentence) == [line])
  }

  @Test func `what happened when something else did is of its day`() {
    #expect(
      told("Eleven people died when a ferry sank off Linden on Sunday.") == [
        "2025-02-23 Eleven people died when a ferry sank off Linden",
        "2025-02-23 A ferry sank off Linden",
      ]
    )
  }

  @Test func `a person who heads a sentence is the one that she stands for`() {
    let lines = told(
      "Emil Lund said on Sunday that the bridge was safe.\nAnna Berg arrived on Monday. She spoke to Olaf Holm on Monday."
    )
    #expect(!lines.contains { $0.contains("Lund spoke") })
  }

  @Test func `times of day that lie apart are two events`() {
    func count(_ first: String, _ second: String) -> Int {
      TimelineBuilder()
        .events(from: Stories.reports(("2025-02-25", first), ("2025-02-25", second))).count
    }
    #expect(
      count(
        "Mayor Anna Berg met Olaf Lund in Linden on Monday morning.",
        "Mayor Anna Berg met Olaf Lund in Linden on Monday evening."
      ) == 2
    )
    #expect(
      count(
        "Mayor Anna Berg met Olaf Lund in Linden on Monday morning.",
        "Mayor Anna Berg met Olaf Lund in Linden at 9 a.m. on Monday."
      ) == 1
    )
  }
}
