import Foundation
import TestSupport
import Testing

@testable import Temporal

/// German is read as `data/times/de.txt` says.
@Suite struct GermanTests {
  static let corpus = PhraseCorpus.named("de")

  @Test(arguments: corpus)
  func `a phrase means what the corpus says`(phrase: Phrase) {
    #expect(phrase.read(with: TimeExpressionFinder(language: .german)) == phrase.marked)
  }

  @Test func `the corpus is large enough to say something`() {
    #expect(Self.corpus.filter { !$0.isNegative }.count >= 280)
    #expect(Self.corpus.filter(\.isNegative).count >= 50)
  }

  @Test func `every word is found in each of its spellings`() {
    let finder = TimeExpressionFinder(language: .german)
    let spellings = ["übermorgen", "Übermorgen", "ÜBERMORGEN", "uebermorgen", "Uebermorgen"]
    let published = CivilDate(year: 2025, month: 2, day: 25)
    for spelling in spellings {
      let found = finder.expressions(in: spelling, publicationDate: published)
      #expect(found.map(\.value) == ["2025-02-27"], "\(spelling)")
    }
  }

  @Test func `an order against another event is kept with its words`() throws {
    let text = "Innerhalb von zwei Stunden nach der Rede des Kanzlers fiel der Kurs."
    let published = CivilDate(year: 2025, month: 2, day: 25)
    let found = TimeExpressionFinder(language: .german)
      .expressions(in: text, publicationDate: published)
    let relation = try #require(found.first?.relation)
    #expect(relation.direction == .after)
    #expect(relation.distance == "Innerhalb von zwei Stunden")
    #expect(
      relation.anchor.map { text.slice(utf8: $0) } == "der Rede des Kanzlers fiel der Kurs"
    )
  }

  @Test func `without a reference date nothing is guessed`() {
    let found = TimeExpressionFinder(language: .german)
      .expressions(in: "Am Montag, am 24. Februar und im März", publicationDate: nil)
    #expect(found.map(\.value) == ["XXXX-WXX-1", "XXXX-02-24", "XXXX-03"])
  }

  @Test func `German words mean nothing in English, nor English ones in German`() {
    let published = CivilDate(year: 2025, month: 2, day: 25)
    let english = TimeExpressionFinder()
    let german = TimeExpressionFinder(language: .german)
    let text = "gestern abend, am 3. März"
    #expect(english.expressions(in: text, publicationDate: published).isEmpty)
    #expect(german.expressions(in: "yesterday evening", publicationDate: published).isEmpty)
  }
}
