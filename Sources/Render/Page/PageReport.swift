import Temporal
import Timeline

/// What one source says of an event: who, the sentence, and the facts of ``ReportFacts``.
struct PageReport {
  let report: Report
  /// Its place among the reports of the event, from 0.
  let place: Int
  let event: Event
  let source: SourceDescription?

  /// Writes the report as an item of a list.
  func write(to page: inout HTMLWriter) {
    page.element("li") { page in
      page.element("p", ["class": "by"]) { page in
        PageSourceName(report.source, source).write(to: &page)
      }
      let isBare = sentence.inQuotes != sentence
      page.element("blockquote", ["class": isBare ? "bare" : nil, "dir": "auto"]) { page in
        for part in quotation { page.write(part) }
      }
      page.element("dl") { page in
        for fact in facts.evidence {
          page.element("dt", text: fact.label)
          page.element("dd", text: fact.text)
        }
      }
    }
  }

  private var sentence: String { report.mention.sentence }

  private var facts: ReportFacts {
    ReportFacts(
      report: report,
      number: event.reports.count > 1 ? place + 1 : nil,
      source: source,
      reporters: Set(event.sources)
    )
  }

  /// The sentence, the words of its date apart.
  private var quotation: [MarkedText] {
    let words = report.mention.dating.isOwn ? report.mention.dating.evidence?.words : nil
    return MarkedText.parts(of: sentence, around: words)
  }
}

extension Dating {
  /// Whether the words that were read stand in the sentence itself.
  fileprivate var isOwn: Bool {
    if case .stated = self { true } else { false }
  }
}

/// A part of a text that is marked, or not.
struct MarkedText: Hashable {
  let text: String
  let isMarked: Bool

  /// Cuts a text around the first place where some words stand in it.
  static func parts(of text: String, around words: String?) -> [MarkedText] {
    guard let words, !words.isEmpty, let range = text.firstRange(of: words) else {
      return [MarkedText(text: text, isMarked: false)]
    }
    return [
      MarkedText(text: String(text[..<range.lowerBound]), isMarked: false),
      MarkedText(text: String(text[range]), isMarked: true),
      MarkedText(text: String(text[range.upperBound...]), isMarked: false),
    ]
    .filter { !$0.text.isEmpty }
  }
}

extension HTMLWriter {
  /// Writes a part of a text.
  mutating func write(_ part: MarkedText) {
    if part.isMarked { element("mark", text: part.text) } else { text(part.text) }
  }
}
