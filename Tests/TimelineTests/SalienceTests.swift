import Temporal
import Testing
import Timeline

@Suite struct SalienceTests {
  private func telling(
    _ source: Int64,
    published: Int?,
    day: Int?,
    paragraph: Int = 5,
    isOnSubject: Bool = true,
    isTurn: Bool = false
  ) -> Telling {
    Telling(
      source: source,
      published: published,
      day: day,
      paragraph: paragraph,
      isOnSubject: isOnSubject,
      isTurn: isTurn
    )
  }

  @Test func `a day that more sources name matters more, however often one repeats it`() {
    let loud = (0..<9).map { _ in telling(1, published: 20, day: 10) }
    let tellings = loud + [telling(1, published: 20, day: 11), telling(2, published: 20, day: 11)]
    #expect(DaySalience(tellings: tellings).rankedDays == [11, 10])
  }

  @Test func `a day that is remembered matters more than one told the same day`() {
    let tellings = [
      telling(1, published: 10, day: 10), telling(2, published: 10, day: 10),
      telling(3, published: 30, day: 12), telling(4, published: 40, day: 12),
    ]
    #expect(DaySalience(tellings: tellings).rankedDays == [12, 10])
  }

  @Test func `a turn of the story weighs`() {
    let tellings = [
      telling(1, published: 30, day: 10), telling(2, published: 30, day: 12, isTurn: true),
    ]
    #expect(DaySalience(tellings: tellings).rankedDays == [12, 10])
  }

  @Test func `a source that only names the subject in passing does not speak for its days`() {
    let passing = (0..<20).map { telling(1, published: 30, day: 10, isOnSubject: $0 == 0) }
    #expect(
      DaySalience(tellings: passing + [telling(2, published: 30, day: 12)]).rankedDays == [12]
    )
  }

  @Test func `days that matter the same stand in their order, and nothing gives nothing`() {
    let tellings = [3, 1, 2].map { telling($0, published: 30, day: Int($0)) }
    #expect(DaySalience(tellings: tellings).rankedDays == [1, 2, 3])
    #expect(DaySalience(tellings: []).rankedDays == [])
  }

  /// The headlines of the events of some articles that are chosen for 24 February 2025.
  private func chosen(
    _ count: Int?,
    about words: [String] = [],
    _ articles: (day: String?, text: String)...
  ) -> [String] {
    let reports = articles.enumerated()
      .flatMap { number, article in
        Stories.reports(article)
          .map { report in
            var report = report
            report.source = Int64(number + 1)
            return report
          }
      }
    let day = CivilDate(year: 2025, month: 2, day: 24)
    let events = TimelineBuilder().events(from: reports)
      .filter { $0.time.value?.civilDate == day }
    let subject = Subject(words: words, needsAll: true)
    return StorySelection(subject: subject, days: nil, eventsPerDay: count)
      .leading(of: events).map(\.headline)
  }

  @Test func `what many sources tell goes before what one tells`() {
    #expect(
      chosen(
        1,
        ("2025-02-25", "A cat was rescued from a tree by firemen on Monday."),
        ("2025-02-25", "The old harbour bridge of Linden collapsed on Monday during a storm."),
        ("2025-02-25", "The harbour bridge in Linden collapsed on Monday in a heavy storm."),
        ("2025-02-25", "On Monday a storm made the old bridge at the harbour of Linden collapse.")
      )
      .count == 1
    )
    #expect(
      chosen(
        1,
        ("2025-02-25", "A cat was rescued from a tree by firemen on Monday."),
        ("2025-02-25", "The old harbour bridge of Linden collapsed on Monday during a storm."),
        ("2025-02-25", "The harbour bridge in Linden collapsed on Monday in a heavy storm.")
      )[0]
      .contains("bridge")
    )
  }

  @Test func `an event is told by the report that names the subject`() {
    #expect(
      chosen(
        nil,
        about: ["Berg"],
        ("2025-02-25", "The harbour bridge was closed to all lorries on Monday by the mayor."),
        ("2025-02-25", "Mayor Anna Berg closed the harbour bridge to all lorries on Monday.")
      )
      .allSatisfy { $0.contains("Berg") }
    )
  }

  @Test func `what is told twice in much the same words is taken once`() {
    #expect(
      chosen(
        2,
        ("2025-02-25", "The harbour bridge of Linden was closed to lorries on Monday."),
        ("2025-02-25", "The harbour bridge of Linden was closed to lorries and buses on Monday.")
      )
      .count == 1
    )
  }

  @Test func `days without an event on the subject are passed over`() {
    let events = Stories.reports(("2025-02-25", "Mayor Anna Berg closed the bridge on Monday."))
      .map { Event(id: "a", time: $0.mention.time, headline: "", reports: [$0]) }
    let selection = StorySelection(
      subject: Subject(words: ["berg"], needsAll: true),
      days: 1,
      eventsPerDay: 1
    )
    let told = selection.events(onDays: [7, 8]) { selection.leading(of: $0 == 8 ? events : []) }
    #expect(told.count == 1)
  }
}
