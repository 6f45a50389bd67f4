/// Names one transfer of a `Fetcher`.
struct TransferID: Hashable, Sendable {
  var number: UInt64
}

/// Decides which transfer starts next, and when.
///
/// Servers take turns; the transfers of one server start in the order in which they came, those that
/// go on with something first. Decisions only: no clock, no network, no thread; times count from any
/// moment.
///
/// - Complexity: O(log *n*) for each transfer, amortised, for *n* servers that wait.
struct TransferQueue {
  /// What to do now.
  enum Turn: Hashable {
    /// Start that transfer; it counts as running.
    case start(TransferID)
    /// Give that transfer up: its server wants to be left alone for so long.
    case refuse(TransferID, pause: Duration)
    /// Do nothing until then, or until a transfer ends or comes.
    case wait(until: Duration?)
  }

  private struct Server {
    var schedule: HostSchedule
    var line = TransferLine()
    /// Whether it stands in `turns` or sleeps.
    var isListed = false
  }

  private let maximumTransfers: Int
  private let maximumTransfersPerHost: Int
  private let policy: RetryPolicy
  private var generator: SeededGenerator
  private var servers: [ServerName: Server] = [:]
  private var turns = TransferLine.Queue<ServerName>()
  private var sleeping = WakeQueue<ServerName>()
  private var delayed = WakeQueue<TransferID>()
  private var waiting: [TransferID: ServerName] = [:]
  private var running: [TransferID: ServerName] = [:]
  /// The attempts of those that were asked for before.
  private var attempts: [TransferID: Int] = [:]

  /// Creates an empty queue; limits below one are taken as one.
  init(_ options: FetchOptions) {
    maximumTransfers = max(1, options.maximumTransfers)
    maximumTransfersPerHost = max(1, options.maximumTransfersPerHost)
    policy = RetryPolicy(
      maximumAttempts: options.maximumAttempts,
      longestPause: options.longestPause
    )
    generator = SeededGenerator(seed: options.jitterSeed)
  }

  /// Adds a transfer to its server's line; one that goes on with something, before the others.
  mutating func add(_ id: TransferID, server: ServerName, isUrgent: Bool = false) {
    waiting[id] = server
    meet(server)
    servers[server]?.line.append(id, isUrgent: isUrgent)
    giveTurn(to: server)
  }

  /// Sets the least gap between two requests to a server.
  mutating func setCrawlDelay(_ delay: Duration?, of server: ServerName) {
    meet(server)
    servers[server]?.schedule.crawlDelay = delay
  }

  /// Decides what to do; to be asked until it says to wait.
  mutating func next(at now: Duration) -> Turn {
    wake(at: now)
    while running.count < maximumTransfers, let name = turns.popFirst() {
      servers[name]?.isListed = false
      guard let server = servers[name], !server.line.isEmpty else { continue }
      if server.schedule.isClosed, server.schedule.pausedUntil > now {
        guard let id = takeFirst(of: name) else { continue }
        waiting[id] = nil
        attempts[id] = nil
        giveTurn(to: name)
        return .refuse(id, pause: server.schedule.pausedUntil - now)
      }
      guard server.schedule.hasRoom else { continue }
      guard server.schedule.readyAt <= now else {
        servers[name]?.isListed = true
        sleeping.insert(name, at: server.schedule.readyAt)
        continue
      }
      guard let id = takeFirst(of: name) else { continue }
      waiting[id] = nil
      running[id] = name
      servers[name]?.schedule.begin(at: now, using: &generator)
      giveTurn(to: name)
      return .start(id)
    }
    return .wait(until: nextWake)
  }

  /// Notes how a transfer ended.
  ///
  /// - Parameters:
  ///   - id: A transfer that runs.
  ///   - ending: How.
  ///   - latency: How long it took to the answer.
  ///   - now: The time.
  /// - Returns: Whether it waits for another attempt.
  mutating func finish(
    _ id: TransferID,
    _ ending: TransferEnding,
    latency: Duration,
    at now: Duration
  ) -> Bool {
    guard let name = running.removeValue(forKey: id), var server = servers[name] else {
      return false
    }
    defer { giveTurn(to: name) }
    let attempt = attempts.removeValue(forKey: id) ?? 1
    server.schedule.end(latency: ending.isAnswer ? latency : nil)
    defer { servers[name]?.schedule = server.schedule }
    var wait: Duration?
    switch policy.decision(after: ending, attempt: attempt, using: &generator) {
    case .giveUp: break
    case .again(let delay): wait = delay
    case .pauseServer(let pause):
      server.schedule.pause(until: now + pause)
      wait = attempt < policy.maximumAttempts ? pause : nil
    case .closeServer(let pause): server.schedule.close(until: now + pause)
    }
    guard let wait, server.schedule.budget.withdraw() else { return false }
    attempts[id] = attempt + 1
    waiting[id] = name
    delayed.insert(id, at: now + wait)
    return true
  }

  /// Takes a transfer out, whether it waits or runs; its place is free.
  mutating func remove(_ id: TransferID) {
    waiting[id] = nil
    attempts[id] = nil
    guard let name = running.removeValue(forKey: id) else { return }
    servers[name]?.schedule.end(latency: nil)
    giveTurn(to: name)
  }
}

extension TransferQueue {
  private mutating func wake(at now: Duration) {
    while let id = delayed.popDue(at: now) {
      guard let name = waiting[id] else { continue }
      servers[name]?.line.append(id, isUrgent: true)
      giveTurn(to: name)
    }
    while let name = sleeping.popDue(at: now) { turns.append(name) }
  }

  /// Makes room for what is known of a server.
  private mutating func meet(_ name: ServerName) {
    guard servers[name] == nil else { return }
    servers[name] = Server(schedule: HostSchedule(limit: maximumTransfersPerHost))
  }

  private var nextWake: Duration? {
    // With every place taken, the end of a transfer comes first.
    guard running.count < maximumTransfers else { return nil }
    return [sleeping.nextTime, delayed.nextTime].compactMap(\.self).min()
  }

  private mutating func giveTurn(to name: ServerName) {
    guard let server = servers[name], !server.isListed, !server.line.isEmpty,
      server.schedule.isClosed || server.schedule.hasRoom
    else { return }
    servers[name]?.isListed = true
    turns.append(name)
  }

  /// The first of a line that has not been taken out meanwhile.
  private mutating func takeFirst(of name: ServerName) -> TransferID? {
    while let id = servers[name]?.line.popFirst() {
      if waiting[id] != nil { return id }
    }
    return nil
  }
}
