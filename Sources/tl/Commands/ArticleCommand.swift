import ArgumentParser
import Extract

/// `tl article`: what is read in a page.
struct ArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Prints what is read in a page: title, authors, date with evidence, paragraphs.",
    discussion: """
      EXAMPLES
        tl article page.html
        tl article https://example.org/news/1 --explain

      Numbers are the bytes of the page, as received, that a paragraph comes from; half-open. \
      There are none in encodings of several bytes a character but UTF-8. The text of a dated \
      row is that of its cells with signs between them. Of a page, the first 16 MB are read. A \
      file may be packed with gzip.

      With --jsonl it is a filter: lines {"id", "path" or "html", "url"} in, all of them \
      strings; one line {"id", "title", "authors", "sitename", "language", "date", \
      "dateEvidence", "articleBody"} out for each that is understood, in the same order. "html" \
      is text in UTF-8, "path" a file of any encoding. A page without an article has a "reason" \
      instead of them, one that shows something else beside them. A line that is not understood \
      is reported on standard error, gives no line, and the others go on. The exit code is 1 \
      where any line failed.
      """
  )

  @Argument(
    help: "A file or a URL; - reads standard input, as does --jsonl where nothing is named."
  )
  var source: String?

  @Flag(help: "Print what is read as JSON.")
  var json = false

  @Flag(help: "Print what was taken and what was left, and why: titles, dates, blocks.")
  var explain = false

  @Flag(help: "Read and print JSON Lines.")
  var jsonl = false

  @OptionGroup var fetching: FetchArguments

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if explain, json || jsonl {
      throw ValidationError("--explain is for reading; it excludes --json and --jsonl.")
    }
    if json, jsonl { throw ValidationError("--json and --jsonl exclude each other.") }
    if source == nil, !jsonl { throw ValidationError("Name a file, a URL or -.") }
  }

  func run() async throws {
    let name = SourceName(source ?? "-")
    if jsonl {
      var filter = ArticleFilter()
      try filter.run(on: InputFile(name))
      if filter.hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
      return
    }
    let explanation = explain ? try await self.explanation(of: name) : nil
    let article =
      if let explanation { explanation.article } else { try await self.article(in: name) }
    let reason = Messages.refusal(of: article, in: name.text)
    if let explanation {
      Console.standardOutput(ExplanationReport(explanation).text)
    } else if json {
      Console.standardOutput(try JSONText.encoded(ArticleDocument(article, reason: reason)))
    } else {
      Console.standardOutput(ArticleReport(article, reason: reason).text)
    }
    if article.isCut { Console.standardError("tl: \(Messages.cut(name.text))\n") }
    if let reason { throw Failure(reason, exitCode: .failed) }
  }

  private func article(in name: SourceName) async throws -> Article {
    try ArticleReader()
      .article(in: try await Page(named: name, options: fetching.options), name: name.text)
  }

  private func explanation(of name: SourceName) async throws -> ArticleExplanation {
    try ArticleReader()
      .explanation(of: try await Page(named: name, options: fetching.options), name: name.text)
  }
}
