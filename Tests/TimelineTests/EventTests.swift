import Extract
import Temporal
import Testing
import Timeline

@Suite struct EventTests {
  private let builder = TimelineBuilder()

  /// The reports of some articles, each a text with the day it was published, or none.
  private func reports(_ articles: (day: String?, text: String)...) -> [Report] {
    articles.enumerated()
      .flatMap { number, source -> [Report] in
        let day = source.day.flatMap { EDTFValue($0)?.civilDate }
        let evidence = DateEvidence(kind: .user, place: "test", words: "", confidence: 1)
        let article = Article(
          title: "",
          publicationDate: day.map { PublicationDate(day: $0, evidence: evidence) },
          paragraphs: source.text.split(separator: "\n").map { Paragraph(text: String($0)) }
        )
        return builder.mentions(in: article).enumerated()
          .map { position, mention in
            Report(source: Int64(number + 1), position: position, mention: mention)
          }
      }
  }

  private func dates(_ events: [Event]) -> [String?] {
    events.map { $0.time.value?.description }
  }

  @Test func `two sources of one event are one entry`() {
    let events = builder.events(
      from: reports(
        ("2025-02-25", "President Anna Berg opened the new harbour of Linden on Monday."),
        ("2025-02-26", "The new harbour in Linden was opened by Ms. Berg on 24 February.")
      )
    )
    #expect(events.map(\.sources) == [[1, 2]])
    #expect(dates(events) == ["2025-02-24"])
  }

  @Test func `the same words on another day are another event`() {
    let events = builder.events(
      from: reports(
        ("2025-02-25", "The council of Linden voted on the harbour on Monday."),
        ("2025-02-25", "The council of Linden voted on the harbour on 10 February.")
      )
    )
    #expect(dates(events) == ["2025-02-10", "2025-02-24"])
  }

  @Test func `spelling and unit do not part what belongs together`() {
    let events = builder.events(
      from: reports(
        ("2025-02-25", "Zelenskyy rejected the sale of 2 million tonnes of aluminium on Monday."),
        ("2025-02-25", "On Monday Zelensky refused to sell 2 million tons of aluminum.")
      )
    )
    #expect(events.map(\.sources) == [[1, 2]])
  }

  @Test func `a year comes from another source and the sources are named`() throws {
    let events = builder.events(
      from: reports(
        (nil, "President Anna Berg opened the new harbour of Linden on Feb. 24."),
        ("2025-02-25", "President Anna Berg opened the new harbour of Linden on Monday.")
      )
    )
    let event = try #require(events.first)
    #expect(event.time.value?.description == "2025-02-24" && event.flags == [])
    #expect(event.reports.first?.inferred?.value.description == "2025-02-24")
    #expect(event.reports.first?.inferred?.sources == [2])
  }

  @Test func `the year learnt for one day of an article holds for its other days`() {
    let events = builder.events(
      from: reports(
        (
          nil,
          """
          President Anna Berg opened the new harbour of Linden on Feb. 24.
          Workers had found a sunken ship in the mud on Jan. 30.
          """
        ),
        ("2025-02-25", "President Anna Berg opened the new harbour of Linden on Monday.")
      )
    )
    #expect(dates(events) == ["2025-01-30", "2025-02-24"])
    #expect(events.first?.flags == [.yearInferred])
  }

  @Test func `a year that nobody gives stays open`() {
    let events = builder.events(
      from: reports((nil, "President Anna Berg opened the new harbour on Feb. 24."))
    )
    #expect(dates(events) == ["XXXX-02-24"])
    #expect(events.first?.flags == [.yearUnknown])
  }

  @Test func `sources that give two years decide nothing`() {
    let events = builder.events(
      from: reports(
        (nil, "President Anna Berg opened the new harbour of Linden on Feb. 24."),
        ("2025-02-25", "President Anna Berg opened the new harbour of Linden on Monday."),
        ("2021-02-25", "President Anna Berg opened the new harbour of Linden on 24 February.")
      )
    )
    #expect(dates(events) == ["2021-02-24", "2025-02-24", "XXXX-02-24"])
    #expect(events.flatMap(\.reports).filter { $0.source == 1 }.map(\.inferred) == [nil])
  }

