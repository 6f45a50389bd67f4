import Temporal
import Timeline

/// One event on a page: when, what, by whom, and all that is known of how it is known.
struct PageEntry {
  let event: Event
  /// What stands beside it; empty where the heading says it all.
  let label: String
  /// How deep its headings are: its own is one deeper.
  let depth: Int
  let sources: SourceIndex
  let tags: PageTags
  /// Whether a heading says already that the year is not known.
  var hidesYearFlag = false
  /// Whether the user can decide about it here.
  var isLive = false

  /// Writes the entry as an item of a list.
  func write(to page: inout HTMLWriter) {
    page.block("li") { page in
      page.element("article", attributes) { page in
        writeTime(to: &page)
        PageHeading(level: depth + 1)
          .write(to: &page, ["class": "headline", "dir": "auto"]) {
            $0.text(event.headline)
          }
        writeRemarks(to: &page)
        writeEvidence(to: &page)
        if isLive { LiveControls.writeButtons(of: event, to: &page) }
      }
    }
  }

  /// What the script asks for: days since 1970-01-01, numbers of sources, names of speakers with bars between them,
  /// places of tags.
  private var attributes: HTMLWriter.Attributes {
    let days = PossibleDays(event.time)
    return [
      "id": event.id,
      "class": DateMark(event.time.value).rawValue,
      "tabindex": "-1",
      "data-first": days.first.map(String.init),
      "data-last": days.last.map(String.init),
      "data-date": isLive ? event.time.value?.description : nil,
      "data-sources": event.sources.map(String.init).joined(separator: " "),
      "data-by": speakers.isEmpty ? nil : speakers.joined(separator: "|"),
      "data-tags": event.tags.isEmpty ? nil : tags.places(of: event.tags),
    ]
  }

  /// Who says something in it, by name.
  private var speakers: [String] { Set(event.reports.compactMap(\.mention.speaker)).sorted() }

  private func writeTime(to page: inout HTMLWriter) {
    page.element("p", ["class": "when"]) { page in
      let words = TimeWording.full(event.time).capitalizingFirst
      page.element("a", ["href": "#" + event.id, "title": words]) { page in
        let machine = event.time.value.flatMap(MachineTime.text)
        page.element(machine == nil ? "span" : "time", ["datetime": machine]) { page in
          page.element(
            "span",
            ["class": label.isEmpty ? "spoken" : nil],
            text: label.isEmpty ? words : label
          )
        }
      }
    }
  }

  private func writeRemarks(to page: inout HTMLWriter) {
    let wording = RemarkWording(event: event, sources: sources)
    let states = wording.states(hidesYearFlag: hidesYearFlag)
    if !states.isEmpty {
      page.element(
        "p",
        ["class": "states"],
        text: states.joined(separator: " · ").capitalizingFirst
      )
    }
    for difference in wording.differences {
      page.element("p", ["class": "differs"], text: difference.capitalizingFirst)
    }
    if let note = event.note, !note.isEmpty {
      page.element("p", ["class": "note", "dir": "auto"], text: note)
    }
    if !event.tags.isEmpty {
      page.element("ul", ["class": "tags", "aria-label": "Tags"]) { page in
        for tag in event.tags {
          page.element("li") { page in
            page.text(tag)
            if isLive, event.ownTags.contains(tag) { LiveControls.writeUntag(tag, to: &page) }
          }
        }
      }
    }
  }
}

extension PageEntry {
  private func writeEvidence(to page: inout HTMLWriter) {
    page.element("details") { page in
      page.element("summary") { page in
        page.element("span", ["class": "sites"], text: sites)
        page.text(" ")
        page.element("span", ["class": "count"], text: SourceCount.words(for: event))
      }
      for repetition in SourceCount.repetitions(in: event) {
        page.element("p", ["class": "voices"], text: repetition + " nearly word for word")
      }
      page.element("ol", ["class": "reports"]) { page in
        for (place, report) in event.reports.enumerated() {
          PageReport(report: report, place: place, event: event, source: sources[report.source])
            .write(to: &page)
        }
      }
    }
  }

  /// The publications that report it: "Reuters, Meridian Post and 3 more".
  private var sites: String {
    let shown = 3
    var names: [String] = []
    for name in sources.of(event).map(\.shortName) where !names.contains(name) {
      names.append(name)
    }
    guard names.count > shown else { return names.joined(separator: ", ") }
    return names.prefix(shown - 1).joined(separator: ", ") + " and \(names.count - shown + 1) more"
  }
}

extension SourceDescription {
  /// The publication, or else what tells the source from others: its title or its address.
  var name: String {
    if let site, !site.isEmpty { return site }
    return title.isEmpty ? url : title
  }

  /// The name, or as much of it as fits where several stand in a line.
  var shortName: String { TerminalText.fitted(name, to: 44) }
}
