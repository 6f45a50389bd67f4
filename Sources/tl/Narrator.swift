import Extract
import Fetch
import Render
import Store

/// Says on standard error what is done, where the user wants to know (`-v`).
///
/// Whether he does is read from the command line as it stands: also of what fails before its options are known.
enum Narrator {
  /// Whether the user wants to know.
  static let isOn = isAsked(in: CommandLine.arguments.dropFirst())

  /// Whether a command line asks for it, in front of `--`.
  static func isAsked(in arguments: some Sequence<String>) -> Bool {
    arguments.prefix { $0 != "--" }.contains { ["-v", "--verbose", "-qv", "-vq"].contains($0) }
  }

  /// Says something, with the word for it in front.
  static func say(_ word: String, _ text: @autoclosure () -> String) {
    guard isOn else { return }
    Console.standardError(TerminalText.padded(word, to: 11) + TerminalText.safe(text()) + "\n")
  }

  /// Does something with something and says how long it took.
  static func timing<Result>(
    _ word: String,
    _ object: String,
    _ body: () throws -> Result
  ) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    say(word, "\(object) · \(seconds(ContinuousClock.now - start))")
    return result
  }

  /// A duration in seconds: "0.004 s".
  static func seconds(_ time: Duration) -> String {
    let thousandths = Int((time / .milliseconds(1)).rounded())
    let rest = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(rest) s"
  }
}

extension Narrator {
  /// Tells of a request: its way, URL, status, bytes and time.
  @Sendable
  static func tell(_ report: TransferReport) {
    let answer = report.status.map { "\($0)" } ?? "no answer"
    say(
      "asked",
      "\(TransferReport.method) \(report.url) · \(answer) · \(Messages.size(report.bodyInBytes)) · \(seconds(report.time))"
    )
  }

  /// Tells what a page was recognised as.
  static func tell(_ record: SourceRecord) {
    let article = record.article
    let date =
      article.publicationDate
      .map { "published \($0.day) by \($0.evidence.place)" } ?? "no date of its own"
    say(
      "read",
      [
        record.locator, article.pageKind.rawValue, record.snapshot.mediaType ?? "no media type",
        article.language.map { "language \($0)" } ?? "no language",
        AdditionReport.count(article.paragraphs.count, "paragraph"), date,
        AdditionReport.count(record.mentions.count, "statement"),
      ]
      .joined(separator: " · ")
    )
  }
}
