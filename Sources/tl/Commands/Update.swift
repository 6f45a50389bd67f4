import ArgumentParser
import Fetch
import Foundation
import Store
import Temporal
import Timeline

/// `tl update`: looks again at what is due.
struct Update: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Looks for new articles in feeds and sitemaps, and for changes in articles.",
    discussion: """
      EXAMPLES
        tl update
        tl update 2 --force

      Feeds are asked several times a day, articles often while they are young and rarely once \
      they are old; what is not due yet is left alone. Sources that are named are asked at once, \
      and files are read again only then. A changed article is kept in all its versions: tl \
      history shows them.
      """
  )

  @Argument(
    help: "Numbers (tl sources), URLs or paths; all that are due without.",
    completion: StoreCompletion.sources
  )
  var sources: [String] = []

  @Flag(help: "Ask also what is not due yet, and what servers said would not change yet.")
  var force = false

  @OptionGroup var limits: ListingArguments

  @OptionGroup var archives: ArchiveArgument

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print failures only.")
  var quiet = false

  @OptionGroup var fetching: FetchArguments

  @OptionGroup var storeOptions: StoreOptions

  func run() async throws {
    let store = try storeOptions.open()
    // What the user tells himself is not fetched from where he has it.
    let own = Set(try store.keptSources().filter(\.isHandwritten).map(\.id))
    let all = try store.sources().filter { !own.contains($0.id) }
    let due = try sourcesToAsk(all, in: store)
    if due.isEmpty, !json, !quiet { return Console.standardOutput(Self.nothingDue(all)) }
    var intake = Intake(
      into: store,
      archive: try archives.archive(),
      options: fetching.options,
      manners: Intake.Manners(
        limit: limits.limit,
        ignoresFreshness: force,
        isQuiet: quiet,
        isJSON: json
      )
    )
    let requests = due.map {
      SourceRequest(name: SourceName($0.locator), tags: $0.tags, origin: $0.origin)
    }
    try await intake.take(requests)
  }

  /// Those named, or those due; listings first, so that the limit is for what is newest.
  private func sourcesToAsk(_ all: [SourceSummary], in store: EventStore) throws -> [SourceSummary]
  {
    let now = Int(Surroundings.now().timeIntervalSince1970)
    let named = Set(try sources.map { try store.sourceID(named: $0) })
    let chosen =
      named.isEmpty
      ? all.filter { $0.isAskedAgain && (force || $0.schedule.next <= now) }
      : all.filter { named.contains($0.id) }
    return chosen.filter { $0.kind != .article } + chosen.filter { $0.kind == .article }
  }

  private static func nothingDue(_ all: [SourceSummary]) -> String {
    guard let next = all.filter(\.isAskedAgain).map(\.schedule.next).min() else {
      return all.contains { $0.goneAt != nil }
        ? "All sources on the web are gone for good; tl sources lists them.\n"
        : "No sources on the web yet. Add one: tl add-source URL\n"
    }
    let moment = SnapshotRecord.text(of: Date(timeIntervalSince1970: Double(next)))
    return "Nothing is due before \(moment). To ask now: tl update --force\n"
  }
}

extension SourceSummary {
  /// Whether it is asked for again: what is on the web, and no archive, which says all there is to say.
  ///
  /// What is gone for good is not asked again.
  var isAskedAgain: Bool {
    kind != .archive && goneAt == nil && SourceName(locator).identity != nil
  }

  /// When it is looked at again.
  ///
  /// An article that was never seen changed is as old as it says; of one without a date only the day is known on
  /// which it was added.
  var schedule: CheckSchedule {
    let added = Self.seconds(addedAt) ?? 0
    let changed = changedAt.flatMap(Self.seconds) ?? added
    let published = description.published.map { $0.dayNumber * 86_400 }
    let isUnchanged = changed == added
    return CheckSchedule(
      kind: kind == .article ? .article : .listing,
      since: kind == .article && isUnchanged ? min(published ?? added, added) : changed,
      checked: checkedAt.flatMap(Self.seconds) ?? added,
      failures: failures
    )
  }

  /// A moment of the store in seconds since 1970.
  static func seconds(_ moment: String) -> Int? { FeedDate(moment)?.secondsSince1970 }
}
