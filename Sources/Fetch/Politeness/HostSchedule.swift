/// When a server may be asked again.
///
/// Between two requests lies a gap: what robots.txt asks for, else a part of what the server takes for
/// an answer, at most half of it where two may be under way, so that they come evenly. It grows where
/// the server says it is too much, and shrinks again with every answer. Decisions only: the time is a
/// parameter, counted from any moment.
struct HostSchedule: Sendable {
  /// How many requests are under way.
  private(set) var running = 0
  /// The least gap that robots.txt sets.
  var crawlDelay: Duration?
  /// What is left for asking again.
  var budget = RetryBudget()
  /// The time before which nothing may be asked, for the server said so.
  private(set) var pausedUntil = Duration.zero
  /// Whether it is to be left alone for longer than anybody waits.
  private(set) var isClosed = false
  private var nextStart = Duration.zero
  private var latency: Duration?
  private var slowness = 1.0

  private let limit: Int

  /// Creates the schedule of a server of which nothing is known.
  ///
  /// - Parameter limit: How many requests may be under way.
  init(limit: Int) {
    self.limit = limit
  }

  /// Whether one more may be under way.
  var hasRoom: Bool { running < (crawlDelay == nil ? limit : 1) }

  /// The time from which the next may be asked.
  var readyAt: Duration { max(nextStart, pausedUntil) }

  /// Notes a request.
  ///
  /// - Parameters:
  ///   - now: The time.
  ///   - generator: What makes gaps uneven.
  mutating func begin(at now: Duration, using generator: inout SeededGenerator) {
    running += 1
    nextStart = now + gap * generator.number(in: crawlDelay == nil ? 0.5...1 : 1...1.1)
  }

  /// Notes the end of a request.
  ///
  /// - Parameter measured: How long the server took for an answer, if it answered.
  mutating func end(latency measured: Duration?) {
    running -= 1
    guard let measured else { return }
    // As TCP smooths round trips (RFC 6298 §2).
    latency = latency.map { ($0 * 7 + measured) / 8 } ?? measured
    slowness = max(1, slowness * 0.9)
    budget.deposit()
  }

  /// Leaves the server alone for a time, and asks it less often from then on.
  mutating func pause(until time: Duration) {
    pausedUntil = max(pausedUntil, time)
    slowness = min(Self.greatestSlowness, slowness * 2)
  }

  /// Leaves the server alone until a time that nobody waits for.
  mutating func close(until time: Duration) {
    pausedUntil = max(pausedUntil, time)
    isClosed = true
  }

  private var gap: Duration {
    if let crawlDelay { return crawlDelay }
    let measured = min((latency ?? .zero) / limit, Self.longestGap)
    let gap = slowness > 1 ? max(measured, Self.gapOnceSlowed) * slowness : measured
    // Below what the wait can measure, there is none.
    return gap < .milliseconds(1) ? .zero : gap
  }

  private static let longestGap = Duration.seconds(10)
  private static let gapOnceSlowed = Duration.milliseconds(100)
  private static let greatestSlowness = 16.0
}

/// How often may be asked again: a server on which everything fails is not asked many times over.
///
/// Ten requests for a start, and one for every ten answers.
struct RetryBudget: Hashable, Sendable {
  private var tenths = Self.capacityInTenths
  private static let capacityInTenths = 100

  /// Notes an answer.
  mutating func deposit() {
    tenths = min(Self.capacityInTenths, tenths + 1)
  }

  /// Takes a request out; `false` where there is none left.
  mutating func withdraw() -> Bool {
    guard tenths >= 10 else { return false }
    tenths -= 10
    return true
  }
}
