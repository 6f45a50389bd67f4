internal import Foundation

/// What the thread of a `TransferLoop` does.
final class TransferWorker {
  /// A transfer somebody awaits.
  private struct Job {
    var url: FetchURL
    var continuation: CheckedContinuation<Result<Response, FetchError>, Never>
    var startedAt: Date?
  }

  private let options: FetchOptions
  private let multi: CurlMulti
  private let now: @Sendable () -> Date
  private var queue: TransferQueue
  private var jobs: [TransferID: Job] = [:]

  init(options: FetchOptions, multi: CurlMulti, now: @escaping @Sendable () -> Date) {
    self.options = options
    self.multi = multi
    self.now = now
    queue = TransferQueue(
      maximumTransfers: options.maximumTransfers,
      maximumTransfersPerHost: options.maximumTransfersPerHost
    )
  }

  /// Works until the inbox is closed and everybody has an answer.
  func run(_ inbox: Inbox) {
    while true {
      let (messages, isClosed) = inbox.take()
      messages.forEach(handle)
      if isClosed, jobs.isEmpty { return }
      startWhatMay()
      multi.perform()
      let finished = multi.takeFinished()
      finished.forEach(finish)
      // A finished transfer may have made room for the next: no waiting then.
      if finished.isEmpty { multi.wait() }
    }
  }

  private func handle(_ message: Inbox.Message) {
    switch message {
    case .start(let id, let url, let continuation):
      jobs[id] = Job(url: url, continuation: continuation)
      queue.add(id, origin: url.origin)
    case .cancel(let id):
      guard let job = jobs.removeValue(forKey: id) else { return }
      multi.remove(id)
      queue.remove(id)
      job.continuation.resume(returning: .failure(.cancelled(url: job.url.text)))
    }
  }

  private func startWhatMay() {
    while let id = queue.next(), let url = jobs[id]?.url {
      jobs[id]?.startedAt = now()
      multi.add(CurlTransfer(url: url, options: options), as: id)
    }
  }

  private func finish(_ id: TransferID, _ outcome: TransferOutcome) {
    queue.remove(id)
    guard let job = jobs.removeValue(forKey: id), let startedAt = job.startedAt else { return }
    job.continuation.resume(returning: result(of: outcome, startedAt: startedAt))
  }

  private func result(
    of outcome: TransferOutcome,
    startedAt: Date
  ) -> Result<Response, FetchError> {
    do throws(FetchError) {
      return .success(try outcome.response(options, startedAt: startedAt))
    } catch {
      return .failure(error)
    }
  }
}
