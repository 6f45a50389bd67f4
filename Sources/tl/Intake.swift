import ArgumentParser
import Extract
import Fetch
import Store
import Temporal

/// Takes sources into a store and tells of each: articles, and the articles that feeds and sitemaps list.
struct Intake {
  /// How much is taken and told.
  struct Manners {
    /// How many new articles of feeds and sitemaps.
    var limit: Int
    /// Whether only failures are printed.
    var isQuiet: Bool
    /// Whether everything is printed at the end, as JSON.
    var isJSON: Bool
  }

  let store: EventStore?
  let ingest: Ingest
  let manners: Manners
  var report: AdditionReport
  /// Articles that were found in listings, to be read next.
  private var found: [SourceRequest] = []
  /// What tells them apart: several feeds of a site list the same.
  private var foundIdentities: Set<String> = []

  /// - Parameters:
  ///   - store: Where they go; nowhere in a dry run.
  ///   - published: The day the user says they were published.
  ///   - archive: Where pages are looked for that are gone.
  ///   - manners: How much is taken and told.
  init(
    into store: EventStore?,
    published: CivilDate? = nil,
    archive: MementoArchive? = nil,
    manners: Manners
  ) {
    self.store = store
    self.manners = manners
    report = AdditionReport(isDryRun: store == nil, limit: manners.limit)
    ingest = Ingest(
      published: { name in
        // What cannot be read from the store is read again when the source is saved, and said then.
        published
          ?? (try? store?.publishedOverride(ofLocator: name.locator, identity: name.identity))
      },
      archive: archive
    )
  }

  /// Reads sources, then what they list.
  mutating func take(_ requests: [SourceRequest]) async throws {
    try await read(requests)
    let new = Array(found.prefix(manners.limit))
    report.leftOutCount += found.count - new.count
    found = []
    if !new.isEmpty { try await read(new) }
  }

  /// Brings the events up to date, and prints the end of the report.
  ///
  /// - Throws: What the store throws, and an `ExitCode` where a source could not be read.
  func finish() throws {
    try store?.matchEvents()
    let eventCount = try store?.eventCount()
    if manners.isJSON {
      Console.standardOutput(try report.json(eventCount: eventCount))
    } else if !manners.isQuiet {
      Console.standardOutput(report.summary(eventCount: eventCount))
    }
    if report.hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}

extension Intake {
  private var printsLines: Bool { !manners.isQuiet && !manners.isJSON }

  private mutating func read(_ requests: [SourceRequest]) async throws {
    let requests = try requests.map { request in
      var request = request
      let name = request.name
      request.knownKind = try store?.kind(ofLocator: name.locator, identity: name.identity)
      return request
    }
    let progress = Progress(total: requests.count, isShown: printsLines)
    let ingest = ingest
    try await ingest.read(requests) { request, outcome in
      progress.clear()
      switch outcome {
      case .success(.article(let record)): try take(record, request)
      case .success(.listing(let listing)): try take(listing, request)
      case .success(.archive(let archive)): try take(archive, request)
      case .failure(let failure): try note(failure, request)
      }
      progress.advance()
    }
    progress.clear()
  }

  mutating func take(_ record: SourceRecord, _ request: SourceRequest) throws {
    let line = try report.add(record, saved: store?.save(record))
    if printsLines { Console.standardOutput(line) }
    if record.article.isCut, !manners.isJSON {
      Console.standardError("tl: \(Messages.cut(request.name.text))\n")
    }
  }

  private mutating func take(_ listing: Listing, _ request: SourceRequest) throws {
    let saved = try store?.save(listing.record)
    let identities = listing.entries.map(\.url.identity)
    let unknown = Set(try store?.unknownIdentities(among: identities) ?? identities)
    let new = listing.entries.filter { unknown.contains($0.url.identity) }
    if let id = saved?.id, !new.isEmpty {
      try store?.noteChange(of: id, at: listing.record.checkedAt)
    }
    let unseen = new.filter { foundIdentities.insert($0.url.identity).inserted }
    found += unseen.map {
      SourceRequest(name: .web($0.url.text), tags: request.tags, origin: saved?.id)
    }
    let line = report.add(listing, saved: saved, newCount: new.count)
    if printsLines { Console.standardOutput(line) }
  }

  /// Tells of an archive that was read.
  mutating func report(
    _ archive: ListingRecord,
    saved: (outcome: SaveOutcome, id: Int64)?,
    _ counts: (records: Int, articles: Int)
  ) {
    let line = report.add(archive, saved: saved, counts)
    if printsLines { Console.standardOutput(line) }
  }

  mutating func note(_ failure: Failure, _ request: SourceRequest) throws {
    report.add(failure, of: request.name)
    if !manners.isJSON { Console.standardError("failed     \(failure.message)\n") }
    try store?
      .noteFailure(
        ofLocator: request.name.locator,
        at: SnapshotRecord.text(of: Surroundings.now())
      )
  }
}
