/// Names one transfer of a `Fetcher`.
struct TransferID: Hashable, Sendable {
  var number: UInt64
}

/// Decides which transfer starts next.
///
/// Hosts take turns; the transfers of one host start in the order in which they came. Decisions
/// only: no clock, no network, no thread.
///
/// - Complexity: O(1) for each transfer, amortised, whatever the number that wait.
struct TransferQueue {
  private struct Host {
    var running = 0
    /// In order; those no longer in `waiting` have been withdrawn.
    var line: [TransferID] = []
    var head = 0
    /// Whether the host stands in `turns`.
    var hasTurn = false
  }

  private let maximumTransfers: Int
  private let maximumTransfersPerHost: Int
  private var hosts: [FetchURL.Origin: Host] = [:]
  private var turns: [FetchURL.Origin] = []
  private var turnsHead = 0
  private var waiting: [TransferID: FetchURL.Origin] = [:]
  private var running: [TransferID: FetchURL.Origin] = [:]

  /// Creates an empty queue; limits below one are taken as one.
  init(maximumTransfers: Int, maximumTransfersPerHost: Int) {
    self.maximumTransfers = max(1, maximumTransfers)
    self.maximumTransfersPerHost = max(1, maximumTransfersPerHost)
  }

  /// Adds a transfer to the end of its host's line.
  mutating func add(_ id: TransferID, origin: FetchURL.Origin) {
    waiting[id] = origin
    hosts[origin, default: Host()].line.append(id)
    giveTurn(to: origin)
  }

  /// Returns the next transfer to start and counts it as running; `nil` where all must wait.
  mutating func next() -> TransferID? {
    while running.count < maximumTransfers, turnsHead < turns.count {
      let origin = turns[turnsHead]
      turnsHead += 1
      compactTurns()
      hosts[origin]?.hasTurn = false
      guard let id = popFirst(of: origin) else {
        forgetIfIdle(origin)
        continue
      }
      waiting[id] = nil
      running[id] = origin
      hosts[origin]?.running += 1
      giveTurn(to: origin)
      return id
    }
    return nil
  }

  /// Takes a transfer out, whether it waits or runs; its place is free.
  mutating func remove(_ id: TransferID) {
    waiting[id] = nil
    guard let origin = running.removeValue(forKey: id) else { return }
    hosts[origin]?.running -= 1
    giveTurn(to: origin)
    forgetIfIdle(origin)
  }
}

extension TransferQueue {
  private mutating func giveTurn(to origin: FetchURL.Origin) {
    guard
      let host = hosts[origin],
      !host.hasTurn,
      host.head < host.line.count,
      host.running < maximumTransfersPerHost
    else { return }
    hosts[origin]?.hasTurn = true
    turns.append(origin)
  }

  private mutating func popFirst(of origin: FetchURL.Origin) -> TransferID? {
    while let host = hosts[origin], host.head < host.line.count {
      let id = host.line[host.head]
      hosts[origin]?.head += 1
      if waiting[id] != nil { return id }
    }
    return nil
  }

  private mutating func forgetIfIdle(_ origin: FetchURL.Origin) {
    guard let host = hosts[origin], host.running == 0, host.head == host.line.count else { return }
    hosts[origin] = nil
  }

  /// Drops what has been taken, once it is the larger half.
  private mutating func compactTurns() {
    guard turnsHead > 64, turnsHead * 2 > turns.count else { return }
    turns.removeFirst(turnsHead)
    turnsHead = 0
  }
}
