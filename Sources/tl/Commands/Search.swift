import ArgumentParser
import Render
import Store
import Temporal

/// `tl search`: the sentences that match.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds sentences.",
    discussion: """
      EXAMPLES
        tl search aluminium
        tl search '"rare earths" by:Putin' --from 2025

      A sentence must have all the words; the options choose by its event. Elsewhere than on a \
      terminal it is one tab-separated line a sentence: event, date, source, speaker, sentence.
      """
  )

  @OptionGroup var queryOptions: QueryOptions

  @Option(help: ArgumentHelp("At most so many sentences.", valueName: "count"))
  var limit: Int?

  @Flag(help: "Print the sentences as JSON.")
  var json = false

  @Option(help: "Colours: auto, always, never.")
  var color = ColorOption.auto

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a count from 1 on.") }
  }

  func run() throws {
    let store = try storeOptions.open()
    let query = try queryOptions.query(in: store)
    guard query.isSelective else {
      throw Failure(
        "search wants a word at least, or source:, tag:, by: or date:; tl show lists all.",
        exitCode: .usage
      )
    }
    let found = try store.sentences(matching: query, limit: limit)
    if json {
      Console.standardOutput(try JSONText.encoded(Document(sentences: found.map(Sentence.init))))
    } else if found.isEmpty {
      try queryOptions.tellNothing("no sentence matches.", in: store)
    } else {
      let width = PagerOptions.width
      pager.show(
        found.map { found in width.map { page(of: found, width: $0) } ?? Self.line(of: found) }
          .joined()
      )
    }
  }

  /// A sentence for a person: where it stands, then what it says, what was found in bold.
  private func page(of found: FoundSentence, width: Int) -> String {
    let date = found.date.map(DateWording.words) ?? "no date"
    var text = WrappedText()
    text.append(parts: found.parts.map { ($0.text, $0.isFound) })
    return PagerOptions.wrapped("\(date)  [\(found.source)]", after: "\(found.event)  ")
      + text.lines(width: width, after: "  ", usesColor: color.isOn).map { $0 + "\n" }.joined()
  }

  private static func line(of found: FoundSentence) -> String {
    [
      found.event, found.date?.description ?? "", String(found.source), found.speaker ?? "",
      found.text,
    ]
    .map(TerminalText.safe).joined(separator: "\t") + "\n"
  }
}

/// What was found as JSON shows it.
private struct Document: Encodable {
  var schema = 1
  var sentences: [Sentence]
}

/// A sentence as JSON shows it.
private struct Sentence: Encodable {
  var event: String
  var date: String?
  var source: Int64
  var speaker: String?
  var sentence: String
  var found: [String]

  init(_ found: FoundSentence) {
    event = found.event
    date = found.date?.description
    source = found.source
    speaker = found.speaker
    sentence = found.text
    self.found = found.parts.filter(\.isFound).map(\.text)
  }
}
