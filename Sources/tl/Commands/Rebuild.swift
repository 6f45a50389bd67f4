import ArgumentParser
import Foundation
import Render
import Store

/// `tl rebuild`: all pages read anew.
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Reads all pages of the timeline anew, as this version of tl reads them.",
    discussion: """
      EXAMPLES
        tl rebuild

      Nothing is fetched: what was received is kept in all its versions, and read again. What \
      you decided holds, and events keep their ids. A page that cannot be read any more is \
      reported and keeps what was read in it before. Stopped halfway, the rest is as it was; the \
      same command reads all again.
      """
  )

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print failures only.")
  var quiet = false

  @OptionGroup var storeOptions: StoreOptions

  func run() async throws {
    let store = try storeOptions.open()
    let sources = try store.keptSources().filter { $0.kind == .article }
    let progress = Progress(total: sources.count, isShown: !quiet && !json) { [] }
    let rebuilding = Rebuilding(store: store)
    var report = RebuildReport()
    try store.beginRereading()
    try await progress.shown {
      for source in sources {
        let outcome = try rebuilding.read(source)
        progress.advance(isFailure: outcome.isFailure)
        progress.interrupted {
          let line = report.add(source, outcome)
          if let line, !json, !quiet || outcome.isFailure { Console.standardOutput(line) }
        }
      }
    }
    try store.rematch()
    report.events = try store.eventCount()
    if json {
      Console.standardOutput(try JSONText.encoded(report))
    } else if !quiet {
      Console.standardOutput(report.summary)
    }
    if !report.failures.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}

/// Reads the sources of a store anew.
struct Rebuilding {
  /// What came of a source.
  enum Outcome {
    /// Other statements were read in it, or the same.
    case read(isOther: Bool)
    /// It cannot be read any more.
    case failed(Failure)

    /// Whether it cannot be read.
    var isFailure: Bool {
      if case .failed = self { return true }
      return false
    }
  }

  let store: EventStore
  private let reader = RecordReader()

  init(store: EventStore) {
    self.store = store
  }

  /// Reads all versions of a source and puts what they say in its place.
  func read(_ source: KeptSource) throws -> Outcome {
    // What the user tells is as he tells it.
    if source.isHandwritten { return .read(isOther: false) }
    do {
      return try readVersions(of: source)
    } catch StoreError.noSource {
      // Somebody has removed it meanwhile.
      return .read(isOther: false)
    }
  }

  private func readVersions(of source: KeptSource) throws -> Outcome {
    let snapshots = try store.snapshots(of: source.id)
    guard let newest = snapshots.last else {
      guard try store.locator(of: source.id) != nil else {
        throw StoreError.noSource(source.locator)
      }
      return .failed(Failure("no page of \(source.locator) is kept.", exitCode: .failed))
    }
    do {
      let record = try reader.record(of: source, newest)
      // An earlier version that cannot be read says nothing that was taken out since.
      let earlier = snapshots.dropLast().compactMap { try? reader.record(of: source, $0) }
      return .read(isOther: try store.reread(earlier + [record]))
    } catch let failure as Failure {
      return .failed(failure)
    }
  }
}

/// What `tl rebuild` did.
struct RebuildReport: Encodable {
  /// A source that could not be read.
  struct Failed: Encodable {
    var id: Int64
    var source: String
    var reason: String
  }

  var schema = 1
  /// How many sources were read.
  var read = 0
  /// The numbers of those in which other statements were found.
  var changed: [Int64] = []
  var failures: [Failed] = []
  /// How many events there are now.
  var events = 0

  /// Notes what came of a source.
  ///
  /// - Returns: The line that tells it; none where nothing has changed.
  mutating func add(_ source: KeptSource, _ outcome: Rebuilding.Outcome) -> String? {
    switch outcome {
    case .failed(let failure):
      failures.append(Failed(id: source.id, source: source.locator, reason: failure.message))
      return "failed     " + TerminalText.safe(failure.message) + "\n"
    case .read(let isOther):
      read += 1
      guard isOther else { return nil }
      changed.append(source.id)
      return "changed    " + TerminalText.safe(source.locator) + "\n"
    }
  }

  /// The line at the end.
  var summary: String {
    let failed = failures.isEmpty ? "" : ", \(failures.count) failed"
    return "\(AdditionReport.count(read, "source")) read anew, \(changed.count) changed\(failed), "
      + "\(AdditionReport.count(events, "event")).\n"
  }
}
