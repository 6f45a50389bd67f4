internal import Foundation

/// A complete answer, its content codings still on it.
struct Response: Hashable, Sendable {
  /// Where it came from.
  var url: String
  /// Its status and fields.
  var head: ResponseHead
  /// Its body as sent, chunks joined; empty for a redirect.
  var body: [UInt8]
  /// The redirects before it.
  var redirects: [Redirect] = []
  /// When the request was handed to the network.
  var startedAt: Date
  /// When the answer was complete.
  var endedAt: Date
  /// How long it took.
  var time: Duration
  /// The cookies that are to be sent when it leads elsewhere, as libcurl writes them.
  var cookies: [String] = []
}
