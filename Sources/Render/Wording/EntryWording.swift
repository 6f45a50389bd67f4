import Temporal
import Timeline

/// What other programs are told of an event, in words.
struct EntryWording {
  private let event: Event
  private let index: SourceIndex

  /// Words an event.
  init(_ event: Event, _ index: SourceIndex) {
    self.event = event
    self.index = index
  }

  /// The one line that tells it.
  var headline: String { TerminalText.safe(event.headline) }

  /// Its line with what a reader must know before he takes it for a fact: "Talks open (announced)".
  var qualifiedHeadline: String { Self.joined(headline, remarks.doubts) }

  /// Its line with ``parenthesis``: "Talks open (announced; 2 independent)".
  var remarkedHeadline: String { Self.joined(headline, allRemarks) }

  /// All there is to know, in parentheses, but for a year that is not known, which headings say;
  /// empty where there is nothing.
  var parenthesis: String { Self.joined("", allRemarks) }

  /// Its date as far as it was said: "Monday 24 February 2025, evening".
  var date: String { TimeWording.full(event.time) }

  /// What there is to know besides what ``qualifiedHeadline`` says; empty where there is nothing.
  var remark: String {
    TerminalText.safe((remarks.others + sourceRemarks).joined(separator: "; "))
  }

  /// The sentence that its line was taken from.
  var sentence: String {
    (event.leadingReport?.mention.sentence).map(TerminalText.safe) ?? ""
  }

  /// Its sources, by number.
  var sources: [SourceWording] { index.of(event).map(SourceWording.init) }

  /// The addresses of its sources that can be opened, by number.
  var addresses: [String] { sources.compactMap(\.address) }

  /// When what is known of it was captured last: `2026-11-20T20:31:00Z`.
  var captured: String? { index.of(event).map(\.captured).max() }

  private var remarks: RemarkWording { RemarkWording(event: event, sources: index) }

  private var allRemarks: [String] { remarks.remarks(hidesYearFlag: true) + sourceRemarks }

  private var sourceRemarks: [String] { [SourceCount.remark(on: event)].compactMap(\.self) }

  private static func joined(_ line: String, _ remarks: [String]) -> String {
    guard !remarks.isEmpty else { return line }
    let parenthesis = "(" + TerminalText.safe(remarks.joined(separator: "; ")) + ")"
    return line.isEmpty ? parenthesis : "\(line) \(parenthesis)"
  }
}

/// What other programs are told of a source.
struct SourceWording {
  /// The number by which entries name it.
  let id: Int64
  /// Its site and its title: "Reuters · Talks open"; the address where it has neither.
  let name: String
  /// Its day: "25 Feb 2025", "no date of its own".
  let day: String
  /// Its address in printable ASCII, where a program can open it.
  let address: String?
  /// The address or the path as it was given.
  let locator: String

  /// Words a source.
  init(_ source: SourceDescription) {
    id = source.id
    let names = [source.site ?? "", source.title].map(TerminalText.safe).filter { !$0.isEmpty }
    locator = TerminalText.safe(source.url)
    name = names.isEmpty ? locator : names.joined(separator: " · ")
    day = source.published.map { DateWording.short($0) } ?? "no date of its own"
    address = LinkTarget(source.url)?.url
  }
}
