import Temporal
import Timeline

/// A timeline as one page that needs nothing but itself: no request, no server, no script to be read.
///
/// Headings for years, months and days; below them an entry an event, each with all the sentences that
/// report it. The script only adds to it: search, filters, keys, a strip that zooms.
struct TimelinePage {
  let chronology: Chronology
  let title: String
  /// What the server adds; `nil` for a page in a file.
  let live: LivePage?
  private let sources: SourceIndex
  private let tags: PageTags

  /// Creates a page.
  init(_ chronology: Chronology, title: String, live: LivePage? = nil) {
    self.chronology = chronology
    self.title = title
    self.live = live
    sources = SourceIndex(chronology.sources)
    tags = PageTags(chronology.events + chronology.undated)
  }

  /// The whole page.
  var html: String {
    var page = HTMLWriter()
    page.constant("<!doctype html>\n")
    page.block("html", ["lang": "en"]) { page in
      head.write(to: &page)
      page.block("body") { page in
        page.block("a", ["class": "skip", "href": "#page-timeline"], text: "Skip to the timeline")
        writeHeader(to: &page)
        page.block("div", ["class": "columns"]) { page in
          page.block("aside", ["aria-label": "Search and filters"]) { page in
            PageControls(chronology: chronology, tags: tags, live: live).write(to: &page)
            PageHelp.writeLegend(to: &page)
          }
          page.block("main", ["id": "page-timeline", "tabindex": "-1"]) { writeTimeline(to: &$0) }
        }
        PageHelp.writeKeys(to: &page)
        if let live {
          LiveControls.writeBar(isUpdating: live.isUpdating, to: &page)
          LiveDialogs.write(tags: live.tags, to: &page)
        }
        page.block("script") { $0.constant(live == nil ? PageScript.text : PageScript.liveText) }
      }
    }
    return page.html
  }

  private var head: PageHead {
    PageHead(
      title: title,
      description: summary,
      policy: live == nil ? PageHead.filePolicy : nil,
      style: live == nil ? PageStyle.text : PageStyle.liveText
    )
  }

  private func writeHeader(to page: inout HTMLWriter) {
    page.block("header") { page in
      page.block("h1", ["dir": "auto"], text: title)
      page.block("p", ["class": "summary"], text: summary)
      PageStrip(chronology.events)?.write(to: &page)
    }
  }

  /// What there is: "52 events from 8 sources, 2022 – 26 February 2025".
  private var summary: String {
    let events = chronology.events.count + chronology.undated.count
    guard events > 0 else { return "No events." }
    let count =
      Self.count(events, "event") + " from " + Self.count(chronology.sources.count, "source")
    let days = chronology.events.compactMap { event in
      event.time.value.flatMap { value in value.earliest.map { (first: $0, value: value) } }
    }
    guard let first = days.first?.value.start, let last = days.last?.value.end else { return count }
    let ends = [first, last].map(DateWording.words)
    return count + ", " + (first == last ? ends[0] : ends.joined(separator: " – "))
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension TimelinePage {
  private func writeTimeline(to page: inout HTMLWriter) {
    for part in PageOutline(chronology.events).parts {
      write(part, within: nil, depth: 1, to: &page)
    }
    if !chronology.undated.isEmpty {
      page.block("section", ["class": "undated"]) { page in
        page.block("h2", text: "Undated")
        page.block("ol", ["class": "entries"]) { page in
          for event in chronology.undated {
            let label = TimeWording.insideDay(event.time)
            write(PageOutline.Entry(event: event, label: label), depth: 2, to: &page)
          }
        }
      }
    }
    writeNothing(to: &page)
    if let live { writeMore(live, to: &page) }
    PageSources(sources: chronology.sources).write(to: &page)
  }

  /// Writes what is said where nothing is left to show; the script shows it in a file, the server where it is so.
  private func writeNothing(to page: inout HTMLWriter) {
    let isEmpty = chronology.events.isEmpty && chronology.undated.isEmpty
    // What could not be understood has matched nothing, and is said where it was asked.
    let isUnderstood = live?.fault == nil
    let isAsked = live.map { $0.fields != PageFields() } ?? true
    page.block(
      "p",
      ["id": "page-nothing", "hidden": live != nil && isEmpty && isUnderstood ? nil : ""],
      text: isAsked ? "No entry matches." : "No events yet. Add an article: tl add-source URL|FILE"
    )
  }

  private func writeMore(_ live: LivePage, to page: inout HTMLWriter) {
    page.block("p", ["class": "more-pages"]) { page in
      if let before = live.before { page.element("a", ["href": before], text: "← Earlier entries") }
      if let next = live.next { page.element("a", ["href": next], text: "Later entries →") }
    }
  }

  private func write(
    _ part: PageOutline,
    within outer: String?,
    depth: Int,
    to page: inout HTMLWriter
  ) {
    page.block("section") { page in
      PageHeading(level: depth + 1)
        .write(to: &page) { page in
          page.text(part.heading)
          if depth == 2, let outer { page.element("span", ["class": "of"], text: " " + outer) }
        }
      if !part.entries.isEmpty {
        page.block("ol", ["class": "entries"]) { page in
          for entry in part.entries { write(entry, depth: depth + 1, to: &page) }
        }
      }
      for inner in part.parts { write(inner, within: part.heading, depth: depth + 1, to: &page) }
    }
  }

  private func write(_ entry: PageOutline.Entry, depth: Int, to page: inout HTMLWriter) {
    let value = entry.event.time.value
    PageEntry(
      event: entry.event,
      label: entry.label,
      depth: depth,
      sources: sources,
      tags: tags,
      hidesYearFlag: value.map { Placement(entry.event.time, at: $0).isWithoutYear } ?? true,
      isLive: live != nil
    )
    .write(to: &page)
  }
}

extension EDTFValue {
  /// The date it begins with, as far as there is one.
  fileprivate var start: EDTFValue {
    guard case .interval(let start, let end) = self else { return self }
    return (start.date ?? end.date).map(EDTFValue.date) ?? self
  }

  /// The date it ends with, as far as there is one.
  fileprivate var end: EDTFValue {
    guard case .interval(let start, let end) = self else { return self }
    return (end.date ?? start.date).map(EDTFValue.date) ?? self
  }
}
