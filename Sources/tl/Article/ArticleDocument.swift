import Extract
import Temporal

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
  }

  var schema = 1
  var title: String
  var authors: [String]
  var sitename: String?
  var language: String?
  var date: FoundDate?
  var otherDates: [FoundDate]
  var paragraphs: [Block]

  /// Takes over what was read.
  init(_ article: Article) {
    title = article.title
    authors = article.authors
    sitename = article.siteName
    language = article.language
    date = article.publicationDate.map { date in
      FoundDate(date.day.description, edtf: date.value.description, date.evidence)
    }
    otherDates = (article.publicationDate?.otherCandidates ?? [])
      .map { FoundDate($0.day.description, $0.evidence) }
    paragraphs = article.paragraphs.map { paragraph in
      Block(
        kind: paragraph.kind.rawValue,
        text: paragraph.text,
        start: paragraph.pageRange?.lowerBound,
        end: paragraph.pageRange?.upperBound
      )
    }
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
