import ArgumentParser
import Foundation
import Store
import Timeline

/// What a shell offers for names that are in the timeline.
enum StoreCompletion {
  /// The ids of events.
  static let events = kind { try $0.eventIDs() }

  /// Tags of sources and events.
  static let tags = kind { try $0.tags() }

  /// Sources by their number, and by the address or path of which the number says nothing.
  static let sources = kind { store in
    try store.sources()
      .flatMap { ["\($0.id)"] + ($0.description.isOwn ? [] : [$0.description.url]) }
  }

  /// The numbers of decisions that hold, the last first.
  static let decisions = kind { store in
    try store.decisions().filter { $0.undoneAt == nil }.reversed().map { "\($0.number)" }
  }

  private static func kind(
    _ names: @escaping @Sendable (EventStore) throws -> [String]
  ) -> CompletionKind {
    .custom { words, _, _ in
      // Whoever presses a key wants names or nothing, and no timeline made.
      guard let store = try? store(in: words), let found = try? names(store) else { return [] }
      return found
    }
  }

  /// Opens the timeline that a command line is about, if it is there.
  private static func store(in words: [String]) throws -> EventStore? {
    var options = StoreOptions()
    options.path = zip(words, words.dropFirst()).first { $0.0 == "--db" }?.1
    let location = options.location
    return FileManager.default.fileExists(atPath: location)
      ? try EventStore(path: location) : nil
  }
}
