public import Foundation

/// Fetches pages over HTTP, many at once, with manners.
///
///     let fetcher = Fetcher(now: { Date() })
///     let snapshot = try await fetcher.snapshot(of: "https://example.org/a")
///     snapshot.finalURL      // "https://www.example.org/a"
///     snapshot.body          // the page, content codings removed
///
/// Ask for as many as you like: transfers wait for their turn, so many in all and so many per host
/// as the options say, and waiting does not count against the time-outs. The robots.txt of an origin
/// is asked for before its first page and obeyed. Every fault a server can make is a `FetchError`; a
/// body that is cut or damaged is never a snapshot.
///
/// A fetcher has one thread, which ends when the fetcher is dropped. Awaiting callers keep it alive.
public final class Fetcher: Sendable {
  /// How it behaves.
  public let options: FetchOptions
  private let loop: TransferLoop
  private let robots: RobotsKeeper
  private let now: @Sendable () -> Date

  /// Creates a fetcher.
  ///
  /// - Parameters:
  ///   - options: Limits, times and manners.
  ///   - now: The clock that snapshots are dated by; called on another thread.
  ///   - hear: Is told of every request that has gone, those for robots.txt and those that fail too; called on another
  ///     thread.
  public init(
    options: FetchOptions = FetchOptions(),
    now: @escaping @Sendable () -> Date,
    hear: @escaping @Sendable (TransferReport) -> Void = { _ in }
  ) {
    self.options = options
    self.now = now
    let loop = TransferLoop(options: options, now: now, hear: hear)
    self.loop = loop
    robots = RobotsKeeper(policy: RobotsPolicy(agent: options.productToken), now: now) { url in
      await Self.robots(at: url, through: loop, options)
    }
  }
}

extension Fetcher {
  /// The hosts that are being asked, by name.
  public var activeHosts: [String] { loop.activeHosts }

  /// Fetches a page.
  ///
  /// Cancelling the task ends the transfer at once.
  ///
  /// - Parameter url: An `http` or `https` URL; white space around it is left out.
  /// - Returns: What the server sent, whole.
  /// - Throws: `FetchError`, which says what went wrong and where.
  @concurrent
  public func snapshot(of url: String) async throws(FetchError) -> Snapshot {
    let request = try request(for: url)
    return try snapshot(of: url, request, try await answer(to: request))
  }

  /// Fetches a page unless it is what it was.
  ///
  /// - Parameters:
  ///   - url: An `http` or `https` URL; white space around it is left out.
  ///   - known: What it was.
  ///   - ignoresFreshness: Whether the server is asked also where it said before that nothing would
  ///     change yet.
  /// - Returns: What the server sent, or that there is nothing new.
  /// - Throws: `FetchError`, which says what went wrong and where.
  @concurrent
  public func visit(
    _ url: String,
    known: KnownPage,
    ignoresFreshness: Bool = false
  ) async throws(FetchError) -> Visit {
    if !ignoresFreshness, known.policy.isFresh(at: now()) { return .fresh }
    var request = try request(for: url)
    request.known = known
    let response = try await answer(to: request)
    guard response.head.status == 304 else {
      return .page(try snapshot(of: url, request, response))
    }
    let confirmed = known.policy.confirmed(by: response.head.fields, at: response.endedAt)
    return .confirmed(fields: confirmed.fields, at: response.endedAt)
  }

  /// Fetches several pages side by side.
  ///
  /// All bodies are in memory at the end: for thousands of pages, ask one by one and let go of each.
  ///
  /// - Parameter urls: `http` or `https` URLs.
  /// - Returns: A snapshot or an error for each, in the order asked.
  @concurrent
  public func snapshots(of urls: [String]) async -> [Result<Snapshot, FetchError>] {
    await withTaskGroup(of: (Int, Result<Snapshot, FetchError>).self) { group in
      for (index, url) in urls.enumerated() {
        group.addTask { (index, await self.result(of: url)) }
      }
      var results = urls.map { Result<Snapshot, FetchError>.failure(.cancelled(url: $0)) }
      for await (index, result) in group { results[index] = result }
      return results
    }
  }

