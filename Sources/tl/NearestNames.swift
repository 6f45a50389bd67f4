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
      throw Failure(of: .noEvent(id), hint: Self.hint(for: id, in: try eventIDs()))
    }
  }

  /// What may have been meant by tags that nothing has; `nil` where all are there, or none is near.
  func hint(forTags tags: [String]) throws -> String? {
    let known = try self.tags()
    return tags.lazy.filter { !known.contains($0) }
      .compactMap { Self.hint(for: $0, in: known) }.first
  }

  private static func hint(for word: String, in words: [String]) -> String? {
    Suggestion.nearest(to: word, in: words).map { "Did you mean \($0)?" }
  }
}
