import Temporal
import Testing
import Timeline

/// Chronologies to be rendered.
enum Fixtures {
  static let empty = Chronology(events: [], sources: [])

  static let oneEntry = Chronology(
    events: [event("k3f9", "2025-02-24", "Putin chairs a meeting with ministers on rare earths")],
    sources: [source(1)]
  )

  /// Every kind of doubt, in chronological order.
  static let uncertain = Chronology(
    events: [
      event("caes", "-0043-03-15", "Caesar is killed on the Ides of March"),
      event("cent", "18XX", "Aluminum is dearer than gold for most of the century"),
      event("deca", "201X", "The deposit is surveyed"),
      event("open", "../2014", "The mine belongs to the state"),
      event("y022", "2022", "Russia invades Ukraine"),
      event("s022", "2022-21~", "Talks are held in Istanbul"),
      event("q022", "2022-34", "The ruble recovers"),
      event("apx3", "2023~", "US tariffs end Russian aluminum imports"),
      event("ivl4", "2024-03-03/2024-03-07", "The delegations meet"),
      event("day4", "2024-03-04", "The first draft is rejected", part: .morning),
      event("mon5", "2025-02", "Zelenskyy rejects a first US proposal"),
      event("unc5", "2025-02-21?", "A second proposal is said to be handed over"),
      event("clk5", "2025-02-24T18:00", "The broadcast begins"),
      event("ord5", "2025-02-24", "Putin meets his ministers", order: "within two hours"),
      event("end5", "2025-02-24/..", "Talks go on"),
      event(
        "noyr",
        "XXXX-02-24",
        "Putin speaks to a state broadcaster",
        flags: [.yearUnknown]
      ),
    ],
    undated: [
      event("undd", nil, "The Kremlin has always been open to business"),
      event("ordu", nil, "The ministers leave", order: "hours later"),
    ],
    sources: [source(1)]
  )

  static let severalSources = Chronology(
    events: [
      event("y022", "2022", "Russia invades Ukraine", sources: [2, 3]),
      event(
        "mon5",
        "2025-02",
        "Zelenskyy rejects a first US proposal for nearly half of Ukraine's minerals",
        sources: [2]
      ),
      event(
        "t7rm",
        "2025-02-24",
        "Trump: major economic development deals with Russia would take place",
        order: "earlier on Monday",
        sources: [2, 4, 5],
        isPinned: true
      ),
      event(
        "m1n5",
        "2025-02-24",
        "Putin chairs a meeting with ministers and economic advisers on rare earths",
        order: "within two hours",
        sources: [1, 2, 4, 5],
        tags: ["minerals", "Kremlin"]
      ),
      event(
        "k3f9",
        "2025-02-24",
        "Putin on state TV: ready to offer American partners joint rare-earth projects",
        part: .evening,
        flags: [.yearInferred, .dateFromContext],
        sources: [1, 2, 3, 4, 5]
      ),
    ],
    undated: [event("undd", nil, "The Kremlin has always been open to business", sources: [3])],
    sources: (1...5).map { source($0, published: $0 == 1 || $0 == 5 ? nil : "2025-02-25") }
  )

  /// What a page would write to harm the reader's terminal, spreadsheet or program.
  static let hostile = Chronology(
    events: [
      event(
        "evil",
        "2025-02-24",
        "=HYPERLINK(\"http://evil.example\",\"\u{1B}[31mred\u{1B}]0;title\u{07}\")"
          + "\u{9B}2J\u{202E}txt",
        order: "\u{1B}[2Jwithin\ttwo\nhours",
        sources: [7],
        tags: ["+tag", "a\nb"]
      )
    ],
    undated: [
      event("-1+1", nil, "'quoted, \"doubly\"\r\nand broken\u{2028}</script>", sources: [7])
    ],
    sources: [
      SourceDescription(
        id: 7,
        url: "https://evil.example/\u{1B}\\a b\u{7F}?q=1",
        title: "@SUM(A1)\u{0}\u{200F}\u{85}",
        site: "\u{2066}Evil\u{2069}\u{FEFF}",
        published: CivilDate(year: 2025, month: 2, day: 25),
        captured: "\u{1B}[0m",
        digest: "\u{1B}[0m",
        publishedPlace: "\u{1B}c",
        publishedWords: "\u{9D}"
      )
    ]
  )

  static let all = [
    Fixture(name: "empty", chronology: empty),
    Fixture(name: "one-entry", chronology: oneEntry),
    Fixture(name: "uncertain", chronology: uncertain),
    Fixture(name: "several-sources", chronology: severalSources),
    Fixture(name: "hostile", chronology: hostile),
  ]
}

/// A chronology and the name of its snapshots.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let chronology: Chronology

  var testDescription: String { name }
}

extension Fixtures {
  static func event(
    _ id: String,
    _ date: String?,
    _ headline: String,
    part: PartOfDay? = nil,
    order: String? = nil,
    flags: [Event.Flag] = [],
    sources: [Int64] = [1],
    tags: [String] = [],
    isPinned: Bool = false
  ) -> Event {
    let time = EventTime(value: date.flatMap { EDTFValue($0) }, partOfDay: part, order: order)
    return Event(
      id: id,
      time: time,
      headline: headline,
      flags: flags,
      tags: tags,
      isPinned: isPinned,
      reports: sources.enumerated()
        .map { place, source in
          Report(source: source, position: place, mention: mention(headline, time, source: source))
        }
    )
  }

  static func mention(_ headline: String, _ time: EventTime, source: Int64) -> EventMention {
    EventMention(
      sentence: "\(headline), source \(source) reported.",
      paragraph: 2,
      range: 120..<240,
      pageRange: 812..<1033,
      headline: headline,
      speaker: nil,
      time: time,
      dating: time.value.map { .stated(evidence(String(describing: $0))) } ?? .undated,
      terms: []
    )
  }

  static func evidence(
    _ value: String,
    words: String = "Monday evening",
    rule: String = "weekday",
    reference: TimeReference? = nil
  ) -> DatingEvidence {
    let published = CivilDate(year: 2025, month: 2, day: 25).map(TimeReference.publication)
    return DatingEvidence(
      words: words,
      type: .date,
      value: value,
      rule: rule,
      reference: reference ?? published ?? .none
    )
  }

  static func source(_ id: Int64, published: String? = "2025-02-25") -> SourceDescription {
    let names = ["Epoch Times", "Washington Times", "Reuters", "European Pravda", "RBC-Ukraine"]
    let digest = "7c1e2f3a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6"
    return SourceDescription(
      id: id,
      url: id == 3 ? "/home/ada/articles/003 rare earths.txt" : "https://news.example/a/\(id)",
      title: "Article \(id) on Russian rare earths, aluminum and what Putin offered to the US",
      site: names[Int(id) - 1],
      published: published.flatMap { EDTFValue($0)?.civilDate },
      captured: "2026-11-20T20:31:00Z",
      digest: digest,
      publishedPlace: published == nil ? nil : "date line",
      publishedWords: published == nil ? nil : "Feb 25, 2025"
    )
  }
}
