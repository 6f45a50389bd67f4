import Fetch
import Foundation
import Store
import Temporal

/// Fetches and reads sources, many at once, and hands them on in the order they were named.
struct Ingest: Sendable {
  let fetcher: Fetcher
  private let reader = RecordReader()
  /// The day the user says a source was published, now or when it was added before.
  private let published: @Sendable (SourceName) -> CivilDate?
  /// Where pages are looked for that are gone.
  private let archive: MementoArchive?
  /// What is kept of a source that was added before.
  private let stored: @Sendable (SourceName) -> StoredPage?
  private let ignoresFreshness: Bool
  /// The moment before which one of some servers and pages is not to be asked.
  private let paused: @Sendable ([String]) -> Date?

  /// How many sources are read ahead of the one to be stored next: enough to keep every transfer
  /// the fetcher allows busy where those of one host stand together, few enough to hold in memory.
  private static let readAhead = 256

  init(
    published: @escaping @Sendable (SourceName) -> CivilDate?,
    stored: @escaping @Sendable (SourceName) -> StoredPage?,
    archive: MementoArchive?,
    paused: @escaping @Sendable ([String]) -> Date?,
    options: FetchOptions,
    ignoresFreshness: Bool
  ) {
    self.paused = paused
    self.archive = archive
    self.stored = stored
    self.ignoresFreshness = ignoresFreshness
    fetcher = Fetcher(options: options, now: Surroundings.now, hear: Narrator.tell)
    self.published = published
  }

  /// The hosts that are being asked, by name.
  var activeHosts: [String] { fetcher.activeHosts }

  /// A source as read, or the reason why it could not be.
  typealias Outcome = Result<SourceReading, Failure>

  /// Reads sources and hands each on, in their order, until the user interrupts.
  ///
  /// - Parameters:
  ///   - requests: The sources.
  ///   - arrive: Is told of each outcome as soon as it is there.
  ///   - deliver: Is given each outcome, one after the other.
  /// - Throws: What `deliver` throws; `CancellationError` where the user interrupts.
  func read<Requests: RandomAccessCollection<SourceRequest> & Sendable>(
    _ requests: Requests,
    arrive: (Outcome) -> Void,
    deliver: (SourceRequest, Outcome) throws -> Void
  ) async throws where Requests.Index == Int {
    try await withThrowingTaskGroup(of: (Int, Outcome)?.self) { group in
      group.addTask {
        for await _ in Surroundings.interruptions() { throw CancellationError() }
        return nil
      }
      defer { group.cancelAll() }
      var waiting: [Int: Outcome] = [:]
      var nextToStart = 0
      do {
        for next in requests.indices {
          while nextToStart < requests.count, nextToStart < next + Self.readAhead {
            let index = nextToStart
            group.addTask { (index, await outcome(of: requests[index])) }
            nextToStart += 1
          }
          while waiting[next] == nil, let (index, outcome) = try await group.next() ?? nil {
            arrive(outcome)
            waiting[index] = outcome
          }
          // Where pages come faster than they are stored, their number would hide that the user has had enough.
          if Surroundings.isInterrupted { throw CancellationError() }
          guard let outcome = waiting.removeValue(forKey: next) else { return }
          try deliver(requests[next], outcome)
        }
      } catch let interruption as CancellationError {
        // What came behind a page that is still awaited is there, and not to be thrown away.
        for (index, outcome) in waiting.sorted(by: { $0.key < $1.key }) where !outcome.isFailure {
          try deliver(requests[index], outcome)
        }
        throw interruption
      }
    }
  }

