import ArgumentParser
import Foundation
import Store
import Timeline

extension EventStore {
  /// Returns the number of a source by its number, URL or path as the user typed it.
  func sourceID(named text: String) throws -> Int64 {
    let name = SourceName(text)
    return try sourceID(of: text, locator: name.locator, identity: name.identity)
  }

  /// Returns the numbers of the sources that a user means: one by number, URL or path, or those of a publication.
  func sourceIDs(named text: String) throws -> [Int64] {
    do {
      return [try sourceID(named: text)]
    } catch StoreError.noSource(let name) {
      let ids = try sourceIDs(ofSite: text)
      guard !ids.isEmpty else { throw StoreError.noSource(name) }
      return ids
    }
  }
}

/// Where the store is.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The timeline to use (else TL_DB, else that of tl config, else one in your home).",
      valueName: "path"
    )
  )
  var path: String?

  @OptionGroup var verbosity: VerbosityOptions

  /// Opens the store the user named, or the usual one, to read it or to change what is in it.
  ///
  /// - Throws: A `Failure` where the user named one that is not there; `StoreError`.
  func open() throws -> EventStore {
    if let path, !FileManager.default.fileExists(atPath: path) {
      throw Failure(Messages.noStore(path), exitCode: .noInput)
    }
    return try openOrMake()
  }

  /// Opens the store the user named, or the usual one; makes it where there is none.
  func openOrMake() throws -> EventStore {
    try Narrator.timing("opened", location) { try EventStore(path: location) }
  }

  /// Opens the store for what is to go into it, and makes it where there is none; one that stays empty goes again.
  func filling<Result>(_ body: (EventStore) throws -> Result) throws -> Result {
    let isThere = FileManager.default.fileExists(atPath: location)
    let store = try openOrMake()
    defer { if !isThere { store.removeIfEmpty() } }
    return try body(store)
  }

  /// The same for what waits meanwhile.
  func filling<Result>(_ body: (EventStore) async throws -> Result) async throws -> Result {
    let isThere = FileManager.default.fileExists(atPath: location)
    let store = try openOrMake()
    defer { if !isThere { store.removeIfEmpty() } }
    return try await body(store)
  }

  /// The file of the store.
  var location: String {
    if let path { return path }
    let found = Settings.value(of: .db)
    // No shell has read it.
    return found.hasPrefix("~/") ? Surroundings.home + found.dropFirst() : found
  }
}
