import Extract
import Temporal
import Testing
import Timeline

/// Which statements of two sources are one event and which are two.
@Suite struct RecognitionTests {
  private let builder = TimelineBuilder()

  /// How many sources each event has that two articles of 25 February 2025 tell of.
  private func sourceCounts(_ texts: String...) -> [Int] {
    let day = CivilDate(year: 2025, month: 2, day: 25)
    let evidence = DateEvidence(kind: .user, place: "test", words: "", confidence: 1)
    let reports = texts.enumerated()
      .flatMap { number, text -> [Report] in
        let article = Article(
          title: "",
          publicationDate: day.map { PublicationDate(day: $0, evidence: evidence) },
          paragraphs: [Paragraph(text: text)]
        )
        return builder.mentions(in: article).enumerated()
          .map { Report(source: Int64(number + 1), position: $0, mention: $1, published: day) }
      }
    return builder.events(from: reports).map(\.sources.count)
  }

  @Test(
    arguments: [
      (
        "Protesters in Tarn burned half a million tonnes of grain on Monday.",
        "On Monday demonstrators set fire to 500,000 tons of grain in Tarn."
      ),
      (
        "A ferry sank near Skerra on Monday, killing fourteen people.",
        "A boat went down off Skerra on Monday, killing 14 people."
      ),
      (
        "The fire at Carra had burned 12,000 acres of forest by Monday.",
        "By Monday the blaze at Carra had destroyed 50 square kilometres of forest."
      ),
      (
        "Carra measured 104 degrees Fahrenheit on Monday, the hottest day of the year.",
        "Monday was the hottest day of the year in Carra at 40 °C."
      ),
      (
        "Parliament swore in Yelena Dmitryeva as prime minister on Monday.",
        "Elena Dmitrieva was sworn in as prime minister on Monday."
      ),
      (
        "Corvus offered $350 million for the smelter in Varr on Monday.",
        "On Monday a bid of 350m dollars for the Varr smelter came from Corvus."
      ),
    ]
  )
  func `other words, spellings, numbers and units are one event`(one: String, other: String) {
    #expect(sourceCounts(one, other) == [2])
  }

  @Test(arguments: [
    String(repeating: "9", count: 400) + " miles", "9 " + String(repeating: "million ", count: 99),
    "half", "half a", "0 km", "9° ", "twenty-", "5.5.5 tons",
  ])
  func `numbers that are none or have no end are read as they are`(number: String) {
    #expect(sourceCounts("The river Senn rose by \(number) on Monday.") == [1])
  }

  @Test(
    arguments: [
      (
        "The council of Alderford said on Monday that the bridge would be closed for repairs.",
        "The council of Birchwick said on Monday that the bridge would be closed for repairs."
      ),
      (
        "The police of Karsk arrested five men for looting on Monday.",
        "The police of Dalby arrested five men for looting on Monday."
      ),
    ]
  )
  func `the same words of other places are two events`(one: String, other: String) {
    #expect(sourceCounts(one, other) == [1, 1])
  }
}
