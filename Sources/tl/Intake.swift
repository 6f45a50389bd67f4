import ArgumentParser
import Extract
import Fetch
import Foundation
import Store
import Temporal

/// Takes sources into a store and tells of each: articles, and the articles that feeds and sitemaps list.
struct Intake {
  /// How much is taken and told.
  struct Manners {
    /// How many new articles of feeds and sitemaps.
    var limit: Int
    /// Whether servers are asked also where they said that nothing would change yet.
    var ignoresFreshness = false
    /// Whether servers are told no way to reach the user.
    var isAnonymous = false
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
  private var found = FoundArticles()

  /// - Parameters:
  ///   - store: Where they go; nowhere in a dry run.
  ///   - published: The day the user says they were published.
  ///   - archive: Where pages are looked for that are gone.
  ///   - options: How pages are fetched.
  ///   - manners: How much is taken and told.
  init(
    into store: EventStore?,
    published: CivilDate? = nil,
    archive: MementoArchive? = nil,
    options: FetchOptions,
    manners: Manners
  ) {
    self.store = store
    self.manners = manners
    report = AdditionReport(
      isDryRun: store == nil,
      limit: manners.limit,
      isJSON: manners.isJSON,
      isAnonymous: manners.isAnonymous
    )
    ingest = Ingest(
      published: { name in
        // What cannot be read from the store is read again when the source is saved, and said then.
        published
          ?? (try? store?.publishedOverride(ofLocator: name.locator, identity: name.identity))
      },
      stored: { name in
        try? store?.page(ofLocator: name.locator)  // what cannot be read is fetched anew
      },
      archive: archive,
      paused: { subjects in
        // What cannot be read is asked, and says so itself.
        (try? store?.pause(ofAny: subjects))?.flatMap(Date.init(iso8601:))
      },
      options: options,
      ignoresFreshness: manners.ignoresFreshness
    )
  }

