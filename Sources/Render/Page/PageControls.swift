import Timeline

/// What a reader narrows a page with: words, dates, tags, sources.
///
/// In a file it is hidden until the script shows it, because it does nothing without; the server answers it.
struct PageControls {
  let chronology: Chronology
  let tags: PageTags
  /// What the server adds; `nil` for a page in a file.
  let live: LivePage?

  private var fields: PageFields { live?.fields ?? PageFields() }

  /// Writes the form.
  func write(to page: inout HTMLWriter) {
    page.block(
      "form",
      [
        "id": "page-filters", "role": "search", "aria-label": "Filter the timeline",
        "hidden": live == nil ? "" : nil, "action": live == nil ? nil : "/",
      ]
    ) { page in
      writeWords(to: &page)
      page.block("p", ["id": "page-count", "role": "status"], text: live == nil ? "" : count)
      if let fault = live?.fault {
        page.block("p", ["class": "fault", "role": "alert"], text: fault)
      }
      page.block("details", ["id": "page-more", "class": "more"]) { page in
        page.element("summary", text: "Filters")
        page.element("div") { page in
          writeDates(to: &page)
          writeLeast(to: &page)
          writeChoices("tag", "Tags", tagChoices, to: &page)
          writeChoices("source", "Sources", sourceChoices, to: &page)
          if live != nil { writeHidden(to: &page) }
        }
      }
      page.block("p", ["class": "actions"]) { page in
        if live != nil { page.element("button", text: "Show") }
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
          "aria-keyshortcuts": "/", "value": fields.words.isEmpty ? nil : fields.words,
        ]
      )
    }
  }

  private func writeDates(to page: inout HTMLWriter) {
    page.block("div", ["class": "pair"]) { page in
      for (name, words, value) in [("from", "From", fields.from), ("to", "To", fields.to)] {
        page.element("p", ["class": "field"]) { page in
          page.element("label", ["for": "page-\(name)"], text: words)
          page.open(
            "input",
            [
              "id": "page-\(name)", "name": name, "type": "text", "autocomplete": "off",
              "placeholder": "2025-02-24", "size": "10", "value": value.isEmpty ? nil : value,
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
          page.element(
            "option",
            ["value": "\(count)", "selected": fields.least == "\(count)" ? "" : nil],
            text: "\(count) sources or more"
          )
        }
      }
    }
  }

  private func writeHidden(to page: inout HTMLWriter) {
    page.block("label", ["class": "field-line"]) { page in
      page.open(
        "input",
        [
          "type": "checkbox", "name": "hidden", "value": "1",
          "checked": fields.showsHidden ? "" : nil,
        ]
      )
      page.text(" also what is hidden")
    }
  }

  private var count: String {
    let count = chronology.events.count + chronology.undated.count
    return count == 1 ? "1 entry" : "\(count) entries"
  }
}

extension PageControls {
  /// Something to be chosen.
  private struct Choice {
    let value: String
    let words: String
    /// How many entries of the page have it; `nil` where other pages have some too.
    let count: Int?
    var isChosen = false
  }

  private func writeChoices(
    _ name: String,
    _ words: String,
    _ choices: [Choice],
    to page: inout HTMLWriter
  ) {
    // One source is that of all entries; one tag parts those that have it from the others.
    guard choices.count > (name == "tag" ? 0 : 1) else { return }
    let isOpen = choices.contains(where: \.isChosen)
    page.block("details", ["class": "choices", "open": isOpen ? "" : nil]) { page in
      page.element("summary", text: "\(words) (\(choices.count))")
      page.element("ul") { page in
        for choice in choices { write(choice, name, to: &page) }
      }
    }
  }

  private func write(_ choice: Choice, _ name: String, to page: inout HTMLWriter) {
    page.block("li") { page in
      page.element("label") { page in
        page.open(
          "input",
          [
            "type": "checkbox", "name": name, "value": choice.value,
            "checked": choice.isChosen ? "" : nil,
          ]
        )
        page.element("bdi", text: choice.words)
        if let count = choice.count { page.element("span", ["class": "count"], text: "\(count)") }
      }
    }
  }

  private var tagChoices: [Choice] {
    guard let live else {
      return tags.all.map { Choice(value: $0.name, words: $0.name, count: $0.count) }
    }
    return live.tags.map {
      Choice(value: $0, words: $0, count: nil, isChosen: fields.tags.contains($0))
    }
  }

  /// The sources by number, each with how many entries it has.
  private var sourceChoices: [Choice] {
    if let live {
      return live.sources.map { source in
        let number = "\(source.id)"
        let isChosen = fields.sources.contains(number)
        return Choice(value: number, words: source.name, count: nil, isChosen: isChosen)
      }
    }
    let events = chronology.events + chronology.undated
    let counts = events.flatMap(\.sources).reduce(into: [Int64: Int]()) { $0[$1, default: 0] += 1 }
    let own = chronology.sources.filter(\.isOwn).map(\.id)
    let ownCount = events.count { !Set(own).isDisjoint(with: $0.sources) }
    let ownNumbers = own.map(String.init).joined(separator: " ")
    return chronology.sources.filter { !$0.isOwn }
      .compactMap { source in
        counts[source.id].map { Choice(value: "\(source.id)", words: source.name, count: $0) }
      } + (own.isEmpty ? [] : [Choice(value: ownNumbers, words: "Added by hand", count: ownCount)])
  }
}
