import Temporal
import Testing
import Timeline

/// Articles without a date get theirs from what other sources date, or none.
@Suite struct UndatedArticleTests {
  private let dated = "President Anna Berg opened the new harbour of Linden on Monday."

  private func events(_ articles: (day: String?, text: String)...) -> [Event] {
    TimelineBuilder()
      .events(from: articles.enumerated().flatMap { Stories.reports($1, as: $0 + 1) })
  }

  private func dates(_ events: [Event], ofSource source: Int64) -> [String?] {
    events.flatMap(\.reports).filter { $0.source == source }
      .sorted { $0.position < $1.position }
      .map { $0.date?.description }
  }

  @Test func `a weekday that others date is that day, and a second one the same`() {
    let events = events(
      ("2025-02-25", dated),
      (
        nil,
        """
        President Anna Berg opened the new harbour of Linden on Monday.
        Olaf Lund left the fire brigade of Ashby on Monday.
        """
      )
    )
    #expect(dates(events, ofSource: 2) == ["2025-02-24", "2025-02-24"])
    #expect(events.map(\.flags) == [[], [.dateInferred]])
    #expect(
      events.flatMap(\.reports).filter { $0.source == 2 }.map(\.inferred?.sources) == [[1], [1]]
    )
  }

  @Test func `what is told of yesterday places every other day of the article`() {
    let events = events(
      ("2025-02-25", dated),
      (
        nil,
        """
        President Anna Berg opened the new harbour of Linden yesterday.
        Olaf Lund left the fire brigade of Ashby on Friday.
        The prison of Elmstead burned down today.
        """
      )
    )
    #expect(dates(events, ofSource: 2) == ["2025-02-24", "2025-02-21", "2025-02-25"])
  }

  @Test func `a weekday that could be either of two days stays open`() {
    let events = events(
      ("2025-02-25", dated),
      (
        nil,
        """
        President Anna Berg opened the new harbour of Linden on Monday.
        Olaf Lund left the fire brigade of Ashby on Friday.
        """
      )
    )
    #expect(dates(events, ofSource: 2) == ["2025-02-24", nil])
  }

  @Test func `statements that contradict each other place nothing`() {
    let events = events(
      (
        "2025-02-28",
        """
        President Anna Berg opened the new harbour of Linden on 24 February.
        Olaf Lund left the fire brigade of Ashby on 27 February.
        """
      ),
      (
        nil,
        """
        President Anna Berg opened the new harbour of Linden yesterday.
        Olaf Lund left the fire brigade of Ashby yesterday.
        The prison of Elmstead burned down today.
        """
      )
    )
    #expect(dates(events, ofSource: 2) == [nil, nil, nil])
  }

  @Test func `another weekday than that of the event is none of its days`() {
    let events = events(
      ("2025-02-25", dated),
      (nil, "President Anna Berg opened the new harbour of Linden on Tuesday.")
    )
    #expect(dates(events, ofSource: 2) == [nil])
  }

  @Test func `the day of publication gives the year of a day without one`() {
    let events = events(
      ("2025-01-03", "President Anna Berg opened the new harbour of Linden on Thursday."),
      (
        nil,
        """
        President Anna Berg opened the new harbour of Linden yesterday.
        Olaf Lund left the fire brigade of Ashby on Dec. 30.
        """
      )
    )
    #expect(dates(events, ofSource: 2) == ["2025-01-02", "2024-12-30"])
  }

  @Test func `alone, an article without a date places nothing`() {
    let events = events((nil, "President Anna Berg opened the new harbour of Linden yesterday."))
    #expect(dates(events, ofSource: 1) == [nil])
  }
}
