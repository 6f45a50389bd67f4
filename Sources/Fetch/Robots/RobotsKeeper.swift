internal import Foundation
internal import Synchronization

/// Keeps what the robots.txt of each origin says, and asks for it once for all who wait.
final class RobotsKeeper: Sendable {
  private struct State {
    var known: [FetchURL.Origin: RobotsPolicy.Standing] = [:]
    var waiting: [FetchURL.Origin: [Int: CheckedContinuation<RobotsPolicy.Standing?, Never>]] = [:]
    var lastWaiter = 0
  }

  private let policy: RobotsPolicy
  private let now: @Sendable () -> Date
  private let load: @Sendable (FetchURL) async -> Result<[UInt8], FetchError>
  private let state = Mutex(State())

  /// Creates a keeper that knows nothing.
  ///
  /// - Parameters:
  ///   - policy: What answers mean.
  ///   - now: The time of day.
  ///   - load: Asks for a file.
  init(
    policy: RobotsPolicy,
    now: @escaping @Sendable () -> Date,
    load: @escaping @Sendable (FetchURL) async -> Result<[UInt8], FetchError>
  ) {
    self.policy = policy
    self.now = now
    self.load = load
  }

  /// Returns the rules for a page; one who is cancelled waits no longer.
  ///
  /// - Parameter url: The page.
  /// - Returns: The rules of its origin.
  /// - Throws: `FetchError.robotsUnreadable`, `.cancelled`, or why its host cannot be reached.
  func rules(for url: FetchURL) async throws(FetchError) -> RobotsRules {
    var standing = state.withLock { $0.known[url.origin] }
    if standing.map({ $0.expires <= now() }) ?? true {
      standing = await answer(for: url)
    }
    guard let standing else { throw .cancelled(url: url.text) }
    switch standing.rules {
    case .success(let rules): return rules
    case .failure(let error): throw error.forPage(url.text, robots: url.robots.text)
    }
  }

  /// Waits for the answer, with all others who do.
  private func answer(for url: FetchURL) async -> RobotsPolicy.Standing? {
    let waiter = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        wait(for: url, waiter, continuation)
        // If the handler ran before the line above, it came too early to find anybody.
        if Task.isCancelled { giveUp(waiter, url.origin) }
      }
    } onCancel: {
      giveUp(waiter, url.origin)
    }
  }

  private func wait(
    for url: FetchURL,
    _ waiter: Int,
    _ continuation: CheckedContinuation<RobotsPolicy.Standing?, Never>
  ) {
    let isFirst = state.withLock { state in
      state.waiting[url.origin, default: [:]][waiter] = continuation
      return state.waiting[url.origin]?.count == 1
    }
    guard isFirst else { return }
    // No task of one asker: the others go on where that one is cancelled.
    Task { [self] in
      settle(url.origin, policy.standing(after: await load(url.robots), now: now()))
    }
  }

  private func settle(_ origin: FetchURL.Origin, _ standing: RobotsPolicy.Standing) {
    let waiters = state.withLock { state in
      state.known[origin] = standing
      return state.waiting.removeValue(forKey: origin) ?? [:]
    }
    for (_, continuation) in waiters { continuation.resume(returning: standing) }
  }

  private func giveUp(_ waiter: Int, _ origin: FetchURL.Origin) {
    state.withLock { $0.waiting[origin]?.removeValue(forKey: waiter) }?.resume(returning: nil)
  }
}

extension FetchURL {
  /// The robots.txt of its origin.
  var robots: FetchURL {
    // The path of a URL that could be read can be replaced.
    (try? FetchURL("/robots.txt", relativeTo: self)) ?? self
  }
}
