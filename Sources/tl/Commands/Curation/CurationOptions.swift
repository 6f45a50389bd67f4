import ArgumentParser
import Foundation
import Render
import Store
import Timeline

/// What all commands share by which the user decides something.
struct CurationOptions: ParsableArguments {
  @Flag(help: "Print the event as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing.")
  var quiet = false

  @OptionGroup var storeOptions: StoreOptions

  /// Opens the store.
  func open() throws -> EventStore { try storeOptions.open() }

  /// Opens the store, and makes it where there is none: what the user tells can be the first thing in it.
  func openOrMake() throws -> EventStore { try storeOptions.openOrMake() }

  /// When a decision is made.
  var moment: String { Self.now }

  /// The time of day, in UTC as ISO 8601 writes it.
  static var now: String { Surroundings.now().formatted(.iso8601) }

  /// Makes decisions about events, all of them or none, and says what was done.
  ///
  /// - Parameters:
  ///   - actions: What is decided of each.
  ///   - ids: The events, or the beginnings of their ids.
  ///   - done: What was done, in a word.
  ///   - reason: Why nothing was, for an event that is that way already.
  /// - Throws: What the store throws; a `Failure` with the nearest id where there is none like that.
  func decide(
    _ actions: [Decision.Action],
    about ids: [String],
    done: String,
    orUnchanged reason: String
  ) throws {
    let store = try open()
    // All are looked up first: a wrong id changes nothing.
    let events = try ids.map(store.event(named:))
    let decided = try store.decide(actions, about: events.map(\.id), at: moment)
    for (event, decided) in zip(events, decided) {
      let isUnchanged = actions.allSatisfy(event.isUnchanged)
      try report(
        isUnchanged ? "unchanged" : done,
        decided,
        in: store,
        remark: isUnchanged ? reason : nil
      )
    }
  }

  /// Says what was done to an event.
  func report(
    _ done: String,
    _ event: Event,
    in store: EventStore,
    remark: String? = nil
  ) throws {
    if json {
      let sources = try store.descriptions(of: event)
      Console.standardOutput(EventExplanation(event: event, sources: sources).json)
    } else if !quiet {
      let line =
        "\(event.id)  \(TimeWording.told(event.time))  \(event.headline)"
        + (remark.map { " (\($0))" } ?? "")
      Console.standardOutput(
        PagerOptions.wrapped(line, after: TerminalText.padded(done, to: 11))
      )
    }
  }

  /// Refuses tags that lists could not hold.
  static func check(tags: [String]) throws {
    for tag in tags where tag.isEmpty || tag.contains(where: \.isNewline) {
      throw ValidationError("A tag is a word or a few, in one line.")
    }
  }
}
