import Timeline

/// The dated events of a timeline below the headings they stand under.
enum Outline {
  /// A line of the outline.
  enum Item {
    /// A heading, 0 for the outermost.
    case heading(String, level: Int)
    /// An event, with where it stands.
    case entry(Event, Placement)

    /// What stands beside the event; `nil` for a heading.
    var label: String? {
      if case .entry(_, let place) = self { place.label } else { nil }
    }
  }

  /// Returns the outline of some events in order.
  static func items(_ events: [Event]) -> [Item] {
    var items: [Item] = []
    var open: [String] = []
    for event in events {
      guard let place = event.time.value.map({ Placement(event.time, at: $0) }) else { continue }
      let shared = zip(open, place.headings).prefix { $0 == $1 }.count
      // A heading that closed inner ones stands again, or the event would seem to lie in them.
      let first = shared == place.headings.count && shared < open.count ? shared - 1 : shared
      items += (first..<place.headings.count).map { .heading(place.headings[$0], level: $0) }
      items.append(.entry(event, place))
      open = place.headings
    }
    return items
  }
}