  @Test func `the year learnt for a day turns with the year`() {
    let events = builder.events(
      from: reports(
        (
          nil,
          """
          President Anna Berg opened the new harbour of Linden on Jan. 5.
          Workers had found a sunken ship in the mud on Dec. 28.
          """
        ),
        ("2025-01-06", "President Anna Berg opened the new harbour of Linden on Sunday.")
      )
    )
    #expect(dates(events) == ["2024-12-28", "2025-01-05"])
  }

  @Test func `a story that hundreds of sources tell is one event`() {
    let sentence = "President Anna Berg opened the new harbour of Linden on Monday."
    let one = reports(("2025-02-25", sentence))
    let all = (1...500)
      .flatMap { source in
        one.map { Report(source: Int64(source), position: 0, mention: $0.mention) }
      }
    #expect(builder.events(from: all).map(\.sources.count) == [500])
  }

  @Test func `another speaker's statement is not told with the first one's`() {
    let events = builder.events(
      from: reports(
        (
          "2025-02-25",
          """
          Mayor Anna Berg said on Monday that the bridge would stay shut.
          Two hours later Governor Olaf Lund announced a ferry across the northern river.
          """
        )
      )
    )
    #expect(events.map(\.reports.count) == [1, 1])
    #expect(events.map(\.time.order) == [nil, "two hours later"])
  }

  @Test func `a day is told in the order its sources state`() {
    let events = builder.events(
      from: reports(
        (
          "2025-02-25",
          """
          Mayor Olaf Lund resigned on Monday evening in front of the town hall.
          Earlier on Monday, the state court published a report on the harbour money.
          Within two hours of the court's report, the harbour police searched three offices.
          """
        )
      )
    )
    #expect(
      events.map(\.headline) == [
        "The state court published a report on the harbour money",
        "The harbour police searched three offices",
        "Mayor Olaf Lund resigned in front of the town hall",
      ]
    )
  }

  @Test func `a year stands before its months and a month before its days`() {
    let events = builder.events(
      from: reports(
        (
          "2024-06-01",
          """
          The ferry sank on 3 March 2023.
          The mill burned down in March 2023.
          The bridge was begun in 2023.
          The tower fell in 1987.
          """
        )
      )
    )
    #expect(dates(events) == ["1987", "2023", "2023-03", "2023-03-03"])
  }

  @Test func `the order in which sources come does not matter`() {
    let all = reports(
      ("2025-02-25", "President Anna Berg opened the new harbour of Linden on Monday."),
      ("2025-02-26", "Ms. Berg opened the new harbour of Linden on 24 February."),
      (nil, "The harbour of Linden was opened on Feb. 24.")
    )
    let events = builder.events(from: all)
    #expect(builder.events(from: all.reversed()) == events)
  }

  @Test func `events keep their ids when sources come and go`() throws {
    let all = reports(
      ("2025-02-25", "President Anna Berg opened the new harbour of Linden on Monday."),
      ("2025-02-26", "Ms. Berg opened the new harbour of Linden on 24 February.")
    )
    let first = try #require(builder.events(from: all.filter { $0.source == 2 }).first)
    let identities = Dictionary(
      uniqueKeysWithValues: first.reports.map {
        (ReportKey(source: $0.source, position: $0.position), first.id)
      }
    )
    let both = builder.events(from: all, keeping: identities)
    #expect(both.map(\.id) == [first.id])
    #expect(first.id.count == 5)
  }

  @Test func `what one source adds to a statement is told with the statement`() {
    let events = builder.events(
      from: reports(
        (
          "2025-02-25",
          """
          Mayor Anna Berg said on Monday that the bridge would stay shut.
          She also promised a ferry.
          """
        )
      )
    )
    #expect(events.map(\.reports.count) == [2])
    #expect(
      events.map(\.headline) == ["Mayor Anna Berg said that the bridge would stay shut"]
    )
  }
}