  private func request(for url: String) throws(FetchError) -> TransferRequest {
    let target = try FetchURL(url)
    guard options.allowedSchemes.contains(target.scheme) else {
      throw .unsupportedScheme(url: url, scheme: target.scheme.rawValue)
    }
    return TransferRequest(target, options: options)
  }

  private func answer(to request: TransferRequest) async throws(FetchError) -> Response {
    try await Self.answer(to: request, through: loop, options) { page throws(FetchError) in
      try await self.check(page)
    }
  }

  private func snapshot(
    of url: String,
    _ request: TransferRequest,
    _ response: Response
  ) throws(FetchError) -> Snapshot {
    guard !response.body.isEmpty else {
      throw .noBody(url: response.url, status: response.head.status)
    }
    let body = try response.decodedBody(options)
    let asked = request.credentials == nil ? url : request.url.text
    return Snapshot(response, requestedURL: asked, body: body)
  }

  private func result(of url: String) async -> Result<Snapshot, FetchError> {
    do throws(FetchError) {
      return .success(try await snapshot(of: url))
    } catch {
      return .failure(error)
    }
  }
}

extension Fetcher {
  /// Asks, and follows where the answer leads.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - loop: What transfers.
  ///   - options: Limits, times and manners.
  ///   - check: Is given each address before it is asked.
  /// - Returns: The last answer, with the redirects before it.
  /// - Throws: `FetchError`, or what `check` throws.
  private static func answer(
    to request: TransferRequest,
    through loop: TransferLoop,
    _ options: FetchOptions,
    check: (FetchURL) async throws(FetchError) -> Void
  ) async throws(FetchError) -> Response {
    var chain = RedirectChain(options: options)
    var request = request
    while true {
      try await check(request.url)
      var response = try await loop.result(of: request).get()
      guard response.head.isRedirect else {
        response.redirects = chain.redirects
        return response
      }
      request = try chain.request(after: response, to: request)
    }
  }

  /// Asks whether a page may be fetched.
  ///
  /// - Parameter url: The page.
  /// - Throws: `FetchError.addressForbidden`, `.robotsDisallow`, `.robotsUnreadable`, or why its host cannot be reached.
  private func check(_ url: FetchURL) async throws(FetchError) {
    try Self.checkAddress(of: url, options)
    guard options.obeysRobots else { return }
    let rules = try await robots.rules(for: url)
    if let delay = rules.crawlDelay { loop.setCrawlDelay(delay, of: url.server) }
    guard case .disallowed(let line, let number) = rules.verdict(onPath: url.pathAndQuery) else {
      return
    }
    throw .robotsDisallow(url: url.text, robots: url.robots.text, line: line, number: number)
  }

  private static func checkAddress(of url: FetchURL, _ options: FetchOptions) throws(FetchError) {
    guard !options.allowsPrivateAddresses, let host = url.privateHost else { return }
    throw .addressForbidden(url: url.text, address: host)
  }

  private static func robots(
    at url: FetchURL,
    through loop: TransferLoop,
    _ options: FetchOptions
  ) async -> Result<[UInt8], FetchError> {
    var request = TransferRequest(url, options: options)
    request.bodyLimitInBytes = RobotsRules.limitInBytes
    request.takesBeginning = true
    request.isUrgent = true
    do throws(FetchError) {
      let response = try await answer(to: request, through: loop, options) {
        url throws(FetchError) in
        try checkAddress(of: url, options)
      }
      return .success(try response.decodedBody(options))
    } catch {
      return .failure(error)
    }
  }
}

extension FetchOptions {
  /// The name by which robots.txt speaks of the program: the letters its user agent begins with.
  var productToken: String {
    String(userAgent.prefix { $0.isASCII && $0.isLetter || $0 == "-" || $0 == "_" })
  }
}
