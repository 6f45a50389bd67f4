internal import Foundation

/// Runs transfers on a thread of its own, which ends when the loop is dropped.
///
/// The thread owns libcurl's handles and holds the inbox, not the loop. A caller that awaits an
/// answer holds the loop, so it cannot go away under a transfer.
final class TransferLoop: Sendable {
  private let inbox = Inbox()
  private let handle = CurlMultiHandle()

  init(
    options: FetchOptions,
    now: @escaping @Sendable () -> Date,
    hear: @escaping @Sendable (TransferReport) -> Void
  ) {
    let thread = Thread { [inbox, handle] in
      TransferWorker(options: options, inbox: inbox, multi: CurlMulti(handle), now: now, hear: hear)
        .run()
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
  func result(of request: TransferRequest) async -> Result<Response, FetchError> {
    // A small page could arrive before a cancellation that is posted behind the start.
    if Task.isCancelled { return .failure(.cancelled(url: request.url.text)) }
    let id = inbox.makeID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        post(.start(id, request, continuation))
        // If the handler ran before the line above, its message came too early to be heard.
        if Task.isCancelled { post(.cancel(id)) }
      }
    } onCancel: {
      post(.cancel(id))
    }
  }

  /// Sets the least gap between two requests to a server.
  func setCrawlDelay(_ delay: Duration?, of server: ServerName) {
    post(.setCrawlDelay(delay, server))
  }

  /// The hosts that are being asked, by name.
  var activeHosts: [String] { inbox.activeHosts }

  private func post(_ message: Inbox.Message) {
    if inbox.post(message) { handle.wakeUp() }
  }
}
