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

  private static func hint(for word: String, in words: [String]) -> String? {
    Suggestion.question(Suggestion.nearest(to: word, in: words).map { [$0] } ?? [])
  }
}
