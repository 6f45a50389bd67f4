import Extract
import Fetch
import Foundation
import Store
import Temporal
import Timeline

/// Fetches and reads sources, many at once, and hands them on in the order they were named.
struct Ingest: Sendable {
  private let fetcher: Fetcher
  private let reader = ArticleReader()
  private let builder = TimelineBuilder()
  /// The day the user says a source was published, now or when it was added before.
  private let published: @Sendable (SourceName) -> CivilDate?
  /// What is kept of a source that was added before.
  private let stored: @Sendable (SourceName) -> StoredPage?
  private let tags: [String]
  private let ignoresFreshness: Bool

  /// How many sources are read ahead of the one to be stored next: enough to keep every transfer
  /// the fetcher allows busy where those of one host stand together, few enough to hold in memory.
  private static let readAhead = 256

  init(
    published: @escaping @Sendable (SourceName) -> CivilDate?,
    stored: @escaping @Sendable (SourceName) -> StoredPage?,
    tags: [String],
    options: FetchOptions,
    ignoresFreshness: Bool
  ) {
    fetcher = Fetcher(options: options, now: Surroundings.now)
    self.published = published
    self.stored = stored
    self.tags = tags
    self.ignoresFreshness = ignoresFreshness
  }

  /// The hosts that are being asked, by name.
  var activeHosts: [String] { fetcher.activeHosts }

  /// A source as read, or the reason why it could not be.
  typealias Outcome = Result<SourceRecord, Failure>

  /// Reads sources and hands each on, in their order, until the user interrupts.
  ///
  /// - Parameters:
  ///   - names: The sources.
  ///   - deliver: Is given each outcome, one after the other.
  /// - Throws: What `deliver` throws; `CancellationError` where the user interrupts.
  func read(
    _ names: [SourceName],
    deliver: (SourceName, Outcome) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Outcome)?.self) { group in
      group.addTask {
        for await _ in Surroundings.interruptions() { throw CancellationError() }
        return nil
      }
      defer { group.cancelAll() }
      var waiting: [Int: Outcome] = [:]
      var nextToStart = 0
      for next in names.indices {
        while nextToStart < names.count, nextToStart < next + Self.readAhead {
          let index = nextToStart
          group.addTask { (index, await outcome(of: names[index])) }
          nextToStart += 1
        }
        while waiting[next] == nil, let (index, outcome) = try await group.next() ?? nil {
          waiting[index] = outcome
        }
        guard let outcome = waiting.removeValue(forKey: next) else { return }
        try deliver(names[next], outcome)
      }
    }
  }

  @concurrent
  private func outcome(of name: SourceName) async -> Outcome {
    do {
      let visit = try await PageVisit(
        name,
        stored: stored(name),
        fetcher: fetcher,
        ignoresFreshness: ignoresFreshness
      )
      var record = try record(of: name, visit.snapshot)
      record.confirmation = visit.confirmation
      return .success(record)
    } catch let error as ArticleError {
      return .failure(
        Failure(Messages.text(for: error, in: name.text), exitCode: .failed)
      )
    } catch {
      return .failure(Failure(error) ?? Failure("\(error)", exitCode: .failed))
    }
  }
}

extension Ingest {
  private func record(of name: SourceName, _ snapshot: Snapshot) throws -> SourceRecord {
    var article = try reader.article(in: Page(snapshot))
    if let reason = Messages.refusal(of: article, in: name.text) {
      throw Failure(reason, exitCode: .failed)
    }
    let published = published(name)
    if let published { article.publicationDate = dateGiven(published, besides: article) }
    return SourceRecord(
      locator: name == .standardInput ? "stdin:\(snapshot.digest.prefix(12))" : name.locator,
      tags: tags,
      publishedOverride: published?.description,
      snapshot: SnapshotRecord(snapshot),
      article: article,
      mentions: builder.mentions(in: article),
      movedTo: Self.newLocator(of: name, snapshot)
    )
  }

  /// The locator a page has moved to for good, where it has.
  private static func newLocator(of name: SourceName, _ snapshot: Snapshot) -> String? {
    guard case .web = name, !snapshot.redirects.isEmpty else { return nil }
    let locator = SourceName.web(snapshot.permanentURL).locator
    return locator == name.locator ? nil : locator
  }

  /// The date the user gives; what the page says stays as a candidate.
  private func dateGiven(_ day: CivilDate, besides article: Article) -> PublicationDate {
    let own = article.publicationDate
    return PublicationDate(
      day: day,
      evidence: DateEvidence(
        kind: .user,
        place: "--published",
        words: day.description,
        confidence: 1
      ),
      otherCandidates: (own.map { [DateCandidate(day: $0.day, evidence: $0.evidence)] } ?? [])
        + (own?.otherCandidates ?? [])
    )
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
  /// Takes over what was fetched.
  init(_ snapshot: Snapshot) {
    let digest = snapshot.digest
    self.init(
      digest: digest,
      contentDigest: snapshot.body == snapshot.receivedBody ? digest : snapshot.contentDigest,
      fetchedAt: snapshot.fetchedAt.formatted(.iso8601),
      url: snapshot.finalURL,
      status: snapshot.status,
      headers: snapshot.headerFields.map { Header(name: $0.name, value: $0.value) },
      mediaType: snapshot.mediaType,
      charset: snapshot.charset,
      body: snapshot.receivedBody
    )
  }
}
