import ArgumentParser
import Extract

/// `tl article`: what is read in a page.
struct ArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Prints what is read in a page: title, authors, date with evidence, paragraphs.",
    discussion: """
      Numbers are the bytes of the page, as received, that a paragraph comes from; half-open. A file
      may be packed with gzip.

      With --jsonl it is a filter: lines {"id", "path" or "html", "url"} in, one line {"id", "title",
      "authors", "sitename", "language", "date", "dateEvidence", "articleBody"} out for each, in the
      same order. "html" is text in UTF-8, "path" a file of any encoding. A page without an article
      has a "reason" instead of them, one that shows something else beside them. A line that is not understood is reported and the others go
      on. The exit code is 1 where any line failed.
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
    if explain {
      Console.standardOutput(ExplanationReport(try await explanation(of: name)).text)
      return
    }
    let article = try await article(in: name)
    if json {
      Console.standardOutput(try JSONText.encoded(ArticleDocument(article)))
    } else {
      Console.standardOutput(ArticleReport(article).text)
    }
    if let reason = Messages.text(for: article.pageKind, in: name.text) {
      throw Failure(reason, exitCode: .failed)
    }
  }

  private func article(in name: SourceName) async throws -> Article {
    try ArticleReader().article(in: try await Page(named: name), name: name.text)
  }

  private func explanation(of name: SourceName) async throws -> ArticleExplanation {
    try ArticleReader().explanation(of: try await Page(named: name), name: name.text)
  }
}
