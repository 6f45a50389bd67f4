import Extract
import Temporal

/// Finds the event mentions of one article.
///
/// Each sentence gives a draft for its main clause and one for every phrase in it that tells of
/// something else. A draft with a time expression is dated by it. A draft that goes on reporting
/// what somebody said takes the date of the sentence that dates that person's statement, and says
/// so. What remains is undated.
struct MentionFinder: Sendable {
  private let splitter = SentenceSplitter()
  private let finder = TimeExpressionFinder()
  private let normalizer = TermNormalizer()

  /// Finds the mentions of an article, in text order.
  func mentions(in article: Article) -> [EventMention] {
    let sentences = readings(of: article)
    let people = People(in: sentences.map(\.words))
    let drafts = DraftMaker(people: people).drafts(of: sentences)
    let dater = ContextDater(drafts: drafts)
    return drafts.indices.map { index in
      mention(of: drafts[index], dating: dater.dating(of: index), article)
    }
  }

  private func readings(of article: Article) -> [SentenceReading] {
    article.paragraphs.enumerated()
      .flatMap { number, paragraph -> [SentenceReading] in
        guard paragraph.kind != .heading else { return [] }
        let expressions = finder.expressions(
          in: paragraph.text,
          publicationDate: article.publicationDate?.day
        )
        let dateline = Dateline.length(in: paragraph.text)
        let halves = Coordination(text: paragraph.text, expressions: expressions)
        return splitter.sentences(in: paragraph.text)
          .map { min(max($0.lowerBound, dateline), $0.upperBound)..<$0.upperBound }
          .flatMap(halves.parts)
          .filter { !$0.isEmpty }
          .map { range in
            SentenceReading(
              paragraph: number,
              range: range,
              of: paragraph.text,
              expressions: expressions.filter { range.contains($0.range.lowerBound) }
            )
          }
      }
  }

  private func mention(
    of draft: Draft,
    dating: ContextDater.Result,
    _ article: Article
  ) -> EventMention {
    let sentence = draft.sentence
    let headline = HeadlineWriter(draft: draft).headline
    let contentWords = draft.words.filter { headline.words.contains($0) && !sentence.isTime($0) }
    var terms = Set(normalizer.terms(of: contentWords))
    if let speaker = draft.speech?.speaker {
      terms.insert(TermNormalizer.foldedName(speaker.lowercased()))
    }
    return EventMention(
      sentence: sentence.text,
      paragraph: sentence.paragraph,
      range: sentence.range,
      pageRange: article.paragraphs[sentence.paragraph].pageRange,
      headline: headline.text,
      speaker: draft.speech?.speaker,
      time: dating.time,
      dating: dating.dating,
      relation: draft.relation,
      terms: terms.sorted()
    )
  }
}
