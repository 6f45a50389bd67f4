import Temporal
import Testing
import Timeline

/// Articles of a few sentences whose words tell in which order the things of a day happened.
@Suite struct DayOrderTests {
  /// The lines of the events of Monday, 24 February 2025, in order, each by its first words.
  private func order(_ articles: String...) -> [String] {
    let reports = articles.enumerated()
      .flatMap { Stories.reports(("2025-02-25", $1), as: $0 + 1) }
    return TimelineBuilder().events(from: reports)
      .filter { $0.time.value?.date?.civilDate?.description == "2025-02-24" }
      .map { $0.headline.split(separator: " ").prefix(2).joined(separator: " ") }
  }

  @Test func `parts of the day stand in their order`() {
    #expect(
      order(
        """
        Lund resigned on Monday evening in front of the town hall.
        Berg closed the bridge on Monday morning for repairs.
        The ferry sank on Monday afternoon off Ashby.
        """
      ) == ["Berg closed", "The ferry", "Lund resigned"]
    )
  }

  @Test func `clock times stand in their order, and between parts of the day`() {
    #expect(
      order(
        """
        Lund resigned at 21:30 on Monday in front of the town hall.
        The ferry sank at 7:15 a.m. on Monday off Ashby.
        Berg closed the bridge on Monday afternoon for repairs.
        The prison burned down at 7:45 a.m. on Monday in Elmstead.
        """
      ) == ["The ferry", "The prison", "Berg closed", "Lund resigned"]
    )
  }

  @Test func `earlier on Monday is before what was told`() {
    #expect(
      order(
        """
        Lund resigned on Monday in front of the town hall.
        Earlier on Monday, the state court published a report on the harbour money.
        """
      ) == ["The state", "Lund resigned"]
    )
  }

  @Test func `later on Monday is after what was told`() {
    #expect(
      order(
        """
        The state court published a report on the harbour money on Monday.
        Later on Monday, Lund resigned in front of the town hall.
        """
      ) == ["The state", "Lund resigned"]
    )
  }

  @Test func `hours later is after what was told`() {
    #expect(
      order(
        """
        The state court published a report on the harbour money on Monday.
        Hours later, police searched three offices in Ashby.
        """
      ) == ["The state", "Police searched"]
    )
  }

  @Test func `a distance is counted from what it names`() {
    #expect(
      order(
        """
        The harbour police searched three offices on Monday within two hours of the court's report.
        The state court published its report on the harbour money on Monday.
        """
      ) == ["The state", "The harbour"]
    )
  }

  @Test func `after the meeting is after the meeting`() {
    #expect(
      order(
        """
        Lund resigned on Monday after a meeting with the council of Linden.
        The council of Linden held a meeting with Lund on Monday.
        """
      ) == ["The council", "Lund resigned"]
    )
  }

  @Test func `before the vote is before the vote`() {
    #expect(
      order(
        """
        The parliament passed the harbour vote on Monday in Linden.
        Berg spoke to reporters on Monday before the harbour vote in parliament.
        """
      ) == ["Berg spoke", "The parliament"]
    )
  }

  @Test func `a relation of one source orders what another tells`() {
    #expect(
      order(
        """
        Lund resigned on Monday in front of the town hall of Linden.
        """,
        """
        Earlier on Monday, the state court published a report on the harbour money.
        """,
        """
        The state court published a report on the harbour money on Monday.
        Hours later, Lund resigned in front of the town hall of Linden.
        """
      ) == ["The state", "Lund resigned"]
    )
  }

  @Test func `the part of the day that one source gives orders the event of both`() {
    #expect(
      order(
        """
        The ferry Aurora sank off Ashby on Monday with forty people on board.
        Berg closed the bridge of Linden at noon on Monday for repairs.
        """,
        """
        The ferry Aurora sank off Ashby on Monday morning with forty people on board.
        """
      ) == ["The ferry", "Berg closed"]
    )
  }

  @Test func `minutes of one hour stand in their order`() {
    #expect(
      order(
        """
        The prison burned down at 7:45 a.m. on Monday in Elmstead.
        The ferry sank at 7:15 a.m. on Monday off Ashby.
        """
      ) == ["The ferry", "The prison"]
    )
  }

  @Test(arguments: ["Minutes later", "Three hours later", "A few hours later", "Later that day"])
  func `what follows is after what was told`(words: String) {
    #expect(
      order(
        """
        Zora Lund resigned on Monday in front of the town hall of Linden.
        \(words), angry crowds occupied the offices of the harbour company.
        """
      ) == ["Zora Lund", "Angry crowds"]
    )
  }

  @Test func `what one source names another may have told`() {
    #expect(
      order(
        """
        Within two hours of the state court's report on Monday, the harbour police searched an office.
        """,
        """
        The state court published a report on the harbour money on Monday.
        """
      ) == ["The state", "The harbour"]
    )
  }

  @Test func `the night before is the day before`() {
    let reports = Stories.reports(
      (
        "2025-02-25",
        """
        Lund resigned on Monday in front of the town hall of Linden.
        The night before, police had searched three offices in Ashby.
        """
      )
    )
    let events = TimelineBuilder().events(from: reports)
    #expect(events.map { $0.time.value?.description } == ["2025-02-23", "2025-02-24"])
  }

  @Test func `relations that contradict each other lose nothing`() {
    #expect(
      order(
        """
        Lund resigned on Monday after the council of Linden held a meeting.
        The council of Linden held a meeting on Monday after Lund resigned.
        """
      )
      .count == 2
    )
  }
}
