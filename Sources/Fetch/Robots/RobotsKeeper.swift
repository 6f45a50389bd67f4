internal import Foundation

/// Keeps what the robots.txt of each origin says, and asks for it once for all who wait.
actor RobotsKeeper {
  private let policy: RobotsPolicy
  private let now: @Sendable () -> Date
  private let load: @Sendable (FetchURL) async -> Result<[UInt8], FetchError>
  private var known: [FetchURL.Origin: Task<RobotsPolicy.Standing, Never>] = [:]

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

  /// Returns the rules for a page.
  ///
  /// - Parameter url: The page.
  /// - Returns: The rules of its origin.
  /// - Throws: `FetchError.robotsUnreadable`, or why its host cannot be reached.
  func rules(for url: FetchURL) async throws(FetchError) -> RobotsRules {
    let robots = try Self.robots(of: url)
    var standing = await standing(of: robots)
    if standing.expires <= now() {
      known[robots.origin] = nil
      standing = await self.standing(of: robots)
    }
    switch standing.rules {
    case .success(let rules): return rules
    case .failure(let error): throw error.forPage(url.text, robots: robots.text)
    }
  }

  private func standing(of robots: FetchURL) async -> RobotsPolicy.Standing {
    if let task = known[robots.origin] { return await task.value }
    // No task of one asker: the others go on where that one is cancelled.
    let task = Task { [policy, now, load] in
      policy.standing(after: await load(robots), now: now())
    }
    known[robots.origin] = task
    return await task.value
  }

  private static func robots(of url: FetchURL) throws(FetchError) -> FetchURL {
    try FetchURL("/robots.txt", relativeTo: url)
  }
}
