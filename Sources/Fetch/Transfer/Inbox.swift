internal import Synchronization

/// What callers hand to the thread of a `TransferLoop`.
final class Inbox: Sendable {
  /// A wish of a caller.
  enum Message {
    case start(
      TransferID,
      TransferRequest,
      CheckedContinuation<Result<Response, FetchError>, Never>
    )
    case setCrawlDelay(Duration?, ServerName)
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
