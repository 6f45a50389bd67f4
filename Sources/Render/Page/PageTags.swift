import Timeline

/// The tags of a timeline, each with how many entries have it.
struct PageTags {
  /// The tags in alphabetical order.
  let all: [(name: String, count: Int)]
  private let places: [String: Int]

  /// Collects the tags of some events.
  init(_ events: [Event]) {
    let counts = events.flatMap(\.tags).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    all = counts.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })
  }

  /// Returns the places of some tags, with spaces between them.
  func places(of tags: [String]) -> String {
    tags.compactMap { places[$0].map(String.init) }.joined(separator: " ")
  }
}
