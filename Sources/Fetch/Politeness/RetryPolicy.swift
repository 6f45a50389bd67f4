/// How a transfer ended, as far as it matters for asking again.
enum TransferEnding: Hashable, Sendable {
  /// With an answer, good or bad, that asking again would not change.
  case answered
  /// With the answer that there were too many requests.
  case tooMany(retryAfter: Duration?)
  /// With the answer that the server has trouble.
  case trouble(retryAfter: Duration?)
  /// By a connection that was lost.
  case interrupted
  /// Without any answer, and another try would end the same way.
  case failed

  /// Whether the server took part.
  var isAnswer: Bool {
    switch self {
    case .answered, .tooMany, .trouble: true
    case .interrupted, .failed: false
    }
  }
}

/// Whether and when to ask again.
struct RetryPolicy: Hashable, Sendable {
  /// What to do.
  enum Decision: Hashable, Sendable {
    case giveUp
    /// Ask for the same again after that time.
    case again(after: Duration)
    /// Leave the whole server alone for that time, then ask for the same again.
    case pauseServer(Duration)
    /// Leave the whole server alone: it asks for more time than anybody waits.
    case closeServer(Duration)
  }

  /// How often one page is asked for in all.
  var maximumAttempts: Int
  /// The longest time to wait because a server says so.
  var longestPause: Duration

  /// Decides after an attempt, the first being 1.
  func decision(
    after ending: TransferEnding,
    attempt: Int,
    using generator: inout SeededGenerator
  ) -> Decision {
    let mayAskAgain = attempt < maximumAttempts
    switch ending {
    case .answered, .failed: return .giveUp
    case .tooMany(let asked):
      // What nobody waits for is told as it was asked for.
      if let asked, asked > longestPause { return .closeServer(asked) }
      // Also on the last attempt: it is the server that asks for it.
      return .pauseServer(delay(asked, attempt, &generator))
    case .trouble(let asked):
      guard mayAskAgain, asked ?? .zero <= longestPause else { return .giveUp }
      return .again(after: delay(asked, attempt, &generator))
    case .interrupted:
      return mayAskAgain ? .again(after: backoff(attempt, &generator)) : .giveUp
    }
  }

  /// What the server asks for and a little more, so that not all come back in one moment; else the
  /// backoff.
  private func delay(
    _ asked: Duration?,
    _ attempt: Int,
    _ generator: inout SeededGenerator
  ) -> Duration {
    asked.map { $0 + .milliseconds(50) + $0 * generator.number(in: 0...0.1) }
      ?? backoff(attempt, &generator)
  }

  /// Anything up to a bound that doubles with every attempt ("full jitter").
  ///
  /// - SeeAlso: <https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/>.
  private func backoff(_ attempt: Int, _ generator: inout SeededGenerator) -> Duration {
    let bound = Self.firstBound * Double(1 << min(max(attempt - 1, 0), Self.doublings))
    return bound * generator.number(in: 0...1)
  }

  private static let firstBound = Duration.milliseconds(500)
  private static let doublings = 6
}
