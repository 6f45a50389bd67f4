import Temporal
import Timeline

/// A heading of a page with the entries below it and the headings inside it.
struct PageOutline {
  /// An event and what stands beside it.
  struct Entry {
    let event: Event
    let label: String
  }

  /// The words of the heading; empty for the whole page.
  let heading: String
  /// The entries right below the heading.
  private(set) var entries: [Entry] = []
  /// The headings inside it, in order.
  private(set) var parts: [PageOutline] = []

  /// Puts dated events below their years, months and days.
  init(_ events: [Event]) {
    self.init(heading: "")
    for event in events {
      guard let value = event.time.value else { continue }
      let place = Placement(event.time, at: value)
      insert(Entry(event: event, label: place.label), below: place.headings[...])
    }
  }

  private init(heading: String) {
    self.heading = heading
  }

  /// Puts an entry below headings; one that already has others inside it stands again, or what comes
  /// later would stand before them.
  private mutating func insert(_ entry: Entry, below headings: ArraySlice<String>) {
    guard let first = headings.first else {
      entries.append(entry)
      return
    }
    let standsAgain = headings.count == 1 && !(parts.last?.parts.isEmpty ?? true)
    if parts.last?.heading != first || standsAgain { parts.append(PageOutline(heading: first)) }
    parts[parts.count - 1].insert(entry, below: headings.dropFirst())
  }
}
