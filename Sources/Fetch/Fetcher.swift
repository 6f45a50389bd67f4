public import Foundation

/// Fetches pages over HTTP, many at once.
///
///     let fetcher = Fetcher(now: { Date() })
///     let snapshot = try await fetcher.snapshot(of: "https://example.org/a")
///     snapshot.finalURL      // "https://www.example.org/a"
///     snapshot.body          // the page, content codings removed
///
/// Ask for as many as you like: transfers wait for their turn, so many in all and so many per host
/// as the options say, and waiting does not count against the time-outs. Every fault a server can
/// make is a `FetchError`; a body that is cut or damaged is never a snapshot.
///
/// A fetcher has one thread, which ends when the fetcher is dropped. Awaiting callers keep it alive.
public final class Fetcher: Sendable {
  /// How it behaves.
  public let options: FetchOptions
  private let loop: TransferLoop

  /// Creates a fetcher.
  ///
  /// - Parameters:
  ///   - options: Limits, times and manners.
  ///   - now: The clock that snapshots are dated by; called on another thread.
  public init(options: FetchOptions = FetchOptions(), now: @escaping @Sendable () -> Date) {
    self.options = options
    loop = TransferLoop(options: options, now: now)
  }
}

extension Fetcher {
  /// Fetches a page.
  ///
  /// Cancelling the task ends the transfer at once.
  ///
  /// - Parameter url: An `http` or `https` URL; white space around it is left out.
  /// - Returns: What the server sent, whole.
  /// - Throws: `FetchError`, which says what went wrong and where.
  @concurrent
  public func snapshot(of url: String) async throws(FetchError) -> Snapshot {
    let target = try FetchURL(url)
    guard options.allowedSchemes.contains(target.scheme) else {
      throw .unsupportedScheme(url: url, scheme: target.scheme.rawValue)
    }
    let response = try await loop.result(of: target).get()
    let body = try response.decodedBody(limitInBytes: options.decodedBodyLimitInBytes)
    return Snapshot(response, requestedURL: url, body: body)
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

  private func result(of url: String) async -> Result<Snapshot, FetchError> {
    do throws(FetchError) {
      return .success(try await snapshot(of: url))
    } catch {
      return .failure(error)
    }
  }
}
