internal import Foundation
internal import Synchronization

/// Runs transfers on a thread of its own, which ends when the loop is dropped.
///
/// The thread owns libcurl's handles and holds the inbox, not the loop. A caller that awaits an
/// answer holds the loop, so it cannot go away under a transfer.
final class TransferLoop: Sendable {
  private let inbox = Inbox()
  private let handle = CurlMultiHandle()

  init(options: FetchOptions, now: @escaping @Sendable () -> Date) {
    let thread = Thread { [inbox, handle] in
      TransferWorker(options: options, multi: CurlMulti(handle), now: now).run(inbox)
    }
    thread.name = "tl.fetch"
    thread.start()
  }

  deinit {
    inbox.close()
    handle.wakeUp()
  }

  /// Waits for a turn, transfers, and returns what came of it.
  ///
  /// Cancelling the task ends the transfer at once, whether it waits or runs.
  func result(of url: FetchURL) async -> TransferResult {
    let id = inbox.makeID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        post(.start(id, url, continuation))
        // If the handler ran before the line above, its message came too early to be heard.
        if Task.isCancelled { post(.cancel(id)) }
      }
    } onCancel: {
      post(.cancel(id))
    }
  }

  private func post(_ message: Inbox.Message) {
    inbox.post(message)
    handle.wakeUp()
  }
}

/// An answer with the instant its request began, or why there is none.
typealias TransferResult = Result<(response: Response, startedAt: Date), FetchError>

/// What callers hand to the thread.
final class Inbox: Sendable {
  /// A wish of a caller.
  enum Message {
    case start(TransferID, FetchURL, CheckedContinuation<TransferResult, Never>)
    case cancel(TransferID)
  }

  private struct State {
    var messages: [Message] = []
    var isClosed = false
    var lastID: UInt64 = 0
  }

  private let state = Mutex(State())

  func makeID() -> TransferID {
    state.withLock { state in
      state.lastID += 1
      return TransferID(number: state.lastID)
    }
  }

  func post(_ message: Message) {
    state.withLock { $0.messages.append(message) }
  }

  func close() {
    state.withLock { $0.isClosed = true }
  }

  /// Returns what has come since the last time, and whether nothing more will.
  func take() -> (messages: [Message], isClosed: Bool) {
    state.withLock { state in
      defer { state.messages = [] }
      return (state.messages, state.isClosed)
    }
  }
}
