import Timeline

/// The sources of a chronology, to be found by number.
struct SourceIndex {
  private let descriptions: [Int64: SourceDescription]

  /// Creates an index; of two sources with one number the first counts.
  init(_ sources: [SourceDescription]) {
    descriptions = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the source of a number.
  subscript(id: Int64) -> SourceDescription? { descriptions[id] }

  /// Returns the sources of an event, by number.
  func of(_ event: Event) -> [SourceDescription] {
    event.sources.compactMap { descriptions[$0] }
  }
}
