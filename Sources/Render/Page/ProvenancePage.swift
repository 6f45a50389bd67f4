import Temporal
public import Timeline

/// Where an event comes from: each report with the text of its article as it was captured, the sentence
/// marked in it.
public struct ProvenancePage: Sendable {
  private let event: Event
  private let sources: SourceIndex
  private let decisions: [String]
  private let articles: [[String]?]

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - sources: The sources that report it.
  ///   - decisions: What the user decided about it, a line each.
  ///   - articles: For each report the paragraphs of its article; `nil` where they cannot be read any more.
  public init(
    event: Event,
    sources: [SourceDescription],
    decisions: [String],
    articles: [[String]?]
  ) {
    self.event = event
    self.sources = SourceIndex(sources)
    self.decisions = decisions
    self.articles = articles
  }

  /// The whole page.
  public var html: String {
    PageFrame.html(title: event.headline, description: TimeWording.full(event.time)) { page in
      page.block("header", ["class": "event"]) { page in
        page.block("p", ["class": "summary"]) {
          $0.element("a", ["href": "/#\(event.id)"], text: "← Timeline")
        }
        page.block("h1", ["dir": "auto"], text: event.headline)
        let when = TimeWording.full(event.time).capitalizingFirst
        page.block(
          "p",
          ["class": "summary"],
          text: "\(event.id) · \(when) · \(SourceCount.words(for: event))"
        )
        for remark in RemarkWording(event: event, sources: sources).remarks() + decisions {
          page.block("p", ["class": "states"], text: remark)
        }
      }
      page.block("main", ["id": "page-timeline", "class": "columns provenance", "tabindex": "-1"]) {
        page in
        for (place, report) in event.reports.enumerated() {
          write(report, at: place, to: &page)
        }
      }
    }
  }

  private func write(_ report: Report, at place: Int, to page: inout HTMLWriter) {
    let isFirst = event.reports.firstIndex { $0.source == report.source } == place
    page.block("section", ["id": isFirst ? PageSourceName.anchor(of: report.source) : nil]) {
      page in
      page.block("ol", ["class": "reports"]) { page in
        PageReport(report: report, place: place, event: event, source: sources[report.source])
          .write(to: &page)
      }
      guard sources[report.source]?.isCaptured ?? true else {
        page.block("p", text: "You told it; no page of it was captured.")
        return
      }
      let article = place < articles.count ? articles[place] : nil
      let marked = article.map { MarkedArticle($0, report.mention) }
      let anchor = "sentence-\(place + 1)"
      page.block("h2") { page in
        page.text("The article as captured")
        if marked?.isFound == true {
          page.element("a", ["class": "of", "href": "#\(anchor)"], text: "to the sentence ↓")
        }
      }
      guard let marked else {
        page.block(
          "p",
          text: "Its text cannot be read any more; the sentence above is what was read then."
        )
        return
      }
      if !marked.isFound {
        page.block(
          "p",
          ["class": "states"],
          text: "This version of tl reads the page otherwise; the sentence is not in it."
        )
      }
      page.block("div", ["class": "article", "dir": "auto"]) { page in
        for paragraph in marked.paragraphs {
          let holds = paragraph.contains(where: \.isMarked)
          page.block("p", ["id": holds ? anchor : nil, "tabindex": holds ? "-1" : nil]) { page in
            for part in paragraph { page.write(part) }
          }
        }
      }
    }
  }
}

/// The paragraphs of an article with one sentence marked.
struct MarkedArticle {
  /// The paragraphs in parts.
  let paragraphs: [[MarkedText]]
  /// Whether the sentence stands in one of them.
  let isFound: Bool

  /// Marks a sentence where it was read, or else where it stands first.
  init(_ paragraphs: [String], _ mention: EventMention) {
    let sentence = mention.sentence
    let holds = paragraphs.map { $0.contains(sentence) }
    let own = mention.paragraph
    let place = holds.indices.contains(own) && holds[own] ? own : holds.firstIndex(of: true)
    isFound = place != nil
    self.paragraphs = paragraphs.enumerated()
      .map { MarkedText.parts(of: $1, around: $0 == place ? sentence : nil) }
  }
}
