import Timeline

/// What a reader narrows a page with: words, dates, tags, sources.
///
/// Hidden until the script shows it, because it does nothing without.
struct PageControls {
  let chronology: Chronology
  let tags: PageTags

  /// Writes the form.
  func write(to page: inout HTMLWriter) {
    page.block(
      "form",
      ["id": "page-filters", "role": "search", "aria-label": "Filter the timeline", "hidden": ""]
    ) { page in
      writeWords(to: &page)
      page.block("p", ["id": "page-count", "role": "status"])
      page.block("details", ["id": "page-more", "class": "more"]) { page in
        page.element("summary", text: "Filters")
        page.element("div") { page in
          writeDates(to: &page)
          writeLeast(to: &page)
          writeChoices("tag", "Tags", tags.all.map { ($0.name, $0.name, $0.count) }, to: &page)
          writeChoices("source", "Sources", sources, to: &page)
        }
      }
      page.block("p", ["class": "actions"]) { page in
        page.element("button", ["type": "reset"], text: "Clear")
        page.element("button", ["type": "button", "id": "page-unfold"], text: "Open all evidence")
        page.element("button", ["type": "button", "id": "page-keys"], text: "Keys")
      }
    }
  }

  private func writeWords(to page: inout HTMLWriter) {
    page.block("p", ["class": "field"]) { page in
      page.element("label", ["for": "page-words"], text: "Search")
      page.open(
        "input",
        [
          "id": "page-words", "name": "q", "type": "search", "autocomplete": "off",
          "spellcheck": "false", "placeholder": "words, \"a phrase\", -not",
          "aria-keyshortcuts": "/",
        ]
      )
    }
  }

  private func writeDates(to page: inout HTMLWriter) {
    page.block("div", ["class": "pair"]) { page in
      for (name, words) in [("from", "From"), ("to", "To")] {
        page.element("p", ["class": "field"]) { page in
          page.element("label", ["for": "page-\(name)"], text: words)
          page.open(
            "input",
            [
              "id": "page-\(name)", "name": name, "type": "text", "autocomplete": "off",
              "placeholder": "2025-02-24", "size": "10",
            ]
          )
        }
      }
    }
  }

  private func writeLeast(to page: inout HTMLWriter) {
    page.block("p", ["class": "field"]) { page in
      page.element("label", ["for": "page-least"], text: "Told by")
      page.element("select", ["id": "page-least", "name": "least"]) { page in
        page.element("option", ["value": ""], text: "any number of sources")
        for count in [2, 3, 5, 10] {
          page.element("option", ["value": "\(count)"], text: "\(count) sources or more")
        }
      }
    }
  }

  private func writeChoices(
    _ name: String,
    _ words: String,
    _ choices: [(value: String, words: String, count: Int)],
    to page: inout HTMLWriter
  ) {
    guard choices.count > 1 else { return }
    page.block("details", ["class": "choices"]) { page in
      page.element("summary", text: "\(words) (\(choices.count))")
      page.element("ul") { page in
        for choice in choices {
          page.block("li") { page in
            page.element("label") { page in
              page.open("input", ["type": "checkbox", "name": name, "value": choice.value])
              page.element("bdi", text: choice.words)
              page.element("span", ["class": "count"], text: "\(choice.count)")
            }
          }
        }
      }
    }
  }

  /// The sources by number, each with how many entries it has.
  private var sources: [(value: String, words: String, count: Int)] {
    let events = chronology.events + chronology.undated
    let counts = events.flatMap(\.sources).reduce(into: [Int64: Int]()) { $0[$1, default: 0] += 1 }
    return chronology.sources.compactMap { source in
      counts[source.id].map { ("\(source.id)", source.name, $0) }
    }
  }
}
