import Temporal
import Testing
import Timeline

@Suite struct DisagreementTests {
  /// What the sources of the one event of some articles tell differently, in words.
  private func disagreements(_ articles: String...) -> [String] {
    let reports = articles.enumerated()
      .flatMap { number, text in
        Stories.reports(("2025-02-25", text))
          .map { report in
            var report = report
            report.source = Int64(number + 1)
            return report
          }
      }
    return Event(id: "", time: EventTime(), headline: "", reports: reports).disagreements
      .map { disagreement in
        let versions = disagreement.versions.map { "\($0.value) \($0.sources)" }
        return "\(disagreement.kind): \(versions.joined(separator: ", "))"
      }
  }

  @Test func `another number of dead is a disagreement`() {
    #expect(
      disagreements(
        "The explosion killed 11 workers on Monday.",
        "Twelve people were killed in the explosion on Monday.",
        "The explosion on Monday left 11 dead."
      ) == ["figure: 11 killed [1, 3], Twelve killed [2]"]
    )
  }

  @Test func `opposite verbs are a disagreement about the outcome`() {
    #expect(
      disagreements(
        "A court in Linden convicted the former mayor Paul Lund of fraud on Monday.",
        "A court in Linden acquitted the former mayor Paul Lund of fraud on Monday."
      ) == ["outcome: convicted [1], acquitted [2]"]
    )
  }

  @Test(arguments: [
    (
      "Police closed the bridge in Linden on Monday.",
      "Police opened an inquiry in Linden on Monday."
    ),
    (
      "The council approved the budget on Monday and rejected a tax.",
      "The council rejected a new tax on Monday in a long session."
    ),
  ])
  func `opposite verbs of two things are none`(one: String, other: String) {
    #expect(disagreements(one, other) == [])
  }

  @Test func `another sum for the same thing is a disagreement`() {
    #expect(
      disagreements(
        "Berg demanded $500 billion of rare earths in return for aid on Monday.",
        "On Monday Berg demanded $350 billion of rare earths for the aid."
      ) == ["figure: $500 billion [1], $350 billion [2]"]
    )
  }

  @Test(arguments: [
    ("The blast on Monday killed 11 workers.", "The blast on Monday wounded 17 workers."),
    ("More than 500 ships lay in port on Monday.", "Some 480 ships lay in port on Monday."),
    ("More than 500 ships lay in port on Monday.", "On Monday 650 ships lay in port."),
    (
      "The slick was 4.9 million barrels large on Monday.",
      "The slick was 5 million barrels large on Monday."
    ),
    (
      "The well on Monday lay a depth of 5 miles under the sea.",
      "The well on Monday lay a depth of 8 kilometres under the sea."
    ),
    ("Berg sold 2 million tonnes of metal on Monday.", "Berg sold 2m tons of metal on Monday."),
    ("Two ships sank on Monday.", "Three boats sank on Monday."),
    (
      "Berg offered $15 billion for a mill on Monday.",
      "Berg spoke on Monday of a trade of $500 billion with the east."
    ),
    ("A share of 21% voted on Monday.", "A share of 21 percent voted on Monday."),
    ("The vote on Monday was the first in 20 years.", "The vote on Monday took 12 hours."),
    (
      "The blast on Monday killed 3 people in Linden and 8 people in Aspen.",
      "The blast on Monday killed 11 people."
    ),
  ])
  func `rounding, other things and other units are none`(first: String, second: String) {
    #expect(disagreements(first, second) == [])
  }

  @Test func `one source alone cannot differ`() {
    #expect(disagreements("The blast on Monday killed 3 people.\nIt killed 11 people.") == [])
  }

  @Test func `a denial is a disagreement`() {
    #expect(
      disagreements(
        "Berg met Lund in Linden on Monday.",
        "Berg did not meet Lund in Linden on Monday."
      ) == ["denial: happened [1], denied: “did not meet” [2]"]
    )
  }

  @Test func `who denies what others tell disagrees`() {
    #expect(
      disagreements(
        "The army shelled the school of Linden on Monday.",
        "The army denied that it had shelled the school of Linden on Monday."
      ) == ["denial: happened [1], denied [2]"]
    )
  }

  /// What is told of the days of all events of some articles, each with the day of its publication.
  private func dates(_ articles: (day: String?, text: String)...) -> [String] {
    let reports = articles.enumerated().flatMap { Stories.reports($1, as: $0 + 1) }
    return TimelineBuilder().events(from: reports)
      .flatMap(\.disagreements)
      .map { disagreement in
        disagreement.versions.map { "\($0.value) \($0.sources)" }.joined(separator: ", ")
      }
  }

  @Test func `another day is a disagreement, told at both`() {
    #expect(
      dates(
        ("2025-02-26", "The ferry Aurora sank off Linden on Monday with 40 people on board."),
        ("2025-02-26", "The ferry Aurora sank off Linden on Tuesday with 40 people on board."),
        ("2025-02-26", "On Monday the ferry Aurora sank off Linden with 40 people on board.")
      ) == [
        "2025-02-24 [1, 3], 2025-02-25 [2]", "2025-02-24 [1, 3], 2025-02-25 [2]",
      ]
    )
  }

  @Test func `a source that tells of both days means two things`() {
    #expect(
      dates(
        (
          "2025-02-26",
          """
          A drone struck the port of Linden on Monday and killed three.
          A drone struck the port of Linden on Tuesday and killed three.
          """
        ),
        ("2025-02-26", "A drone struck the port of Linden on Tuesday and killed three.")
      ) == []
    )
  }

  @Test func `another act on another day is another thing`() {
    #expect(
      dates(
        ("2025-02-26", "The Aurora rig exploded off Linden on Sunday."),
        ("2025-02-26", "The Aurora rig sank off Linden on Monday.")
      ) == []
    )
  }

  @Test func `what was published before the other day is another thing`() {
    #expect(
      dates(
        ("2025-02-24", "Shares of Aurora rose three percent in Linden on Monday."),
        ("2025-02-25", "Shares of Aurora rose three percent in Linden on Tuesday.")
      ) == []
    )
  }
}
