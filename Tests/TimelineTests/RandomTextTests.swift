import Extract
import Temporal
import TestSupport
import Testing
import Timeline

/// Text put together at random from what breaks readers.
@Suite struct RandomTextTests {
  private static let pieces = [
    "On Monday", "Feb. 24", "in 2023", "two hours later", "within two hours of", "Mr. Berg", "Berg",
    "President Anna Berg", "the president", "she", "said", "told reporters", "also", "announced",
    "the deal", "a meeting", "after", "before", "when", "which", "since the invasion of 2022",
    "and",
    "and was", "but", "and then", "the", "’s", "'s", "“", "”", "\"", "'", ",", ";", ":", "–", "—",
    "(", ")", ".", "?", "!", "…", ".”", ",”", ", but ", "; ", " ", "\u{A0}", "\n", "\n\n", "é", "—",
    "日本", "🇺🇦", "e\u{301}", "\u{0}", "$15 billion", "2 million tons", "3-7 March", "499-493 BC",
    "the night of 3 May", "earlier on", "Details:", "LONDON (Wire) —", "9:30 p.m. GMT", "U.S.",
    "half past", "5 p.m. (", "Friday", "10:35 a.m.", ". On", "4. 5:30", "local time", "999999999",
    "1/2", "2 1/2 years", "the ’90s", "said on Tuesday, who", "a",
    "years",
  ]

  @Test(arguments: 0..<8)
  func `random text is read without a trap, and mentions stand where they say`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let day = CivilDate(year: 2025, month: 2, day: 25)
    let evidence = DateEvidence(kind: .user, place: "test", words: "", confidence: 1)
    for round in 0..<150 {
      let paragraphs = (0..<3)
        .map { _ in
          Paragraph(text: random.text(of: Self.pieces, length: 40))
        }
      let article = Article(
        title: "",
        publicationDate: round.isMultiple(of: 2)
          ? nil : day.map { PublicationDate(day: $0, evidence: evidence) },
        paragraphs: paragraphs
      )
      let builder = TimelineBuilder()
      let mentions = builder.mentions(in: article)
      for mention in mentions {
        let bytes = Array(paragraphs[mention.paragraph].text.utf8)
        #expect(String(decoding: bytes[mention.range], as: UTF8.self) == mention.sentence)
      }
      let reports = mentions.enumerated().map { Report(source: 1, position: $0, mention: $1) }
      let events = builder.events(from: reports)
      #expect(events.map(\.reports.count).reduce(0, +) == mentions.count)
    }
  }
}

/// SplitMix64, so that a failure can be had again.
///

extension SeededGenerator {
  fileprivate mutating func text(of pieces: [String], length: Int) -> String {
    (0..<length)
      .map { _ in
        let piece = pieces[Int(next() % UInt64(pieces.count))]
        return next() % 4 == 0 ? piece : piece + " "
      }
      .joined()
  }
}
