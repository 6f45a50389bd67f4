import Extract
import Temporal
import Timeline

/// Articles of a few sentences, read as the program reads them.
enum Stories {
  /// The mentions of an article, a paragraph a line, published on a day or on none.
  static func mentions(_ text: String, published day: String? = "2025-02-25") -> [EventMention] {
    TimelineBuilder().mentions(in: article(text, day))
  }

  /// The reports of some articles, each a text with the day it was published, or none.
  static func reports(_ articles: (day: String?, text: String)...) -> [Report] {
    articles.enumerated().flatMap { reports($1, as: $0 + 1) }
  }

  /// The reports of an article, known as the source of a number.
  static func reports(_ article: (day: String?, text: String), as source: Int) -> [Report] {
    mentions(article.text, published: article.day).enumerated()
      .map { position, mention in
        Report(
          source: Int64(source),
          position: position,
          mention: mention,
          published: article.day.flatMap { EDTFValue($0)?.civilDate }
        )
      }
  }

  private static func article(_ text: String, _ day: String?) -> Article {
    let evidence = DateEvidence(kind: .user, place: "test", words: "", confidence: 1)
    let published = day.flatMap { EDTFValue($0)?.civilDate }
    return Article(
      title: "",
      publicationDate: published.map { PublicationDate(day: $0, evidence: evidence) },
      paragraphs: text.split(separator: "\n").map { Paragraph(text: String($0)) }
    )
  }
}
