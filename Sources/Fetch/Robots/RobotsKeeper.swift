internal import Foundation

/// Keeps what the robots.txt of each origin says, and asks for it once for all who wait.
actor RobotsKeeper {
  private enum Entry {
    case known(RobotsPolicy.Standing)
    case asked([Int: CheckedContinuation<RobotsPolicy.Standing?, Never>])
  }

  private let policy: RobotsPolicy
  private let now: @Sendable () -> Date
  private let load: @Sendable (FetchURL) async -> Result<[UInt8], FetchError>
  private var entries: [FetchURL.Origin: Entry] = [:]
  private var lastWaiter = 0

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
    let robots = try FetchURL("/robots.txt", relativeTo: url)
    guard let standing = await standing(of: robots) else { throw .cancelled(url: url.text) }
    switch standing.rules {
    case .success(let rules): return rules
    case .failure(let error): throw error.forPage(url.text, robots: robots.text)
    }
  }

  private func standing(of robots: FetchURL) async -> RobotsPolicy.Standing? {
    if case .known(let standing) = entries[robots.origin], standing.expires > now() {
      return standing
    }
    lastWaiter += 1
    let waiter = lastWaiter
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        wait(for: robots, waiter, continuation)
      }
    } onCancel: {
      Task { await self.giveUp(waiter, robots.origin) }
    }
  }

  private func wait(
    for robots: FetchURL,
    _ waiter: Int,
    _ continuation: CheckedContinuation<RobotsPolicy.Standing?, Never>
  ) {
    // If the handler ran before this, its message came too early to be heard.
    if Task.isCancelled { return continuation.resume(returning: nil) }
    if case .asked(var waiters) = entries[robots.origin] {
      waiters[waiter] = continuation
      entries[robots.origin] = .asked(waiters)
    } else {
      entries[robots.origin] = .asked([waiter: continuation])
      // No task of one asker: the others go on where that one is cancelled.
      Task { settle(robots.origin, policy.standing(after: await load(robots), now: now())) }
    }
  }

  private func settle(_ origin: FetchURL.Origin, _ standing: RobotsPolicy.Standing) {
    guard case .asked(let waiters) = entries[origin] else { return }
    entries[origin] = .known(standing)
    for (_, continuation) in waiters { continuation.resume(returning: standing) }
  }

  private func giveUp(_ waiter: Int, _ origin: FetchURL.Origin) {
    guard case .asked(var waiters) = entries[origin] else { return }
    waiters.removeValue(forKey: waiter)?.resume(returning: nil)
    entries[origin] = .asked(waiters)
  }
}
