import Extract
import Temporal

/// Cuts the paragraphs of an article into sentences and reads the times in them.
struct SentenceReader: Sendable {
  private let splitter = SentenceSplitter()
  private let finder = TimeExpressionFinder()

  /// The longest sentence that is read, in bytes: what is longer is a list or a table, no sentence.
  private static let longestSentence = 2_000

  /// Reads the sentences of an article, in text order; headings have none.
  func sentences(of article: Article) -> [SentenceReading] {
    let times = ParagraphTimes(of: article, finder: finder)
    var part: EDTFValue?
    return article.paragraphs.indices.flatMap { number -> [SentenceReading] in
      let paragraph = article.paragraphs[number]
      guard paragraph.kind != .heading else { return [] }
      defer { part = paragraph.ownDate }
      let opensPart = paragraph.ownDate != part
      return sentences(
        of: paragraph,
        number,
        times,
        told: paragraph.ownDate?.civilDate ?? article.publicationDate?.day,
        lead: opensPart ? paragraph.ownDate : nil
      )
    }
  }

  private func sentences(
    of paragraph: Paragraph,
    _ number: Int,
    _ times: ParagraphTimes,
    told: CivilDate?,
    lead: EDTFValue?
  ) -> [SentenceReading] {
    let bytes = Array(paragraph.text.utf8)
    let dateline = Dateline.length(in: paragraph.text)
    let halves = Coordination(bytes: bytes, expressions: times[number])
    let stamps = TimeStamp.ends(among: times[number], in: bytes)
    var remaining = times[number][...]
    return splitter.sentences(in: paragraph.text)
      .map { min(max($0.lowerBound, dateline), $0.upperBound)..<$0.upperBound }
      .map { range in (stamps.last(where: range.contains) ?? range.lowerBound)..<range.upperBound }
      .map { TimeStamp.textBehindBracket(of: $0, among: times[number], in: bytes) }
      .filter { !$0.isEmpty && $0.count <= Self.longestSentence }
      .map { Caption.text(of: $0, in: bytes) }
      .flatMap(halves.parts).enumerated()
      .map { place, range in
        remaining = remaining.drop { $0.range.lowerBound < range.lowerBound }
        let own = remaining.prefix { range.contains($0.range.lowerBound) }
        remaining = remaining.dropFirst(own.count)
        return SentenceReading(
          paragraph: number,
          range: range,
          of: bytes,
          // One that runs on into the next sentence dates neither.
          expressions: own.filter { $0.range.upperBound <= range.upperBound },
          told: told,
          ownDate: place == 0 ? lead : nil
        )
      }
  }
}
