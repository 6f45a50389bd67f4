import Extract
import Temporal
import Timeline

/// An article as JSON shows it.
struct ArticleDocument: Encodable {
  /// A date and where it was found.
  struct FoundDate: Encodable {
    var day: String
    /// The date in EDTF, with the time of day where it was given.
    var edtf: String?
    var kind: String
    var place: String
    var words: String
    var confidence: Double
  }

  /// A block of the text.
  struct Block: Encodable {
    var kind: String
    var text: String
    /// The first byte of it in the page.
    var start: Int?
    /// The byte behind it.
    var end: Int?
    /// The element of the page, as a CSS selector.
    var element: String?
    /// The date of its own that a post, an item or a row has, in EDTF.
    var date: String?
    /// Its sentences, with the bytes of each in the page.
    var sentences: [Sentence]
  }

  /// A sentence of a block.
  struct Sentence: Encodable {
    var text: String
    var start: Int?
    var end: Int?
  }

  var schema = 1
  /// What the page is, such as `article` or `paywalled`.
  var page: String
  /// Why it would not be kept, where it is no article.
  var reason: String?
  var title: String
  var authors: [String]
  var sitename: String?
  var language: String?
  var date: FoundDate?
  var otherDates: [FoundDate]
  var paragraphs: [Block]

  /// Takes over what was read.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - reason: Why it would not be kept.
  init(_ article: Article, reason: String?) {
    page = article.pageKind.rawValue
    self.reason = reason
    title = article.title
    authors = article.authors
    sitename = article.siteName
    language = article.language
    date = article.publicationDate.map { date in
      FoundDate(date.day.description, edtf: date.value.description, date.evidence)
    }
    otherDates = (article.publicationDate?.otherCandidates ?? [])
      .map { FoundDate($0.day.description, $0.evidence) }
    paragraphs = article.paragraphs.map(Block.init)
  }
}

extension ArticleDocument.Block {
  fileprivate init(_ paragraph: Paragraph) {
    let bytes = Array(paragraph.text.utf8)
    self.init(
      kind: paragraph.kind.rawValue,
      text: paragraph.text,
      start: paragraph.pageRange?.lowerBound,
      end: paragraph.pageRange?.upperBound,
      element: paragraph.element,
      date: paragraph.ownDate?.description,
      sentences: SentenceSplitter().sentences(in: paragraph.text)
        .map { range in
          let place = paragraph.pageRange(of: range)
          return ArticleDocument.Sentence(
            text: String(decoding: bytes[range], as: UTF8.self),
            start: place?.lowerBound,
            end: place?.upperBound
          )
        }
    )
  }
}

extension ArticleDocument.FoundDate {
  fileprivate init(_ day: String, edtf: String? = nil, _ evidence: DateEvidence) {
    self.init(
      day: day,
      edtf: edtf,
      kind: evidence.kind.rawValue,
      place: evidence.place,
      words: evidence.words,
      confidence: evidence.confidence
    )
  }
}