  @concurrent
  private func outcome(of request: SourceRequest) async -> Outcome {
    let name = request.name
    if case .file(let path) = name, let archive = ArchiveSource(path: path) {
      return .success(.archive(archive))
    }
    do {
      try checkPause(of: name)
      let visit = try await pageOrArchived(name)
      let snapshot = visit.snapshot
      switch DocumentKind(of: snapshot.body) {
      case .feed:
        if let found = listing(inFeed: visit, request) { return .success(.listing(found)) }
      case .sitemap: return .success(.listing(await listing(inSitemap: visit, request)))
      case .archive: return .success(.archive(.memory(snapshot.body)))
      case .trap: throw Failure(Messages.trap(name.text), exitCode: .failed)
      case .page: break
      }
      if let kind = request.knownKind, kind != .article {
        throw Failure(Messages.noLonger(kind, name.text), exitCode: .failed)
      }
      var record = try record(of: request, snapshot)
      record.checkedAt = SnapshotRecord.text(of: Surroundings.now())
      record.confirmation = visit.confirmation
      record.isGone = visit.isGone
      return .success(.article(record))
    } catch {
      return .failure(Failure(error) ?? Failure("\(error)", exitCode: .failed))
    }
  }
}

extension Ingest {
  /// Makes sure that neither the server of a source nor its page asked before for more time.
  private func checkPause(of name: SourceName) throws(Failure) {
    guard case .web(let text) = name, let url = try? FetchURL(text),  // said when it is fetched
      let until = paused([url.serverAddress, name.locator])
    else { return }
    let seconds = until.timeIntervalSince(Surroundings.now())
    guard seconds > 0 else { return }
    throw Failure(
      Messages.stillPaused(url.text, for: .seconds(seconds)),
      exitCode: .failed,
      isHeldBack: true
    )
  }

  /// What is at a source now, or where that is gone, what the archive has of it.
  private func pageOrArchived(_ name: SourceName) async throws -> PageVisit {
    do {
      return try await PageVisit(
        name,
        stored: stored(name),
        fetcher: fetcher,
        ignoresFreshness: ignoresFreshness
      )
    } catch let error as FetchError {
      guard let archive, error.mayBeArchived, case .web = name else { throw error }
      let moment = SnapshotRecord.text(of: Surroundings.now())
      // Where the archive has nothing, the reason is that the page is gone.
      let answer = try? await fetcher.snapshot(of: archive.address(of: name.locator, near: moment))
      guard let kept = try answer.flatMap({ try archive.snapshot(in: $0, of: name.locator) }) else {
        throw Failure(
          Messages.text(for: error) + " The archive has no copy of it.",
          exitCode: .failed,
          isGone: error.isGone
        )
      }
      var visit = PageVisit(snapshot: kept)
      visit.isGone = error.isGone
      return visit
    }
  }

  /// Reads the article in a snapshot.
  ///
  /// - Parameters:
  ///   - request: The source.
  ///   - snapshot: What was fetched or archived of it.
  /// - Returns: The article, on its way into the store.
  /// - Throws: A `Failure` where there is none.
  func record(
    of request: SourceRequest,
    _ snapshot: Snapshot
  ) throws(Failure) -> SourceRecord {
    try reader.record(of: request, snapshot, published: published(request.name))
  }
}

extension Ingest.Outcome {
  /// Whether it is the reason why a source could not be read.
  var isFailure: Bool {
    if case .failure = self { return true }
    return false
  }
}

extension SourceName {
  /// The name as the user typed it, without a password.
  var text: String {
    switch self {
    case .web(let text): text.contains("@") ? locator : text
    case .file(let text): text
    case .standardInput: "standard input"
    }
  }
}

extension SnapshotRecord {
  /// A moment as the store has it.
  static func text(of moment: Date) -> String { moment.formatted(.iso8601) }

  /// Takes over what was fetched.
  init(_ snapshot: Snapshot) {
    let digest = snapshot.digest
    self.init(
      digest: digest,
      contentDigest: snapshot.body == snapshot.receivedBody ? digest : snapshot.contentDigest,
      fetchedAt: Self.text(of: snapshot.fetchedAt),
      url: snapshot.finalURL,
      archive: snapshot.archiveURL,
      status: snapshot.status,
      headers: snapshot.headerFields.map { Header(name: $0.name, value: $0.value) },
      mediaType: snapshot.mediaType,
      charset: snapshot.charset,
      body: snapshot.receivedBody
    )
  }
}