  /// Reads sources, then what they list, and tells what came of it.
  ///
  /// - Throws: What the store throws, and an `ExitCode` where a source could not be read or the user
  ///   interrupted.
  mutating func take(_ requests: [SourceRequest]) async throws {
    try store?.forgetPauses(endedBy: SnapshotRecord.text(of: Surroundings.now()))
    do {
      try await read(requests.map(withWhatIsKnown))
      let new = found.complete
      found = FoundArticles()
      if !new.isEmpty { try await read(new) }
    } catch is CancellationError {
      try conclude(eventCount: nil)
      Console.standardError(
        "tl: stopped. What was added is kept; the same command adds the rest.\n"
      )
      throw ExitCode(ExitStatus.interrupted.rawValue)
    } catch {
      // What was added before the store could take no more is there.
      try conclude(eventCount: nil)
      throw error
    }
    try Narrator.timing("matched", "the new statements with all others") {
      try store?.matchEvents()
    }
    try conclude(eventCount: store?.eventCount())
    if report.hasFailures { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// Prints the end of the report.
  private func conclude(eventCount: Int?) throws {
    if manners.isJSON {
      Console.standardOutput(try report.json(eventCount: eventCount))
    } else if !manners.isQuiet {
      Console.standardOutput(report.summary(eventCount: eventCount))
    }
  }
}

extension Intake {
  private var printsLines: Bool { !manners.isQuiet && !manners.isJSON }

  /// Completes a request by what the store knows of its source.
  private func withWhatIsKnown(_ request: SourceRequest) throws -> SourceRequest {
    var request = request
    let name = request.name
    request.listedOn =
      try request.listedOn
      ?? store?.listedDay(ofLocator: name.locator, identity: name.identity)
    request.knownKind = try store?.kind(ofLocator: name.locator, identity: name.identity)
    return request
  }

  private mutating func read<Requests: RandomAccessCollection<SourceRequest> & Sendable>(
    _ requests: Requests
  ) async throws where Requests.Index == Int {
    let ingest = ingest
    let progress = Progress(total: requests.count, isShown: printsLines) { ingest.activeHosts }
    var intake = self
    defer { self = intake }
    try await progress.shown {
      try await ingest.read(requests) {
        progress.advance(isFailure: $0.isFailure)
      } deliver: {
        request,
        outcome in
        try progress.interrupted { try intake.take(outcome, request) }
      }
    }
  }

  private mutating func take(_ outcome: Ingest.Outcome, _ request: SourceRequest) throws {
    switch outcome {
    case .success(.article(let record)): try take(record, request)
    case .success(.listing(let listing)): try take(listing, request)
    case .success(.archive(let archive)): try take(archive, request)
    case .failure(let failure): try note(failure, request)
    }
  }

  mutating func take(_ record: SourceRecord, _ request: SourceRequest) throws {
    Narrator.tell(record)
    let line = try report.add(record, saved: store?.save(record))
    if record.isGone, let checked = record.checkedAt {
      try store?.markGone(locator: record.locator, at: checked)
    }
    if printsLines { Console.standardOutput(line) }
    if record.article.isCut, !manners.isJSON {
      Console.standardError("tl: \(Messages.cut(request.name.text))\n")
    }
  }

  private mutating func take(_ listing: Listing, _ request: SourceRequest) throws {
    Narrator.say(
      "read",
      "\(listing.record.locator) · \(listing.record.kind.rawValue) · "
        + AdditionReport.count(listing.articles.count, "article")
    )
    let saved = try store?.save(listing.record)
    let newCount = try find(in: listing.articles, of: request, origin: saved?.id)
    if let id = saved?.id, newCount > 0 {
      try store?.noteChange(of: id, at: listing.record.checkedAt)
    }
    let line = report.add(listing, saved: saved, newCount: newCount)
    if printsLines { Console.standardOutput(line) }
    for failure in listing.failures { tell(failure, of: request.name) }
  }

  /// Notes which of the articles of a listing are to be read, as far as one run takes them.
  ///
  /// - Returns: How many of them are new.
  private mutating func find(
    in articles: ListedArticles,
    of listing: SourceRequest,
    origin: Int64?
  ) throws -> Int {
    found.begin(listing, id: origin)
    var newCount = 0
    var places = articles.newestFirst[...]
    while !places.isEmpty {
      if Surroundings.isInterrupted { throw CancellationError() }
      let batch = places.prefix(Self.batch)
        .map { place in
          let article = articles[place]
          return (article, article.identity)
        }
      places = places.dropFirst(Self.batch)
      let standings = try store?.standings(ofListed: batch.map(\.1))
      for (place, (article, identity)) in batch.enumerated() {
        let standing = standings?[place] ?? .new
        if standing != .known { newCount += 1 }
        guard standing != .known, isDue(standing),
          found.add(article, identity: identity, limit: manners.limit)
        else { continue }
        report.leftOutCount += 1
      }
    }
    return newCount
  }

  /// How many articles are looked up at once.
  private static let batch = 1000

  /// Whether an article that a listing names is to be asked for: one that failed waits longer each time.
  private func isDue(_ standing: ListedStanding) -> Bool {
    guard !manners.ignoresFreshness, case .failed(let count, let last) = standing,
      let moment = SourceSummary.seconds(last)
    else { return true }
    let schedule = CheckSchedule(kind: .article, since: moment, checked: moment, failures: count)
    return schedule.next <= Int(Surroundings.now().timeIntervalSince1970)
  }

  /// Tells of an archive that was read.
  mutating func report(
    _ archive: ListingRecord,
    saved: (outcome: SaveOutcome, id: Int64)?,
    _ counts: (records: Int, articles: Int)
  ) {
    Narrator.say("read", "\(archive.locator) · \(archive.kind.rawValue)")
    let line = report.add(archive, saved: saved, counts)
    if printsLines { Console.standardOutput(line) }
  }

  /// Tells of what could not be read, once.
  mutating func tell(_ failure: Failure, of name: SourceName) {
    report.add(failure, of: name)
    if !manners.isJSON { Console.standardError("failed     \(failure.message)\n") }
  }

  mutating func note(_ failure: Failure, _ request: SourceRequest) throws {
    tell(failure, of: request.name)
    guard !failure.isHeldBack else { return }
    let (locator, moment) = (request.name.locator, SnapshotRecord.text(of: Surroundings.now()))
    if let pause = failure.pause {
      let end = Surroundings.now().addingTimeInterval(pause.time / .seconds(1))
      try store?.notePause(of: pause.subject, until: SnapshotRecord.text(of: end))
    }
    if failure.isGone { try store?.markGone(locator: locator, at: moment) }
    try store?.noteFailure(ofLocator: locator, at: moment)
    if request.origin != nil, let identity = request.name.identity {
      try store?.noteFailure(ofListed: identity, at: moment)
    }
  }
}
