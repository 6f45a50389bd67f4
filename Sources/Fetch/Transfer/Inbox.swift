internal import Synchronization

/// What callers hand to the thread of a `TransferLoop`, and what it tells them.
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
    var activeHosts: [String: Int] = [:]
  }

  private let state = Mutex(State())

  func makeID() -> TransferID {
    state.withLock { state in
      state.lastID += 1
      return TransferID(number: state.lastID)
    }
  }

  /// Leaves a message.
  ///
  /// - Returns: Whether it is the first since the last time messages were taken, so that the reader
  ///   has to be woken.
  func post(_ message: Message) -> Bool {
    state.withLock { state in
      state.messages.append(message)
      return state.messages.count == 1
    }
  }

  func close() {
    state.withLock { $0.isClosed = true }
  }

  /// The hosts that are being asked, by name.
  var activeHosts: [String] { state.withLock { $0.activeHosts.keys.sorted() } }

  /// Notes that a transfer of a host has begun, or with -1 that it has ended.
  func note(_ host: String, _ change: Int) {
    state.withLock { state in
      let count = state.activeHosts[host, default: 0] + change
      state.activeHosts[host] = count > 0 ? count : nil
    }
  }

  /// Returns what has come since the last time, and whether nothing more will.
  func take() -> (messages: [Message], isClosed: Bool) {
    state.withLock { state in
      defer { state.messages = [] }
      return (state.messages, state.isClosed)
    }
  }
}
