import Extract
import Foundation
import Temporal

/// Reads pages as JSON Lines and writes the articles in them as JSON Lines.
struct ArticleFilter {
  /// Whether a line could not be understood, or a page holds no article.
  private(set) var hasFailures = false
  private let reader = ArticleReader()
  private let decoder = LineDecoder()

  /// Reads to the end of the input.
  mutating func run(on input: InputFile) throws {
    let isUnderstood = try LineFilter.run(on: input) { line throws(LineProblem) in
      try output(for: line)
    }
    if !isUnderstood { hasFailures = true }
  }

  private mutating func output(for data: Data) throws(LineProblem) -> String {
    let line = try decoder.decode(PageLine.self, from: data)
    guard let id = line.id else { throw .missing("id") }
    do throws(Failure) {
      let page = try line.page(in: try line.snapshot())
      let article = try reader.article(in: page, name: line.name)
      let reason = Messages.refusal(of: article, in: line.name)
      if reason != nil { hasFailures = true }
      return JSONLine(article, id: id, reason: reason).text
    } catch {
      hasFailures = true
      return JSONLine(reason: error.message, id: id).text
    }
  }
}

extension JSONLine {
  /// An article on a line; with the reason where the page is none, though it has a title and some text.
  fileprivate init(_ article: Article, id: String, reason: String?) {
    self.init()
    add("id", id)
    add("title", article.title)
    add("authors", article.authors)
    add("sitename", article.siteName)
    add("language", article.language)
    add("date", article.publicationDate?.day.description)
    add("dateEvidence", article.publicationDate.map { JSONLine($0.evidence) })
    add("articleBody", article.paragraphs.map(\.text).joined(separator: "\n\n"))
    if let reason { add("reason", reason) }
  }

  /// A page without an article on a line, all its keys there.
  fileprivate init(reason: String, id: String) {
    self.init()
    add("id", id)
    for key in ["title", "authors", "sitename", "language", "date", "dateEvidence"] {
      if key == "authors" { add(key, [String]()) } else { add(key, String?.none) }
    }
    add("articleBody", String?.none)
    add("reason", reason)
  }

  private init(_ evidence: DateEvidence) {
    self.init()
    add("kind", evidence.kind.rawValue)
    add("place", evidence.place)
    add("words", evidence.words)
    add("confidence", evidence.confidence)
  }
}
