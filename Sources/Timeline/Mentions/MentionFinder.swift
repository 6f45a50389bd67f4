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
  ///
  /// Articles in other languages than English have none, and of an article only so many are kept as
  /// no real one has; a sentence that an article repeats is one mention.
  func mentions(in article: Article) -> [EventMention] {
    guard article.language?.lowercased().hasPrefix("en") ?? true else { return [] }
    var seen: Set<String> = []
    let sentences = readings(of: article).filter { seen.insert($0.text).inserted }
    let people = People(in: sentences.map(\.words))
    let names = ProperNames(in: sentences.map(\.words))
    let drafts = DraftMaker(people: people).drafts(of: sentences)
    let dater = ContextDater(drafts: drafts)
    return drafts.indices.prefix(Self.mostMentions)
      .map { index in
        mention(of: drafts[index], dating: dater.dating(of: index), names, article)
      }
  }

  private func readings(of article: Article) -> [SentenceReading] {
    let times = ParagraphTimes(of: article, finder: finder)
    return article.paragraphs.indices.flatMap { number -> [SentenceReading] in
      guard article.paragraphs[number].kind != .heading else { return [] }
      return readings(of: article.paragraphs[number].text, number, times[number])
    }
  }

  private func readings(
    of paragraph: String,
    _ number: Int,
    _ expressions: [TimeExpression]
  ) -> [SentenceReading] {
    let bytes = Array(paragraph.utf8)
    let dateline = Dateline.length(in: paragraph)
    let halves = Coordination(bytes: bytes, expressions: expressions)
    var remaining = expressions[...]
    return splitter.sentences(in: paragraph)
      .map { min(max($0.lowerBound, dateline), $0.upperBound)..<$0.upperBound }
      .filter { !$0.isEmpty && $0.count <= Self.longestSentence }
      .flatMap(halves.parts)
      .map { range in
        remaining = remaining.drop { $0.range.lowerBound < range.lowerBound }
        let own = remaining.prefix { range.contains($0.range.lowerBound) }
        remaining = remaining.dropFirst(own.count)
        return SentenceReading(
          paragraph: number,
          range: range,
          of: bytes,
          // One that runs on into the next sentence dates neither.
          expressions: own.filter { $0.range.upperBound <= range.upperBound }
        )
      }
  }

  /// The longest sentence that is read, in bytes: what is longer is a list or a table, no sentence.
  private static let longestSentence = 2_000
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
    var terms = Set(normalizer.terms(of: contentWords))
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
      terms: terms.sorted(),
      names: Set(normalizer.names(among: contentWords.filter(names.contains)))
        .intersection(terms).sorted()
    )
  }
}
