import ArgumentParser
import Foundation
import Render
import Temporal

/// `tl times`: the time expressions of a text.
struct Times: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Prints the time expressions of a text and what they mean.",
    discussion: """
      EXAMPLES
        echo "The talks end on Friday." | tl times --reference 2025-02-25
        tl times letter.txt --reference 2025-02-25 --style message

      Each line has the words, the TIMEX3 type and value, the EDTF value and the rule that read \
      it.

      An article tells what was: a weekday is the last one. With --style message the words are \
      read as people write to each other: a weekday lies ahead, "in two weeks" is a day, "3pm \
      tmrw" a time, and a range is one expression. In an article a range is two, the first of \
      which has the whole interval as its EDTF value. German is read as articles only.

      With --jsonl it is a filter: lines {"doc", "dct", "text"} in, one line {"doc", "start", \
      "end", "text", "type", "value", "edtf", "rule"} out for each expression, with "mod", \
      "part", "reference", "relation" (to another event: after, before) and "implied" (what was \
      not said but follows from the reference) where there are any; a line in may also have a \
      "language", a "style" and a "prefer". Offsets count Unicode code points, half-open. A line \
      that cannot be read is reported and the others go on; the exit code is then 1.
      """
  )

  @Argument(help: "A file of plain text; - or nothing reads standard input.")
  var file = "-"

  @Option(
    help: ArgumentHelp(
      """
      The day that relative expressions are read against (with --jsonl, where a line has no dct); with \
      a time of day, hours and minutes are counted from it.
      """,
      valueName: "YYYY-MM-DD[Thh:mm]"
    )
  )
  var reference: DayArgument?

  @Option(help: "The language of the text (with --jsonl, where a line has no language).")
  var language = TimeLanguage.english

  @Option(help: "How the text speaks of time.")
  var style = TimeStyle.article

  @Option(
    help: """
      Which day a weekday or a date without a year is: told (as news means it; the default of \
      articles), future (the default of messages) or nearest.
      """
  )
  var prefer: DatePreference?

  @Flag(help: "Print the expressions as JSON.")
  var json = false

  @Flag(help: "Read and print JSON Lines.")
  var jsonl = false

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if let reference, reference.day == nil {
      throw ValidationError("--reference takes a whole day: 2025-02-24.")
    }
    if json, jsonl { throw ValidationError("--json and --jsonl exclude each other.") }
  }

  func run() throws {
    let input = try InputFile(SourceName(file))
    if jsonl {
      var filter = TimesFilter(
        reference: reference?.moment,
        language: language,
        style: style,
        preference: prefer
      )
      try filter.run(on: input)
      if filter.hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
      return
    }
    let text = String(decoding: try input.readToEnd(), as: UTF8.self)
    let rows = FoundTime.all(
      in: text,
      reference: reference?.moment,
      finder: TimeExpressionFinder(language: language, style: style, preference: prefer)
    )
    if json {
      Console.standardOutput(try JSONText.encoded(Document(expressions: rows)))
    } else {
      Console.standardOutput(Self.table(rows))
    }
  }

  /// The rows in columns that are as wide as their widest cell.
  private static func table(_ rows: [FoundTime]) -> String {
    let cells = rows.map { [$0.text, $0.type, $0.value, $0.edtf ?? "-", $0.rule] }
    let widths = (0..<4)
      .map { column in
        cells.map { DisplayWidth.columns(of: TerminalText.safe($0[column])) }.max() ?? 0
      }
    return
      cells.map { row in
        let padded = zip(row, widths).map { TerminalText.padded($0, to: $1) }
        return (padded + [TerminalText.safe(row[4])]).joined(separator: "  ") + "\n"
      }
      .joined()
  }
}

/// The expressions as JSON shows them.
private struct Document: Encodable {
  var schema = 1
  var expressions: [FoundTime]
}
