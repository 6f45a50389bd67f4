internal import Foundation

/// What the thread of a `TransferLoop` does.
final class TransferWorker {
  /// A transfer somebody awaits.
  private struct Job {
    var request: TransferRequest
    var continuation: CheckedContinuation<Result<Response, FetchError>, Never>
    var startedAt: Date?
  }

  private let options: FetchOptions
  private let inbox: Inbox
  private let multi: CurlMulti
  /// The time of day, by which answers are dated.
  private let now: @Sendable () -> Date
  /// Is told of every request that has gone.
  private let hear: @Sendable (TransferReport) -> Void
  /// The time by which is waited; it goes on where the time of day is set.
  private let stopwatch = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var queue: TransferQueue
  private var jobs: [TransferID: Job] = [:]

  init(
    options: FetchOptions,
    inbox: Inbox,
    multi: CurlMulti,
    now: @escaping @Sendable () -> Date,
    hear: @escaping @Sendable (TransferReport) -> Void
  ) {
    self.options = options
    self.inbox = inbox
    self.multi = multi
    self.now = now
    self.hear = hear
    start = stopwatch.now
    queue = TransferQueue(options)
  }

  /// Works until the inbox is closed and everybody has an answer.
  func run() {
    while true {
      let (messages, isClosed) = inbox.take()
      messages.forEach(handle)
      if isClosed, jobs.isEmpty { return }
      let wake = startWhatMay()
      multi.perform()
      let finished = multi.takeFinished()
      finished.forEach(finish)
      // A finished transfer may have made room for the next: no waiting then.
      if finished.isEmpty { multi.wait(atMost: wake.map { $0 - elapsed }) }
    }
  }

  private var elapsed: Duration { stopwatch.now - start }

  private func handle(_ message: Inbox.Message) {
    switch message {
    case .start(let id, let request, let continuation):
      jobs[id] = Job(request: request, continuation: continuation)
      queue.add(id, server: request.url.server, isUrgent: request.isUrgent)
    case .setCrawlDelay(let delay, let server): queue.setCrawlDelay(delay, of: server)
    case .cancel(let id):
      guard let job = jobs.removeValue(forKey: id) else { return }
      if job.startedAt != nil { inbox.note(job.request.url.host, -1) }
      multi.remove(id)
      queue.remove(id)
      job.continuation.resume(returning: .failure(.cancelled(url: job.request.url.text)))
    }
  }

  /// Starts all that may start now.
  ///
  /// - Returns: When to look again, if nothing else happens.
  private func startWhatMay() -> Duration? {
    while true {
      switch queue.next(at: elapsed) {
      case .start(let id):
        guard let request = jobs[id]?.request else { continue }
        jobs[id]?.startedAt = now()
        inbox.note(request.url.host, 1)
        multi.add(CurlTransfer(request, options: options), as: id)
      case .refuse(let id, let pause):
        guard let job = jobs.removeValue(forKey: id) else { continue }
        let url = job.request.url.text
        job.continuation.resume(returning: .failure(.serverPaused(url: url, time: pause)))
      case .wait(let time): return time
      }
    }
  }

  private func finish(_ id: TransferID, _ outcome: TransferOutcome) {
    guard let job = jobs[id], let startedAt = job.startedAt else { return queue.remove(id) }
    let end = now()
    hear(TransferReport(outcome))
    let result = result(of: outcome, job.request, times: (startedAt, end))
    let ending = outcome.ending(result, now: end)
    inbox.note(job.request.url.host, -1)
    jobs[id]?.startedAt = nil
    if queue.finish(id, ending, latency: outcome.totalTime, at: elapsed) { return }
    jobs[id] = nil
    let pause = self.pause(after: ending, outcome)
    job.continuation.resume(returning: pause.map { .failure($0) } ?? result)
  }

  /// What is said where a server asks for more time than anybody waits.
  private func pause(after ending: TransferEnding, _ outcome: TransferOutcome) -> FetchError? {
    let url = outcome.url.text
    switch ending {
    case .tooMany(let pause?) where pause > options.longestPause:
      return .serverPaused(url: url, time: pause)
    case .trouble(let pause?) where pause > options.longestPause:
      return .pagePaused(url: url, status: outcome.reader.head.status, time: pause)
    default: return nil
    }
  }

  private func result(
    of outcome: TransferOutcome,
    _ request: TransferRequest,
    times: (start: Date, end: Date)
  ) -> Result<Response, FetchError> {
    do throws(FetchError) {
      return .success(try outcome.response(to: request, options, times: times))
    } catch {
      return .failure(error)
    }
  }
}
