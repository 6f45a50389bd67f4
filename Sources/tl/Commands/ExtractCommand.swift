import ArgumentParser
import Temporal

/// `tl extract`: the event mentions of pages, without a store.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the statements that pages make, as JSON Lines; nothing is stored.",
    discussion: """
      EXAMPLES
        tl extract < pages.jsonl > mentions.jsonl
        tl extract crawl-1.warc.gz crawl-2.warc.gz
        tl extract page.html --published 2025-02-25
        ls *.warc.gz | xargs -P 8 -I{} sh -c 'tl extract {} > {}.jsonl'

      What comes in is recognised: JSON Lines with {"id", "path", "html" or "text", "url", \
      "published"}, all of them strings; a web archive (WARC), plain or gzip; or one page. No \
      page depends on another, so any number of processes can share the work.

      Each statement is one line, as docs/schema/mentions-1.json describes it: what is known of \
      its page (id, url, captured, digest, title, site, language, published), the sentence and \
      its place, the words that were read as its date with the rule and the reference, date, \
      earliest and latest, headline, speaker and status. A page without any is one line with a \
      "reason". The id is that of the line, the name of the file, or that of the record.

      A line that is not understood is reported on standard error, gives no line, and the others \
      go on. The exit code is 1 where a line or a page could not be read; what is no article in \
      an archive is none of these.
      """
  )

  @Argument(help: "Files; - or nothing reads standard input.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day the pages were published, where a line does not say another.",
      valueName: "YYYY-MM-DD"
    )
  )
  var published: DayArgument?

  @Flag(help: "Print JSON, which is what is printed without it too.")
  var json = false

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if let published, published.day == nil {
      throw ValidationError("--published takes a whole day: 2025-02-24.")
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read once only.")
    }
  }

  func run() throws {
    var extraction = PageExtraction(published: published?.day)
    for file in files.isEmpty ? ["-"] : files {
      do {
        try extraction.run(on: try InputFile(SourceName(file)))
      } catch let failure as Failure where files.count > 1 {
        extraction.fail(failure.message)
      }
    }
    if extraction.hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
