import Store
import Timeline

extension EventStore {
  /// Returns the event that a user means by an id or its beginning.
  ///
  /// - Throws: ``StoreError``; a `Failure` with the nearest id where there is none like that.
  func event(named id: String) throws -> Event {
    do {
      return try event(id)
    } catch StoreError.noEvent(let id) {
      throw Failure(StoreError.noEvent(id), hint: Self.hint(for: id, in: try eventIDs()))
    }
  }

  /// What may have been meant by tags that nothing has; `nil` where all are there, or none is near.
  func hint(forTags tags: [String]) throws -> String? {
    let known = try tagNames()
    return tags.lazy.filter { !known.contains($0) }
      .compactMap { Self.hint(for: $0, in: known) }.first
  }

  /// The ids of all events, in order of time.
  func eventIDs() throws -> [String] {
    let chronology = try allEvents()
    return (chronology.events + chronology.undated).map(\.id)
  }

  /// All tags of sources and events, sorted.
  func tagNames() throws -> [String] {
    let chronology = try allEvents()
    let ofEvents = (chronology.events + chronology.undated).flatMap(\.tags)
    return Set(ofEvents + (try sources().flatMap(\.tags))).sorted()
  }

  private func allEvents() throws -> Chronology {
    var query = TimelineQuery()
    query.includesHidden = true
    return try chronology(matching: query, statements: false)
  }

  private static func hint(for word: String, in words: [String]) -> String? {
    Suggestion.nearest(to: word, in: words).map { "Did you mean \($0)?" }
  }
}
