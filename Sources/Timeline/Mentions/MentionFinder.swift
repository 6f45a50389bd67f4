import Extract
import Temporal

/// Finds the event mentions of one article.
///
/// Each sentence gives a draft for its main clause and one for every phrase in it that tells of
/// something else. A draft with a time expression is dated by it. A draft that goes on reporting
/// what somebody said takes the date of the sentence that dates that person's statement, and says
/// so. What remains is undated.
struct MentionFinder: Sendable {
  private let reader = SentenceReader()
  private let normalizer = TermNormalizer()

  /// Finds the mentions of an article, in text order.
  ///
  /// Articles in other languages than English have none, and of an article only so many are kept as
  /// no real one has; a sentence that an article repeats is one mention.
  func mentions(in article: Article) -> [EventMention] {
    guard TimelineBuilder.reads(article.language) else { return [] }
    var seen: Set<String> = []
    let sentences = reader.sentences(of: article).filter { seen.insert($0.text).inserted }
    let people = People(in: sentences.map(\.words))
    let names = ProperNames(in: sentences.map(\.words))
    let known = KnownPeople(in: sentences.map(\.words))
    let drafts = DraftMaker(people: people, known: known).drafts(of: sentences)
    let dater = ContextDater(drafts: drafts)
    return drafts.indices.prefix(Self.mostMentions)
      .map { index in
        mention(of: drafts[index], dating: dater.dating(of: index), names, article)
      }
  }

  /// The most mentions of one article: a book has some thousand dated sentences, an article fifty.
  private static let mostMentions = 2_000

  private func mention(
    of draft: Draft,
    dating: ContextDater.Result,
    _ names: ProperNames,
    _ article: Article
  ) -> EventMention {
    let sentence = draft.sentence
    let headline = HeadlineWriter(draft: draft).headline
    let contentWords = draft.words.filter { headline.words.contains($0) && !sentence.isTime($0) }
    var terms = Set(normalizer.terms(of: draft.antecedent + contentWords))
    if let speaker = draft.speech?.speaker {
      terms.insert(TermNormalizer.foldedName(speaker.lowercased()))
    }
    // "Within two hours of" is told by every source that tells the event so.
    if let ordering = draft.ordering, ordering.type == .duration { terms.insert(ordering.value) }
    return EventMention(
      sentence: sentence.text,
      paragraph: sentence.paragraph,
      range: sentence.range,
      pageRange: article.paragraphs[sentence.paragraph].pageRange(of: sentence.range),
      headline: headline.text,
      speaker: draft.speech?.speaker,
      time: dating.time,
      dating: dating.dating,
      relation: draft.relation,
      factuality: draft.factuality,
      figures: FigureFinder(sentence: sentence).figures(in: draft.words),
      terms: terms.sorted(),
      names: Set(normalizer.names(among: contentWords.filter(names.contains)))
        .intersection(terms).sorted()
    )
  }
}
